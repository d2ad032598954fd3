using System.Management.Automation;
using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>
/// Requests webhooks from this machine, and returns the status code, time, certificate, content type and whether the response is TwiML. A URL of several
/// webhooks is requested once.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/usage/webhooks"/>
[Cmdlet(VerbsDiagnostic.Test, "TwilioWebhook", HelpUri = "https://www.twilio.com/docs/usage/webhooks")]
[OutputType(typeof(TwilioWebhookTest))]
public sealed class TestTwilioWebhookCommand : MatonCommand
{
    private const int RequestsAtOnce = 8;

    private readonly Dictionary<(string Method, string Url), List<TwilioWebhook>> _webhooks = [];

    /// <summary>The URL to request. Webhooks from Get-TwilioWebhook provide their own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The URL to request."), WebAddress]
    public string Url { get; set; } = "";

    /// <summary>The HTTP method: GET or POST. The default is POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? Method { get; set; }

    /// <summary>The record that has the URL.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString]
    public string? Owner { get; set; }

    /// <summary>The SID of that record.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString]
    public string? OwnerSid { get; set; }

    /// <summary>The record's property that has the URL.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString]
    public string? Property { get; set; }

    /// <summary>The time limit of each response, in seconds. The default is 15, the same as Twilio's.</summary>
    [Parameter, ValidateRange(1, 300)]
    public int TimeoutSec { get; set; } = 15;

    /// <summary>Also requests URLs of this machine and of private networks, which Twilio cannot reach.</summary>
    [Parameter]
    public SwitchParameter AllowPrivate { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Url.Length == 0)
        {
            return;
        }

        var request = (Method: Method?.ToUpperInvariant() == "GET" ? "GET" : "POST", Url);
        if (!_webhooks.TryGetValue(request, out var owners))
        {
            _webhooks[request] = owners = [];
        }

        owners.Add(new TwilioWebhook { Owner = Owner, OwnerSid = OwnerSid, Property = Property ?? "" });
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var requests = new BoundedParallel(this, RequestsAtOnce);
        var (limit, allowPrivate) = (TimeSpan.FromSeconds(TimeoutSec), AllowPrivate.ToBool());
        foreach (var ((method, url), owners) in _webhooks)
        {
            requests.Run(async stop =>
            {
                var response = await WebhookProbe.RequestAsync(method, new Uri(url), limit, allowPrivate, stop).ConfigureAwait(false);
                return () => WriteObject(owners.Select(owner => Result(owner, method, url, response)), enumerateCollection: true);
            });
        }

        requests.Finish();
    }

    private static TwilioWebhookTest Result(TwilioWebhook owner, string method, string url, WebhookResponse response) => new()
    {
        Owner = owner.Owner,
        OwnerSid = owner.OwnerSid,
        Property = owner.Property.Length == 0 ? null : owner.Property,
        Method = method,
        Url = url,
        Status = response.Status,
        Time = response.Time,
        Certificate = response.CertificateEnd,
        ContentType = response.ContentType,
        IsTwiml = response.IsTwiml,
        Problem = response.Problem,
    };
}
