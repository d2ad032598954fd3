namespace MatonTwilio.Tests;

/// <summary>What every cmdlet promises by its declaration.</summary>
public class CmdletTests : ModuleTest
{
    private static readonly string[] CannotBeUndone = ["Clear", "Remove"];
    // Each month anew, until somebody releases the number.
    private const string CostsMoney = "New-TwilioPhoneNumber";

    private static readonly string[] ReadOrLocal = ["Connect", "Disconnect", "Find", "Get", "Measure", "Resolve", "Show", "Test", "Wait", "Watch"];

    // They work on a file, a text or what comes in, and send Twilio nothing.
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
    public void What_changes_something_can_be_tried_without_changing_it() => Assert.All(Cmdlets, static cmdlet =>
        Assert.Equal(!ReadOrLocal.Contains(cmdlet.Verb), cmdlet.Parameters.ContainsKey("WhatIf")));

    [Fact]
    public void Only_what_cannot_be_undone_asks_first() => Assert.All(Cmdlets, static cmdlet =>
    {
        var declared = (CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(CmdletAttribute))!;
        var expected = ReadOrLocal.Contains(cmdlet.Verb) ? ConfirmImpact.None : CannotBeUndone.Contains(cmdlet.Verb) || cmdlet.Name == CostsMoney ? ConfirmImpact.High : ConfirmImpact.Medium;
        Assert.Equal(expected, declared.ConfirmImpact);
    });

    [Fact]
    public void Every_cmdlet_for_Twilio_takes_a_session_an_account_and_a_connection() => Assert.All(
        Cmdlets.Where(static cmdlet => cmdlet.Noun.StartsWith("Twilio", StringComparison.Ordinal) && !SendNothing.Contains(cmdlet.Name)),
        static cmdlet => Assert.Subset(cmdlet.Parameters.Keys.ToHashSet(), new HashSet<string> { "Session", "AccountSid", "ConnectionId" }));

    [Fact]
    public void Every_cmdlet_has_a_page_for_Get_Help_Online()
        => Assert.All(Cmdlets, static cmdlet => Assert.StartsWith(
            "https://", ((CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(CmdletAttribute))!).HelpUri, StringComparison.Ordinal));

    [Fact]
    public void Every_mandatory_parameter_says_what_to_type_where_PowerShell_asks_for_it() => Assert.All(
        Cmdlets.SelectMany(static cmdlet => cmdlet.ParameterSets).SelectMany(static set => set.Parameters).Where(static parameter => parameter.IsMandatory),
        static parameter => Assert.Matches(@"^[A-Za-z].{4,120}\.$", parameter.HelpMessage));

    [Fact]
    public void What_is_the_same_is_named_and_typed_alike() => Assert.All(Cmdlets.SelectMany(static cmdlet => cmdlet.Parameters.Values), static parameter =>
    {
        Assert.DoesNotMatch("(?<!Milli)[sS]econds$", parameter.Name);
        Assert.Equal(parameter.Name.EndsWith("After", StringComparison.Ordinal) || parameter.Name.EndsWith("Before", StringComparison.Ordinal), parameter.ParameterType == typeof(DateTimeOffset)
            && parameter.Name is not ("Since" or "SendAt" or "HistorySince"));
    });

    [Fact]
    public void Every_list_of_Twilios_takes_First_Skip_and_PageSize() => Assert.All(
        Cmdlets.Where(static cmdlet => Lists.Contains(cmdlet.Name)),
        static cmdlet => Assert.Subset(cmdlet.Parameters.Keys.ToHashSet(), new HashSet<string> { "First", "Skip", "PageSize" }));

    [Fact]
    public void What_returns_something_says_what() => Assert.All(
        Cmdlets.Where(static cmdlet => cmdlet.Verb is not ("Remove" or "Disconnect") && cmdlet.Name != "Stop-MatonSandbox"),
        static cmdlet => Assert.NotEmpty(cmdlet.OutputType));

    [Fact]
    public void What_needs_no_more_than_a_name_takes_it_first() => Assert.All(
        from cmdlet in Cmdlets
        where cmdlet.Verb == "New" && cmdlet.Parameters.ContainsKey("FriendlyName")
        from set in cmdlet.ParameterSets
        where set.Parameters.All(static parameter => parameter.Name == "FriendlyName" || !parameter.IsMandatory)
        select (cmdlet.Name, set.Parameters.Single(static parameter => parameter.Name == "FriendlyName").Position),
        static taken => Assert.Equal((taken.Name, 0), taken));

    // Otherwise the value that a user types would bind to the container, although the container is piped in. A message has one feedback, so the message is the record.
    [Fact]
    public void What_is_changed_within_a_container_is_typed_before_it()
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
    public void What_a_value_must_look_like_is_said_in_words_and_not_as_an_expression() => Assert.Empty(
        Cmdlets.SelectMany(static cmdlet => cmdlet.Parameters.Values).SelectMany(static parameter => parameter.Attributes.OfType<ValidatePatternAttribute>()));
}
