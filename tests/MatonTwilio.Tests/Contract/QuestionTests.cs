using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Whether a cmdlet asks before it does something that cannot be undone, for every such use of a cmdlet and every preference.</summary>
[Collection(TheProcess.Name)]
public class QuestionTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    // The command line, and whether it asks. For cmdlets with a high impact, PowerShell asks. The others must behave in the same way.
    private static readonly (string Script, bool Asks)[] Ways =
    [
        ("LINE", true),
        ("LINE -Confirm", true),
        ("LINE -Confirm:$true", true),
        ("LINE -Confirm:$false", false),
        ("& { $ConfirmPreference = 'High'; LINE }", true),
        ("& { $ConfirmPreference = 'high'; LINE }", true),
        ("& { $ConfirmPreference = 'HIGH'; LINE }", true),
        ("& { $ConfirmPreference = 'h'; LINE }", true),
        ("& { $ConfirmPreference = 3; LINE }", true),
        ("& { $ConfirmPreference = 'medium'; LINE }", true),
        ("& { $ConfirmPreference = 'Low'; LINE }", true),
        ("& { $ConfirmPreference = 'no idea'; LINE }", true),
        ("& { $ConfirmPreference = ''; LINE }", true),
        ("& { $ConfirmPreference = $null; LINE }", true),
        ("& { $ConfirmPreference = 'None'; LINE }", false),
        ("& { $ConfirmPreference = 'none'; LINE }", false),
        ("& { $ConfirmPreference = [System.Management.Automation.ConfirmImpact]::None; LINE }", false),
        ("function Invoke-It { $ConfirmPreference = 'high'; LINE }; Invoke-It", true),
        ("function Invoke-It { [CmdletBinding(SupportsShouldProcess)] param() LINE }; Invoke-It -Confirm:$false", false),
        ("function Invoke-It { [CmdletBinding(SupportsShouldProcess)] param() LINE }; Invoke-It -Confirm", true),
        ("$made = New-Module { $ConfirmPreference = 'high'; function Invoke-It { LINE } }; & $made { Invoke-It }", true),
        ("$made = New-Module { $ConfirmPreference = 'none'; function Invoke-It { LINE } }; & $made { Invoke-It }", false),
        ("& { $PSDefaultParameterValues = @{ '*:Confirm' = $false }; LINE }", false),
        ("& { $PSDefaultParameterValues = @{ '*:Confirm' = $true }; LINE }", true),
        ("& { $ConfirmPreference = 'none'; LINE -Confirm }", true),
    ];

    private static readonly string[] AskThemselves = ["Set-TwilioAccount", "Invoke-TwilioApi"];

    private static readonly Dictionary<string, string> Lines = new()
    {
        ["Set-TwilioAccount"] = $"Set-TwilioAccount {Sid.Example("AC")} -Status closed",
        ["Set-TwilioAccount in capitals, with a blank"] = $"Set-TwilioAccount {Sid.Example("AC")} -Status 'CLOSED '",
        ["Invoke-TwilioApi"] = $"Invoke-TwilioApi Queues/{Sid.Example("QU")} -Method delete",
        ["New-TwilioPhoneNumber"] = "New-TwilioPhoneNumber +15559876543",
        ["Remove-MatonConnection"] = "Remove-MatonConnection 0123",
        ["Clear-TwilioMessage"] = $"Clear-TwilioMessage {Sid.Example("SM")}",
    };

    public static TheoryData<string> Names => new(Lines.Keys.Concat(Removals.Keys));

    private static IReadOnlyDictionary<string, ContractCase> Removals { get; } = ContractCase.All.Values
        .Where(static made => made.Operation.Method == "DELETE").ToDictionary(static made => made.ToString());

    [Theory, MemberData(nameof(Names))]
    public void A_use_that_cannot_be_undone_asks(string name)
    {
        gateway.AnswersWith("""{"sid": "XX"}""");
        gateway.Screen.Answer = "&No";
        var line = LineOf(name);
        foreach (var (script, asks) in Ways)
        {
            gateway.Screen.Questions.Clear();
            var typed = script.Replace("LINE", line, StringComparison.Ordinal);

            gateway.Run(typed);

            Assert.True(asks == (gateway.Screen.Questions.Count == 1), $"{gateway.Screen.Questions.Count} questions: {typed}");
            Assert.True(asks == (CountChanges() == 0), $"Sent without regard to the answer: {typed}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Without_an_answer_nothing_is_changed(string name)
    {
        gateway.Screen.Answer = null;
        gateway.Screen.Questions.Clear();

        var outcome = gateway.Try(LineOf(name));

        Assert.True(outcome.Failure is not null || outcome.Errors.Count > 0);
        Assert.Equal(0, CountChanges());
    }

    [Theory, MemberData(nameof(Names))]
    public void Force_answers_the_question_of_a_cmdlet_that_asks_by_itself(string name)
    {
        gateway.AnswersWith("""{"sid": "XX"}""");
        gateway.Screen.Answer = null;
        var line = LineOf(name) + " -Force";
        if (AskThemselves.Contains(line.Split(' ')[0]))
        {
            gateway.Run(line);
            Assert.Equal(1, CountChanges());
        }
        else
        {
            Assert.StartsWith("NamedParameterNotFound", gateway.Try(line).OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Empty(gateway.TakeRequests());
        }
    }

    [Fact]
    public void Every_cmdlet_with_a_high_impact_is_tested() => Assert.Empty(
        gateway.Cmdlets()
            .Where(static cmdlet => ((CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(CmdletAttribute))!).ConfirmImpact == ConfirmImpact.High)
            .Select(static cmdlet => cmdlet.Name)
            .Except([.. Lines.Keys, .. Removals.Values.Select(static made => made.Command.Name)]));

    // Records that would be lost are read for the question, so GET requests do not count.
    private int CountChanges() => gateway.TakeRequests().Count(static request => request.Method != "GET");

    private string LineOf(string name) => Lines.TryGetValue(name, out var line) ? line
        : Removals[name].In(Removals[name].SetsOf(gateway.Cmdlet(Removals[name].Command.Name))[0], canAsk: false).Line;
}
