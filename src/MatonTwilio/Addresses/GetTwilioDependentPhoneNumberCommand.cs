using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the phone numbers that use an address.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address#subresources"/>
[Cmdlet(VerbsCommon.Get, "TwilioDependentPhoneNumber", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/usage/api/address#subresources")]
[OutputType(typeof(TwilioDependentPhoneNumber))]
public sealed class GetTwilioDependentPhoneNumberCommand : TwilioListCommand<TwilioDependentPhoneNumber>
{
    /// <summary>The address (AD...). Addresses from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet, HelpMessage = "The address (AD...).")]
    [NotSent, SidsOfRows("AddressSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("AD"), Alias("Sid")]
    public string? AddressSid { get; set; }

    private protected override string? Owner => $"Addresses/{AddressSid}";
}
