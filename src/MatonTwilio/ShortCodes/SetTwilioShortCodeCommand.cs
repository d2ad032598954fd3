using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes the webhooks and names of short codes.</summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/short-code-resource#update-a-shortcode"/>
[Cmdlet(VerbsCommon.Set, "TwilioShortCode", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/messaging/api/short-code-resource#update-a-shortcode")]
[OutputType(typeof(TwilioShortCode))]
public sealed class SetTwilioShortCodeCommand : SmsFieldsCommand<TwilioShortCode>
{
    /// <summary>The SIDs of the short codes. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the short codes.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change short code", BoundFields.Of(this));
}
