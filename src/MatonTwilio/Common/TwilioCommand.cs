using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that use a Twilio account.</summary>
public abstract class TwilioCommand : SessionCommand
{
    private bool _yesToAll;
    private bool _noToAll;
    private NumberContext? _numbers;

    /// <summary>
    /// The account (AC...) to work on. The default is the session's account, or the main account of the connection. Objects from the pipeline provide their
    /// own.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AC", AllowEmpty = true)]
    public virtual string? AccountSid { get; set; }

    /// <summary>The Maton connection to use for this command, in place of the session's.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), NotSent, ConnectionId(AllowEmpty = true), ArgumentCompleter(typeof(ConnectionCompleter))]
    public virtual string? ConnectionId { get; set; }

    /// <summary>
    /// The path of the owner of the records, such as <c>Calls/CA...</c>. It consists of parameters that are checked SIDs, or of escaped names. Null if the account
    /// is the owner.
    /// </summary>
    private protected virtual string? Owner => null;

    /// <summary>Finds the record of <see cref="Owner"/> for the current input, if its parameter may be a name. Reports an error if it is not found.</summary>
    private protected virtual bool TryFindOwner() => true;

    /// <summary>A narrower list of the resource with its own path, such as <c>Local</c>; null for the resource itself.</summary>
    private protected virtual string? Subresource => null;

    /// <summary>The name of that list in a page; null if it is the resource's.</summary>
    private protected virtual string? SubresourceListName => null;

    /// <summary>The resource whose records become <typeparamref name="T"/>, by the current input's <see cref="Owner"/> and <see cref="Subresource"/>.</summary>
    private protected ApiResource<T> ResourceOf<T>() => ApiResources.Of<T>().Under(Owner).Part(Subresource, SubresourceListName);

    /// <inheritdoc/>
    private protected override bool HasOwnConnection => !IsGiven(nameof(ConnectionId)) && !string.IsNullOrWhiteSpace(ConnectionId);

    /// <summary>A client for the account and connection of the current input.</summary>
    private protected TwilioClient MakeClient() => MakeClient(AccountSid, ConnectionId);

    /// <summary>A client for the account and connection of an earlier input.</summary>
    private protected TwilioClient MakeClient(string? accountSid, string? connectionId)
        => new(RequireSession()) { AccountSid = NullIfEmpty(accountSid), ConnectionId = NullIfEmpty(connectionId), Log = WriteLog };

    /// <summary>
    /// The question to ask if this use of the cmdlet cannot be undone, although other uses can; null if this use can be undone, or if the cmdlet's own impact
    /// decides.
    /// </summary>
    private protected virtual string? Irreversible => null;

    /// <inheritdoc/>
    private protected override ConfirmImpact Impact => Irreversible is null ? base.Impact : ConfirmImpact.High;

    /// <summary>Whether a use that cannot be undone is meant. ShouldProcess comes first.</summary>
    // A cmdlet has one impact in PowerShell. This method asks as PowerShell does for a high impact, unless the user has decided or PowerShell has asked already.
    private protected bool ConfirmIrreversible(string target)
        => Irreversible is not { } question
            || IsBound("Confirm")
            || ConfirmPreference != ConfirmImpact.High
            || ShouldContinue(question, target, ref _yesToAll, ref _noToAll);

    /// <summary>The number or address in the format that Twilio accepts. An invalid one ends the pipeline, because it was specified for all inputs.</summary>
    internal string ReadNumber(string text, AddressUse use)
    {
        if (!Numbers.TryRead(text, use, text, out var number, out var problem))
        {
            ThrowTerminatingError(problem);
        }

        return number;
    }

    /// <summary>Decides on the sender of a command's sends, before its first input.</summary>
    /// <param name="use">The use of the sender.</param>
    /// <param name="from">The value of -From.</param>
    /// <param name="isRequired">Whether a sender is required.</param>
    private protected SenderReader ReadSender(AddressUse use, string? from, bool isRequired = true)
    {
        var sender = new SenderReader(Numbers, use);
        return sender.Begin(IsBound("From"), from, IsScriptOfRows("From", from), isRequired ? () => DefaultFrom : null) is { } problem ? throw End(problem) : sender;
    }

    /// <summary>Reads phone numbers with the command's -Region or the session's default country.</summary>
    private protected NumberContext Numbers => _numbers ??= new NumberContext(() => (this as INumberRegion)?.Region ?? DefaultRegion, this is INumberRegion);

