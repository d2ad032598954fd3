using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes usage triggers and returns them. The category and the value of a trigger cannot be changed.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-trigger#update-a-usagetrigger-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioUsageTrigger", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/usage-trigger#update-a-usagetrigger-resource")]
[OutputType(typeof(TwilioUsageTrigger))]
public sealed class SetTwilioUsageTriggerCommand : TwilioItemCommand<TwilioUsageTrigger>
{
    /// <summary>The URL that Twilio requests when the trigger fires.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, WebAddress]
    public string? CallbackUrl { get; set; }

    /// <summary>The HTTP method for -CallbackUrl: GET or POST.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string? CallbackMethod { get; set; }

    /// <summary>A name, up to 64 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, Longest(64), Alias("Name")]
    public string? FriendlyName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change usage trigger", BoundFields.Of(this));
}
