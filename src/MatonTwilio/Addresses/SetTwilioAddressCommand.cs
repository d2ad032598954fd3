using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Changes addresses and returns them. The country of an address cannot be changed.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/address#update-an-address-resource"/>
[Cmdlet(VerbsCommon.Set, "TwilioAddress", SupportsShouldProcess = true, HelpUri = "https://www.twilio.com/docs/usage/api/address#update-an-address-resource")]
[OutputType(typeof(TwilioAddress))]
public sealed class SetTwilioAddressCommand : AddressFieldsCommand
{
    /// <summary>The SIDs of the addresses. Objects from the pipeline provide their own SID and account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The SIDs of the addresses.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Alias("Id", "Identity")]
    public string[] Sid { get; set; } = [];

    /// <summary>The person or company at the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared]
    public string? CustomerName { get; set; }

    /// <summary>The number and street.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared]
    public string? Street { get; set; }

    /// <summary>The city.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared]
    public string? City { get; set; }

    /// <summary>The state or region.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Alias("State")]
    public string? Region { get; set; }

    /// <summary>The postal code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), RowScript, NotCleared, Alias("ZipCode")]
    public string? PostalCode { get; set; }

    /// <inheritdoc/>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(Sid, "Change address", BoundFields.Of(this));
}
