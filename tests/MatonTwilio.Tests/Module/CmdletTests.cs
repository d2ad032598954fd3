namespace MatonTwilio.Tests;

/// <summary>The declarations of every cmdlet.</summary>
public class CmdletTests : ModuleTest
{
    private static readonly string[] CannotBeUndone = ["Clear", "Remove"];
    // The number is charged every month until it is released.
    private const string CostsMoney = "New-TwilioPhoneNumber";

    private static readonly string[] ReadOrLocal = ["Connect", "Disconnect", "Find", "Get", "Measure", "Resolve", "Show", "Test", "Wait", "Watch"];

    // These cmdlets use a file, a text or piped objects, and send Twilio nothing.
    private static readonly string[] SendNothing = ["Export-TwilioReport", "Get-TwilioErrorCode", "Measure-TwilioDelivery", "Measure-TwilioSms", "Resolve-TwilioPhoneNumber", "Show-TwilioUsage", "Test-TwilioWebhook"];

    private static readonly HashSet<string> Lists =
        [.. TheContract.Table.Operations.Where(static operation => operation.IsList).SelectMany(static operation => operation.Commands).Select(static command => command.Name)];

    private IReadOnlyList<CmdletInfo> Cmdlets => Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>();

    [Fact]
    public void Every_class_is_sealed_and_named_after_its_cmdlet() => Assert.All(Cmdlets, static cmdlet =>
    {
        Assert.True(cmdlet.ImplementingType.IsSealed, cmdlet.Name);
        Assert.Equal($"{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.ImplementingType.Name);
    });

    [Fact]
    public void Every_cmdlet_that_changes_something_supports_WhatIf() => Assert.All(Cmdlets, static cmdlet =>
        Assert.Equal(!ReadOrLocal.Contains(cmdlet.Verb), cmdlet.Parameters.ContainsKey("WhatIf")));

    [Fact]
    public void Only_changes_that_cannot_be_undone_ask_first() => Assert.All(Cmdlets, static cmdlet =>
    {
        var declared = (CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(CmdletAttribute))!;
        var expected = ReadOrLocal.Contains(cmdlet.Verb) ? ConfirmImpact.None : CannotBeUndone.Contains(cmdlet.Verb) || cmdlet.Name == CostsMoney ? ConfirmImpact.High : ConfirmImpact.Medium;
        Assert.Equal(expected, declared.ConfirmImpact);
    });

    [Fact]
    public void Every_cmdlet_for_Twilio_has_a_session_an_account_and_a_connection() => Assert.All(
        Cmdlets.Where(static cmdlet => cmdlet.Noun.StartsWith("Twilio", StringComparison.Ordinal) && !SendNothing.Contains(cmdlet.Name)),
        static cmdlet => Assert.Subset(cmdlet.Parameters.Keys.ToHashSet(), new HashSet<string> { "Session", "AccountSid", "ConnectionId" }));

    [Fact]
    public void Every_cmdlet_has_a_page_for_Get_Help_Online()
        => Assert.All(Cmdlets, static cmdlet => Assert.StartsWith(
            "https://", ((CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(CmdletAttribute))!).HelpUri, StringComparison.Ordinal));

    [Fact]
    public void Every_mandatory_parameter_has_a_help_message() => Assert.All(
        Cmdlets.SelectMany(static cmdlet => cmdlet.ParameterSets).SelectMany(static set => set.Parameters).Where(static parameter => parameter.IsMandatory),
        static parameter => Assert.Matches(@"^[A-Za-z].{4,120}\.$", parameter.HelpMessage));

    [Fact]
    public void Parameters_with_the_same_meaning_have_the_same_name_and_type() => Assert.All(Cmdlets.SelectMany(static cmdlet => cmdlet.Parameters.Values), static parameter =>
    {
        Assert.DoesNotMatch("(?<!Milli)[sS]econds$", parameter.Name);
        Assert.Equal(parameter.Name.EndsWith("After", StringComparison.Ordinal) || parameter.Name.EndsWith("Before", StringComparison.Ordinal), parameter.ParameterType == typeof(DateTimeOffset)
            && parameter.Name is not ("Since" or "SendAt" or "HistorySince"));
    });

    [Fact]
    public void Every_list_of_Twilios_has_First_Skip_and_PageSize() => Assert.All(
        Cmdlets.Where(static cmdlet => Lists.Contains(cmdlet.Name)),
        static cmdlet => Assert.Subset(cmdlet.Parameters.Keys.ToHashSet(), new HashSet<string> { "First", "Skip", "PageSize" }));

    [Fact]
    public void Every_cmdlet_with_output_declares_its_type() => Assert.All(
        Cmdlets.Where(static cmdlet => cmdlet.Verb is not ("Remove" or "Disconnect") && cmdlet.Name != "Stop-MatonSandbox"),
        static cmdlet => Assert.NotEmpty(cmdlet.OutputType));

    [Fact]
    public void A_cmdlet_that_requires_only_a_name_has_it_as_the_first_position() => Assert.All(
        from cmdlet in Cmdlets
        where cmdlet.Verb == "New" && cmdlet.Parameters.ContainsKey("FriendlyName")
        from set in cmdlet.ParameterSets
        where set.Parameters.All(static parameter => parameter.Name == "FriendlyName" || !parameter.IsMandatory)
        select (cmdlet.Name, set.Parameters.Single(static parameter => parameter.Name == "FriendlyName").Position),
        static taken => Assert.Equal((taken.Name, 0), taken));

    // Otherwise the value that a user types would bind to the container, although the container is piped in. A message has one feedback, so the message is the record.
    [Fact]
    public void A_changed_record_precedes_its_container()
    {
        var cmdlets = Cmdlets.ToDictionary(static cmdlet => cmdlet.Name);
        Assert.All(
            from operation in TheContract.Table.Operations
            where operation.Method != "GET"
            from container in operation.Path.Sids.SkipLast(operation.Path.IsOfRecord ? 1 : 0)
            from command in operation.Commands
            where command.Name != "Set-TwilioMessageFeedback"
            from set in cmdlets[command.Name].ParameterSets
            from typed in set.Parameters
            where typed.Name == container.Parameter && typed.Position >= 0
            select (command.Name, Typed: typed.Position, Last: set.Parameters.Max(static parameter => parameter.Position)),
            static one => Assert.Equal((one.Name, one.Last), (one.Name, one.Typed)));
    }

    [Fact]
    public void Errors_describe_the_format_of_a_value_in_words() => Assert.Empty(
        Cmdlets.SelectMany(static cmdlet => cmdlet.Parameters.Values).SelectMany(static parameter => parameter.Attributes.OfType<ValidatePatternAttribute>()));
}
