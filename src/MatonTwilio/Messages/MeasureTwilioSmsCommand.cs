using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Measures texts as SMS: the encoding and the characters that force it, the segments that Twilio charges for, and the space left in the last one. Sends
/// nothing.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/glossary/what-sms-character-limit"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioSms", HelpUri = "https://www.twilio.com/docs/glossary/what-sms-character-limit")]
[OutputType(typeof(TwilioSmsMeasure))]
public sealed class MeasureTwilioSmsCommand : MatonCommand
{
    /// <summary>The texts. The pipeline also accepts objects and rows with a Body, such as messages.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The texts.")]
    [AllowEmptyString, AllowNull, MayBeEmpty, Alias("Message", "Text")]
    public string?[]? Body { get; set; }

    /// <summary>
    /// Whether the text is measured with Twilio's smart encoding, which replaces characters by similar ones of GSM-7, such as curly quotes by straight ones.
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
