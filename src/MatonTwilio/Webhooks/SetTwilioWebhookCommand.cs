using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Changes the URLs and methods of webhooks. Webhooks that would not change are skipped.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/webhooks"/>
[Cmdlet(VerbsCommon.Set, "TwilioWebhook", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/webhooks")]
[OutputType(typeof(TwilioWebhook))]
public sealed class SetTwilioWebhookCommand : ChangeCommand
{
    private const string Activity = "Change webhook";

    /// <summary>The new URL. Empty text clears it. A script block is run for each webhook: { $_.Url -replace 'old.example', 'new.example' }.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), WebAddress, AllowNull, AllowEmptyString]
    public string? Url { get; set; }

    /// <summary>The HTTP method of Twilio's requests: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), AllowNull, AllowEmptyString, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? Method { get; set; }

    /// <summary>
    /// The SID of the record that has the URL: a number (PN), an application (AP), a short code (SC), a usage trigger (UT), a SIP domain (SD) or a connect app (CN).
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SID of the record that has the URL.")]
    [SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("PN", "AP", "SC", "UT", "SD", "CN")]
    public string OwnerSid { get; set; } = "";

    /// <summary>The record's property that has the URL, such as VoiceUrl.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The record's property that has the URL, such as VoiceUrl."), ValidateNotNullOrEmpty]
    public string Property { get; set; } = "";

    /// <summary>The webhook, from Get-TwilioWebhook.</summary>
    [Parameter(ValueFromPipeline = true)]
    public TwilioWebhook? InputObject { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var fields = Changes();
        if (fields.IsEmpty)
        {
            WriteDetail($"{OwnerSid}: {Property} is not changed.");
        }
        else if (MayChange($"{InputObject?.Owner} ({OwnerSid})".TrimStart(), Shown(fields)))
        {
            Update(fields);
        }
    }

    private void Update(RequestFields fields)
    {
        switch (OwnerSid[..2])
        {
            case "PN":
                Update<TwilioPhoneNumber>(fields, Webhooks.Of);
                break;
            case "AP":
                Update<TwilioApplication>(fields, Webhooks.Of);
                break;
            case "SC":
                Update<TwilioShortCode>(fields, Webhooks.Of);
                break;
            case "UT":
                Update<TwilioUsageTrigger>(fields, Webhooks.Of);
                break;
            case "SD":
                Update<TwilioSipDomain>(fields, Webhooks.Of);
                break;
            default:
                Update<TwilioConnectApp>(fields, Webhooks.Of);
                break;
        }
    }

    private RequestFields Changes()
    {
        var fields = new RequestFields();
        if (Url is not null && Url != InputObject?.Url)
        {
            fields.Add(Property, Url);
        }

        if (Method is { Length: > 0 } && Method != InputObject?.Method && Webhooks.MethodField(Property) is { } field)
        {
            fields.Add(field, Method);
        }

        return fields;
    }

    private string Shown(RequestFields fields)
    {
        var before = InputObject is null ? "" : $"{DisplayText.Visible($"{Property}={InputObject.Url}, {InputObject.Method}")} -> ";
        return $"{Activity}: {before}{DisplayText.Visible(fields.ToString())}";
    }

    private void Update<T>(RequestFields fields, Func<T, IEnumerable<TwilioWebhook>> webhooksOf)
        where T : TwilioResource
    {
        var (client, sid, changed) = (MakeClient(), OwnerSid, Changed());
        Change(sid, Activity, async stop =>
        {
            var record = await client.UpdateAsync(ApiResources.Of<T>(), sid, fields, stop).ConfigureAwait(false);
            return () => WriteObject(changed(webhooksOf(record), record.AccountSid));
        });
    }

    // The current row is captured, because the parameters have the values of a later row when the response arrives. A URL that was cleared is no longer a webhook.
    private Func<IEnumerable<TwilioWebhook>, string?, TwilioWebhook> Changed()
    {
        var (owner, sid, property) = (InputObject?.Owner, OwnerSid, Property);
        return (webhooks, accountSid) => webhooks.FirstOrDefault(webhook => webhook.Property == property)
            ?? new TwilioWebhook { Owner = owner, OwnerSid = sid, AccountSid = accountSid, Property = property, Url = "" };
    }
}
