using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Commands;

/// <summary>Gets messages by SID, or lists them, newest first.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioMessage", DefaultParameterSetName = ListSet, SupportsPaging = true, HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource")]
[OutputType(typeof(TwilioMessage))]
public sealed class GetTwilioMessageCommand : TwilioPartyGetCommand<TwilioMessage>
{
    private readonly List<(string? Account, ListFollower<TwilioMessage> Follower)> _followers = [];
    private readonly List<ListFollower<TwilioMessage>> _ofInput = [];
    private WildcardPattern[]? _statuses;

    /// <summary>Only messages to this number, short code, alphanumeric sender or channel address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.MessageParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text, Alias("Recipient")]
    public string? To { get; set => field = Exclusive(value); }

    /// <summary>Only messages from this number, short code, alphanumeric sender or channel address.</summary>
    [Parameter(ParameterSetName = ListSet), PhoneNumber(AddressUse.MessageParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text, Alias("Sender")]
    public string? From { get; set => field = Exclusive(value); }

    /// <summary>Only messages sent on this day (UTC).</summary>
    [Parameter(ParameterSetName = ListSet), Moment(IsDay = true), ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime DateSent { get; set => field = Exclusive(value); }

    /// <summary>Only messages sent at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateSent>"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "Since", "StartDate", "StartTime")]
    public DateTimeOffset SentAfter { get; set => field = Exclusive(value); }

    /// <summary>Only messages sent at this time or earlier.</summary>
    [Parameter(ParameterSetName = ListSet), ApiField("DateSent<"), Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("Before", "Until", "EndDate", "EndTime")]
    public DateTimeOffset SentBefore { get; set => field = Exclusive(value); }

    /// <summary>
    /// Only messages with one of these statuses, such as failed and undelivered, or *delivered. Twilio has no such filter: the module reads the list and
    /// excludes the other messages. With -Wait, the status of a message when it is first read counts.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, SupportsWildcards, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(MessageStatusCompleter)), Text, Alias("State")]
    public string[]? Status { get; set => field = Exclusive(value); }

    /// <summary>
    /// Only messages with one of these error codes, such as 30007. Twilio has no such filter: the module reads the list and excludes the other messages.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateNotNullOrEmpty, ValidateRange(1, int.MaxValue), ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public int[]? ErrorCode { get; set => field = Exclusive(value); }

    /// <summary>
    /// After the list, continues with new messages, as Get-Content -Wait does, until Ctrl+C or Select-Object -First ends it. The list is newest first; new
    /// messages follow oldest first, each once, after it was sent, received or failed. -First and -Skip apply to the list; use -First 0 for new messages
    /// alone. Messages that Twilio lists more than two minutes late are missed.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, Alias("Follow")]
    public SwitchParameter Wait { get; set => field = Exclusive(value); }

    /// <summary>
    /// The interval between polls with -Wait, in seconds. The default is 5. Each poll sends two requests.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, Alias("PollSeconds"), ValidateRange(0.1, 3600.0)]
    public double PollSec { get; set => field = Exclusive(value); } = 5;

    private protected override bool ShowsProgress => !Wait;

    private protected override void Begin()
    {
        if (Wait && (IsBound(nameof(SentBefore)) || IsBound(nameof(DateSent))))
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput("NothingToFollow", "-Wait cannot be used with -SentBefore or -DateSent, which exclude new messages.", target: null));
        }

        base.Begin();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();

        // All accounts are followed in parallel, after the last one was piped in.
        while (_followers.Count > 0)
        {
            foreach (var (account, follower) in _followers)
            {
                if (TryAwait(account, follower.NextAsync, out var news))
                {
                    WriteObject(news.Where(IsAsked), enumerateCollection: true);
                }
            }
        }
    }

    private protected override bool TryBeginList()
    {
        _ofInput.Clear();
        if (!base.TryBeginList())
        {
            return false;
        }

        if (Wait)
        {
            Follow();
        }

        return true;
    }

    private void Follow()
    {
        var (client, filter, interval) = (MakeClient(), BoundFields.Of(this), TimeSpan.FromSeconds(PollSec));
        _ofInput.AddRange(AnyOf is { } any
            ? any.Fields.Select(field => client.Follow(Resource, new RequestFields(filter).Add(field, any.Value), interval))
            : [client.Follow(Resource, filter, interval)]);
        foreach (var follower in _ofInput)
        {
            _followers.Add((AccountSid, follower));
            if (IsBound("First") || IsBound("Skip"))
            {
                // Existing messages outside -First and -Skip are not new.
                TryAwait(AccountSid, follower.SkipAsync);
            }
        }
    }

    private protected override Predicate<TwilioMessage>? Fits() => Status is null && ErrorCode is null ? base.Fits() : IsAsked;

    private bool IsAsked(TwilioMessage message)
    {
        _statuses ??= Status is null ? [] : [.. Status.Select(static status => new WildcardPattern(status, WildcardOptions.IgnoreCase))];
        return (_statuses.Length == 0 || Array.Exists(_statuses, status => status.IsMatch(message.Status ?? "")))
            && (ErrorCode is null || (message.ErrorCode is { } code && ErrorCode.Contains(code)));
    }

    private protected override Action<TwilioMessage>? Written()
    {
        ListFollower<TwilioMessage>[] followers = [.. _ofInput];
        return followers.Length == 0 ? null : record => Array.ForEach(followers, follower => follower.Skip(record));
    }
}
