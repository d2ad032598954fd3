using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Tells how texts travel as SMS: the encoding and what forced it, the segments that Twilio charges for, the room in the last one. Sends
/// nothing.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioSms", HelpUri = "https://www.twilio.com/docs/glossary/what-sms-character-limit")]
[OutputType(typeof(TwilioSmsMeasure))]
public sealed class MeasureTwilioSmsCommand : MatonCommand
{
    /// <summary>The texts; from the pipeline also objects and CSV rows with a Body, such as messages.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The texts.")]
    [AllowEmptyString, AllowNull, MayBeEmpty]
    public string?[]? Body { get; set; }

    /// <summary>
    /// Whether the text is measured as Twilio's smart encoding makes it: characters that look like ones of GSM-7 are replaced by those, such
    /// as curly quotes by straight ones.
    /// </summary>
    [Parameter]
    public SwitchParameter SmartEncoded { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var text in Body ?? [""])
        {
            WriteObject(SmsMeter.Measure(text ?? "", SmartEncoded));
        }
    }
}
