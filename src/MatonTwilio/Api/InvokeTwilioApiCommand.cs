using System.Collections;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>
/// Sends a request for which there is no cmdlet, and returns the response as objects with the API's own names. The session, limits, retries and errors are the
/// same as for every other cmdlet. A POST of unknown outcome is not repeated.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/usage/requests-to-twilio"/>
[Cmdlet(VerbsLifecycle.Invoke, "TwilioApi", SupportsShouldProcess = true, DefaultParameterSetName = OneSet, HelpUri = "https://www.twilio.com/docs/usage/requests-to-twilio")]
[OutputType(typeof(PSObject))]
public sealed class InvokeTwilioApiCommand : TwilioCommand
{
    private const string OneSet = "One";
    private const string AllSet = "All";
    private const string GetMethod = "GET";
    private const string PostMethod = "POST";
    private const string DeleteMethod = "DELETE";

    /// <summary>
    /// The path, with or without the version and the account: Messages, Messages/SM.../Media, /2010-04-01/Accounts/AC.../Calls.json. Objects from the
    /// pipeline provide their Uri.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The path, with or without the version and the account.")]
    [ValidateNotNullOrEmpty]
    [Alias("Uri")]
    public string Path { get; set; } = "";

    /// <summary>
    /// The HTTP method: GET, POST or DELETE. The default is POST with -Body, and GET otherwise. DELETE asks for confirmation, unless -Force is specified.
    /// </summary>
    [Parameter(ParameterSetName = OneSet), ValidateSet(GetMethod, PostMethod, DeleteMethod), Text]
    public string? Method { get; set => field = Exclusive(value); }

    /// <summary>
    /// The fields of the query. For an array, the field is sent once for each value. A DateTimeOffset is sent as a time, a DateTime as a day.
    /// </summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The fields of the body of a POST, in the same format as -Query. Empty text clears a field.</summary>
    [Parameter(ParameterSetName = OneSet), MayBeEmpty, ValidateNotNullOrEmpty]
    public IDictionary? Body { get; set => field = Exclusive(value); }

    /// <summary>Reads all pages of a list and returns its records one by one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet, HelpMessage = "Reads all pages of a list and returns its records one by one.")]
    public SwitchParameter All { get; set => field = Exclusive(value); }

    /// <summary>The name of the list in a page, if a page contains more than one.</summary>
    [Parameter(ParameterSetName = AllSet), ValidateNotNullOrEmpty, Text]
    public string? RecordProperty { get; set => field = Exclusive(value); }

    /// <summary>Deletes without confirmation.</summary>
    [Parameter(ParameterSetName = OneSet)]
    public SwitchParameter Force { get; set => field = Exclusive(value); }

    private protected override string? Irreversible
        => !Force && DeleteMethod.Equals(Method, StringComparison.OrdinalIgnoreCase) ? "A deleted resource cannot be restored. Delete it?" : null;

    private protected override void Begin()
    {
        if (Body is not null && Method is not null && !Method.Equals(PostMethod, StringComparison.OrdinalIgnoreCase))
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput("BodyWithoutPost", $"A {Method} request has no body. Specify the fields with -Query, or omit -Method.", Body));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var client = new RawClient(RequireSession(), MakeClient());
        if (All)
        {
            WriteRecords(client);
            return;
        }

        var method = Method?.ToUpperInvariant() ?? (Body is null ? GetMethod : PostMethod);
        var form = Body is null ? null : FieldsOf(Body);
        if ((method == GetMethod || (ShouldProcess(Path, Describe.Action(method, form ?? new RequestFields())) && ConfirmIrreversible(Path)))
            && TryAwait(Path, stop => client.SendAsync(method, Path, Query is null ? null : FieldsOf(Query), form, stop), out var answer)
            && answer is not null)
        {
            WriteObject(GraphObjects.From(answer), enumerateCollection: true);
        }
    }

    private void WriteRecords(RawClient client)
    {
        using var pages = client.List(Path, Query is null ? null : FieldsOf(Query), RecordProperty);
        while (TryAwait(Path, pages.NextAsync, out var page) && page is not null)
        {
            foreach (var record in page)
            {
                WriteObject(GraphObjects.From(record));
            }
        }
    }

    private static RequestFields FieldsOf(IDictionary table)
    {
        var fields = new RequestFields();
        foreach (DictionaryEntry entry in table)
        {
            fields.Add(entry.Key.ToString() ?? "", BoundFields.Unwrap(entry.Value));
        }

        return fields;
    }
}
