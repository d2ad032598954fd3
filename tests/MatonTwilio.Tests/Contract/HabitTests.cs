namespace MatonTwilio.Tests;

/// <summary>
/// The names that people type by habit, from other modules and from PowerShell itself, and the parameters that have them as aliases. Decision 26 explains the table. Each cmdlet with such a
/// parameter has the aliases, and no cmdlet has an alias that is not in the table.
/// </summary>
public class HabitTests(ModuleFixture module) : IClassFixture<ModuleFixture>
{
    private static readonly Habit[] Habits =
    [
        new("Body", "", "Message Text") { Except = "Invoke-TwilioApi" },
        new("Say", "", "Message Text"),
        new("To", "Send Start Add Measure", "Recipient PhoneNumber Number Phone"),
        new("To", "Get", "Recipient"),
        new("From", "Send Start Add Measure Get", "Sender"),
        new("PhoneNumber", "Get Resolve", "Number Phone"),

        // A column Number would buy the number.
        new("PhoneNumber", "New", "Number Phone") { Except = "New-TwilioPhoneNumber" },
        new("Sid", "", "Id Identity") { Except = "Get-TwilioDependentPhoneNumber Set-TwilioMessageFeedback" },
        new("Sid", "Remove", "Name") { Except = "Remove-TwilioPhoneNumber Remove-TwilioSipDomainMapping Remove-TwilioUserMessageSubscription" },
        new("Sid", "Get Set", "Name") { Only = "TwilioQueue TwilioSipCredentialList TwilioSipDomain TwilioSipIpAccessControlList TwilioSipCredential TwilioSipIpAddress" },
        new("Sid", "Set", "Name") { Only = "TwilioApplication TwilioAccount" },
        new("Sid", "Set Remove", "PhoneNumber Number") { Only = "TwilioPhoneNumber" },
        new("Sid", "Get Set Remove", "Username") { Only = "TwilioSipCredential" },
        new("FriendlyName", "Get", "Name"),

        // The name of a SIP domain is DomainName.
        new("FriendlyName", "New", "Name") { Except = "New-TwilioSipDomain" },
        new("DomainName", "New", "Name"),
        new("Username", "New", "Name"),

        // Where a name identifies a record, -Name is the record and -NewName is its new name.
        new("FriendlyName", "Set", "NewName") { Only = "TwilioQueue TwilioApplication TwilioAccount TwilioSipCredentialList TwilioSipIpAccessControlList TwilioSipIpAddress" },
        new("DomainName", "Set", "NewName"),
        new("FriendlyName", "Set", "Name")
        {
            Except = "Set-TwilioQueue Set-TwilioApplication Set-TwilioAccount Set-TwilioSipCredentialList Set-TwilioSipIpAccessControlList Set-TwilioSipIpAddress Set-TwilioSipDomain",
        },
        .. new[] { "SentAfter", "CreatedAfter", "LoggedAfter" }.Select(static name => new Habit(name, "", "After Since StartDate StartTime")),
        .. new[] { "SentBefore", "CreatedBefore", "LoggedBefore" }.Select(static name => new Habit(name, "", "Before Until EndDate EndTime")),

        // Get-TwilioCall has Twilio's own parameters StartTime and EndTime.
        new("StartedAfter", "", "After Since StartDate"),
        new("StartedBefore", "", "Before Until EndDate"),
        new("StartDate", "", "After Since StartTime"),
        new("EndDate", "", "Before Until EndTime"),
        new("Since", "", "After StartDate StartTime"),
        new("Status", "Get", "State"),
        new("InRegion", "", "State"),
        new("InLocality", "", "City"),
        new("InPostalCode", "", "PostalCode ZipCode"),
        new("Region", "New Set", "State") { Only = "TwilioAddress" },
        new("PostalCode", "New Set", "ZipCode"),
        new("IsoCountry", "", "Country CountryCode"),

        // The region of Add-TwilioParticipant is Twilio's, and that of an address is its state.
        new("Region", "", "Country CountryCode") { Except = "Add-TwilioParticipant New-TwilioAddress Set-TwilioAddress" },
        new("DefaultRegion", "", "Region Country CountryCode"),
        new("Wait", "Get", "Follow"),
        new("UsageCategory", "Get", "Category"),
        new("Path", "Save", "Destination OutFile FilePath LiteralPath"),
        new("Path", "Export", "OutFile FilePath LiteralPath"),
        new("Path", "Get", "FilePath LiteralPath"),
        new("ApiKey", "Connect", "Key Token Credential"),
    ];

    // Names that Twilio uses for the same field of another record, and former names.
    private static readonly string[] Others =
    [
        "PollSeconds", "CallsPerSecond", "FullName", "Journal", "NoOverwrite", "Label", "ParentSid", "RecordingSid", "PhoneNumberSid", "Uri", "Sid",
    ];

    private static readonly HashSet<string> OfPowerShell = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters];

    private IReadOnlyList<CmdletInfo> Cmdlets => module.PowerShell.Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>();

    [Fact]
    public void Each_cmdlet_accepts_the_names_that_people_type() => Assert.All(Cmdlets, static cmdlet => Assert.All(
        Habits.Where(habit => habit.AppliesTo(cmdlet)),
        habit => Assert.Superset(habit.Names.ToHashSet(), cmdlet.Parameters[habit.Parameter].Aliases.ToHashSet())));

    [Fact]
    public void Each_habit_applies_to_a_cmdlet() => Assert.All(Habits, habit => Assert.Contains(Cmdlets, habit.AppliesTo));

    [Fact]
    public void Each_alias_is_in_the_table() => Assert.All(Cmdlets, static cmdlet => Assert.All(
        cmdlet.Parameters.Values.Where(static parameter => !OfPowerShell.Contains(parameter.Name)),
        parameter => Assert.Empty(parameter.Aliases
            .Except(Habits.Where(habit => habit.Parameter == parameter.Name && habit.AppliesTo(cmdlet)).SelectMany(static habit => habit.Names))
            .Except(Others))));

    private sealed record Habit(string Parameter, string Verbs, string Aliases)
    {
        public string Except { get; init; } = "";

        public string Only { get; init; } = "";

        public IEnumerable<string> Names => Aliases.Split(' ');

        public bool AppliesTo(CmdletInfo cmdlet) => cmdlet.Parameters.ContainsKey(Parameter)
            && (Verbs.Length == 0 || Verbs.Split(' ').Contains(cmdlet.Verb))
            && (Only.Length == 0 || Only.Split(' ').Contains(cmdlet.Noun))
            && !Except.Split(' ').Contains(cmdlet.Name);
    }
}
