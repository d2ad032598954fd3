using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Gets the add-ons that are assigned to phone numbers by SID, or lists those of a number.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddOn", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource")]
[OutputType(typeof(TwilioAddOn))]
public sealed class GetTwilioAddOnCommand : TwilioOwnedGetCommand<TwilioAddOn>
{
    private NamedOwner<TwilioPhoneNumber>? _number;

    /// <summary>The number whose add-ons are read: its SID (PN...), or the number in E.164 format. Numbers from the pipeline provide their own account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The number whose add-ons are read: its SID (PN...), or the number in E.164 format.")]
    [NotSent, Alias("PhoneNumberSid"), SidsOfRows("ResourceSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("PN", AllowName = true)]
    public string ResourceSid { get; set; } = "";

    private protected override string Owner => $"IncomingPhoneNumbers/{_number?.Sid}";

    private protected override bool TryFindOwner() => (_number ??= new(this)).TryFind(ResourceSid);
}

/// <summary>Assigns an add-on that is installed in the account to numbers, and returns it.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource#create-an-assignedaddon-resource"/>
[Cmdlet(VerbsCommon.Add, "TwilioAddOn", SupportsShouldProcess = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource#create-an-assignedaddon-resource")]
[OutputType(typeof(TwilioAddOn))]
public sealed class AddTwilioAddOnCommand : TwilioChangeCommand<TwilioAddOn>
{
    private NamedOwner<TwilioPhoneNumber>? _number;

    /// <summary>The installed add-on (XE...). Twilio's console shows its SID; this API does not list the installed add-ons.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The installed add-on (XE...)."), SidsOfRows, Sid("XE")]
    public string InstalledAddOnSid { get; set; } = "";

    /// <summary>The number to assign the add-on to: its SID (PN...), or the number in E.164 format. Numbers from the pipeline provide their own account.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, HelpMessage = "The number to assign the add-on to: its SID (PN...), or the number in E.164 format.")]
    [NotSent, Alias("PhoneNumberSid"), SidsOfRows("ResourceSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("PN", AllowName = true)]
    public string ResourceSid { get; set; } = "";

    private protected override string Owner => $"IncomingPhoneNumbers/{_number?.Sid}";

    private protected override bool TryFindOwner() => (_number ??= new(this)).TryFind(ResourceSid);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Create(ResourceSid, "Assign add-on");
        }
    }
}

/// <summary>Removes add-ons from phone numbers. They are still installed in the account.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource#delete-an-assignedaddon-resource"/>
[Cmdlet(VerbsCommon.Remove, "TwilioAddOn", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddon-resource#delete-an-assignedaddon-resource")]
public sealed class RemoveTwilioAddOnCommand : TwilioRemoveCommand<TwilioAddOn>
{
    private NamedOwner<TwilioPhoneNumber>? _number;

    /// <summary>The number that the add-ons are assigned to: its SID (PN...), or the number in E.164 format. Add-ons from the pipeline provide their own number.</summary>
    [Parameter(
        Mandatory = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The number that the add-ons are assigned to: its SID (PN...), or the number in E.164 format.")]
    [NotSent, Alias("PhoneNumberSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("PN", AllowName = true)]
    public string ResourceSid { get; set; } = "";

    private protected override string Owner => $"IncomingPhoneNumbers/{_number?.Sid}";

    private protected override bool TryFindOwner() => (_number ??= new(this)).TryFind(ResourceSid);

    private protected override string Action => "Remove add-on";
}

/// <summary>Gets the extensions of add-ons by SID, or lists those of an add-on. An extension is an event at which the add-on runs.</summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddonextension-resource"/>
[Cmdlet(VerbsCommon.Get, "TwilioAddOnExtension", DefaultParameterSetName = ListSet, SupportsPaging = true,
    HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-assignedaddonextension-resource")]
[OutputType(typeof(TwilioAddOnExtension))]
public sealed class GetTwilioAddOnExtensionCommand : TwilioOwnedGetCommand<TwilioAddOnExtension>
{
    private NamedOwner<TwilioPhoneNumber>? _number;

    /// <summary>The add-on (XE...) of the number. Add-ons from the pipeline provide their own SID and number.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The add-on (XE...) of the number.")]
    [NotSent, SidsOfRows("AssignedAddOnSid", "Sid"), ArgumentCompleter(typeof(SidCompleter)), Sid("XE")]
    public string AssignedAddOnSid { get; set; } = "";

    /// <summary>The number that the add-on is assigned to: its SID (PN...), or the number in E.164 format.</summary>
    [Parameter(
        Mandatory = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "The number that the add-on is assigned to: its SID (PN...), or the number in E.164 format.")]
    [NotSent, Alias("PhoneNumberSid"), SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("PN", AllowName = true)]
    public string ResourceSid { get; set; } = "";

    private protected override string Owner => $"IncomingPhoneNumbers/{_number?.Sid}/AssignedAddOns/{AssignedAddOnSid}";

    private protected override bool TryFindOwner() => (_number ??= new(this)).TryFind(ResourceSid);
}