    /// <summary>
    /// Checks a SID before anything is sent, and reports an error if it cannot be a SID of this resource. If records also have names, an attribute of the
    /// parameter checks the SID.
    /// </summary>
    private protected bool IsSidOf<T>(ApiResource<T> resource, string sid)
    {
        if (resource.SidPrefixes.Count == 0 || Sids.IsValid(sid, resource.SidPrefixes) || sid == resource.Current
            || (resource.TakesNames && Sids.CanBeName(sid, resource.SidPrefixes)))
        {
            return true;
        }

        var explanation = resource.TakesNames ? Sids.ExplainName(sid, resource.SidPrefixes)
            : resource.Name is null || Sids.IsMalformed(sid, resource.SidPrefixes) ? Sids.Explain(sid, resource.SidPrefixes)
            : Sids.ExplainNumber(sid, resource.SidPrefixes);
        Report(ErrorRecords.InvalidInput("InvalidSid", explanation, sid, SidAdvice.Of(GetType(), sid, resource.SidPrefixes)));
        return false;
    }

    /// <summary>The name of a record whose resource has names; null if the text is a SID or an invalid SID.</summary>
    private protected static string? NameIn<T>(ApiResource<T> resource, string text)
        => resource.Name is { } name && !Sids.IsValid(text, resource.SidPrefixes) && !Sids.IsMalformed(text, resource.SidPrefixes) ? name.Read(text) : null;

    /// <summary>
    /// Finds a record by its SID, or looks it up by its name if its resource has names. Reports an error for a text that is neither, and for a name that no
    /// record or several records have.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="text">The SID or the name.</param>
    /// <param name="found">The SID, and the record if it was looked up.</param>
    internal bool TryFind<T>(ApiResource<T> resource, string text, out FoundRecord<T> found)
    {
        found = new FoundRecord<T>(text);
        if (NameIn(resource, text) is not { } called)
        {
            return IsSidOf(resource, text);
        }

        var client = MakeClient();
        if (!TryLookUp(text, stop => FoundRecord<T>.FindAsync(client, resource, text, called, stop), out var lookedUp))
        {
            return false;
        }

        found = lookedUp;
        if (found.Problem is { } problem)
        {
            Report(problem);
        }

        return found.Problem is null;
    }

    /// <summary>Finds a record of one of two resources with names, by its SID or its name. Reports an error if not exactly one record matches.</summary>
    /// <param name="text">The SID or the name.</param>
    /// <param name="sid">The SID.</param>
    internal bool TryFindEither<TFirst, TSecond>(string text, out string sid)
        where TFirst : TwilioResource
        where TSecond : TwilioResource
    {
        var (first, second) = (ApiResources.Of<TFirst>(), ApiResources.Of<TSecond>());
        sid = text;
        if (NameIn(first, text) is not { } called || NameIn(second, text) is null)
        {
            string[] prefixes = [.. first.SidPrefixes, .. second.SidPrefixes];
            if (!Sids.IsValid(text, prefixes))
            {
                Report(ErrorRecords.InvalidInput("InvalidSid", Sids.Explain(text, prefixes), text));
            }

            return Sids.IsValid(text, prefixes);
        }

        var client = MakeClient();
        if (!TryLookUp(text, stop => client.FindAsync(first, first.Name!, called, stop), out var ones)
            || !TryLookUp(text, stop => client.FindAsync(second, second.Name!, called, stop), out var others))
        {
            return false;
        }

        TwilioResource[] found = [.. ones, .. others];
        if (found is not [{ Sid: { } only }])
        {
            Report(NameErrors.Of(text, $"{first.ListName} and {second.ListName}", found, typeof(TFirst), typeof(TSecond)));
            return false;
        }

        sid = only;
        return true;
    }

    private bool TryLookUp<T>(string text, Func<CancellationToken, Task<T>> lookUp, [MaybeNullWhen(false)] out T found)
    {
        try
        {
            found = Await(lookUp);
            return true;
        }
        catch (MatonException error)
        {
            Report(ErrorRecords.From(error, text), ErrorRecords.EndsThePipeline(error, HasOwnConnection));
            found = default;
            return false;
        }
    }

    // In a row, an empty cell is the same as a missing column. On the command line, an empty value is refused.
    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
