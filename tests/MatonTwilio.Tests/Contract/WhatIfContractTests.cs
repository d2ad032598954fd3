using System.Web;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>-WhatIf of every cmdlet that changes something: nothing changes, and the output shows what would be sent.</summary>
[Collection(TheProcess.Name)]
public class WhatIfContractTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    // Cmdlets that carry out no operation of the contract, or any operation: a command line, and its output.
    private static readonly Dictionary<string, (string Line, string Says)> Others = new()
    {
        ["Export-TwilioReport"] = ("Export-TwilioReport report.html", "report.html"),
        ["Invoke-TwilioApi"] = ("Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Night' }", "POST (FriendlyName=Night)"),
        ["New-MatonConnection"] = ("New-MatonConnection", "twilio"),
        ["Remove-MatonConnection"] = ("Remove-MatonConnection 0123", "0123"),
        ["Save-TwilioAddOnPayload"] = (
            $"Save-TwilioAddOnPayload {Sid.Example("XH")} -AddOnResultSid {Sid.Example("XR")} -ReferenceSid {Sid.Example("RE")}", $"{Sid.Example("XH")} to "),
        ["Save-TwilioMedia"] = ("Save-TwilioMedia ME0123456789abcdef0123456789abcdef -MessageSid MM0123456789abcdef0123456789abcdef", "ME0123456789abcdef0123456789abcdef to "),
        ["Save-TwilioRecording"] = ("Save-TwilioRecording RE0123456789abcdef0123456789abcdef -Path there", "there"),
        ["Set-TwilioWebhook"] = ("Set-TwilioWebhook -OwnerSid AP0123456789abcdef0123456789abcdef -Property VoiceUrl -Url https://example.com/new", "VoiceUrl=https://example.com/new"),
        ["Send-MatonSandboxMessage"] = ("$null = Start-MatonSandbox -MessageCount 0 -CallCount 0 -WhatIf:$false; Send-MatonSandboxMessage Hello -From +15557770001 -To +15551234567", "+15551234567"),
        ["Start-MatonSandbox"] = ("Start-MatonSandbox", "127.0.0.1"),
        ["Stop-MatonSandbox"] = ("Stop-MatonSandbox (Start-MatonSandbox -MessageCount 0 -CallCount 0 -WhatIf:$false)", "127.0.0.1"),
    };

    public static TheoryData<string> Changes => new(ContractCase.All
        .Where(static made => made.Value.Field is null && made.Value.Operation.Method != "GET")
        .Select(static made => made.Key));

    public static TheoryData<string> OtherNames => new(Others.Keys);

    [Theory, MemberData(nameof(Changes))]
    public void WhatIf_shows_what_would_be_sent_and_changes_nothing(string name)
    {
        var made = ContractCase.All[name];
        foreach (var set in made.SetsOf(gateway.Cmdlet(made.Command.Name)))
        {
            var (line, pairs) = made.Command.Sends is null ? made.WithEverythingOf(set, canAsk: false) : made.In(set, canAsk: false);
            var said = SaidBy(line);

            Assert.StartsWith("What if:", said, StringComparison.Ordinal);
            Assert.DoesNotContain(RequestSamples.Secret, said, StringComparison.Ordinal);
            Assert.Contains(made.Operation.Path.IsOfRecord ? Sid.Example(made.Operation.Path.Sids[^1].Prefix) : "\"", said, StringComparison.Ordinal);

            // The recipient is the target of the operation.
            Assert.All(pairs.Select(static pair => HttpUtility.UrlDecode(pair)), pair => Assert.Contains(Shown(made.Operation, pair), said, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(OtherNames))]
    public void WhatIf_of_other_cmdlets_shows_what_would_be_done(string name)
    {
        var said = SaidBy(Others[name].Line);

        Assert.StartsWith("What if:", said, StringComparison.Ordinal);
        Assert.Contains(Others[name].Says, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cmdlet_that_changes_something_is_tested()
    {
        var tried = ContractCase.All.Values.Where(static made => made.Operation.Method != "GET").Select(static made => made.Command.Name).Distinct();
        var changing = gateway.Cmdlets().Where(static cmdlet => cmdlet.Parameters.ContainsKey("WhatIf")).Select(static cmdlet => cmdlet.Name);

        Assert.Equal(changing.Order(), tried.Concat(Others.Keys).Order());
    }

    private string SaidBy(string line)
    {
        var outcome = gateway.Run(line + " -WhatIf");
        Assert.Empty(outcome.Output);

        // Records that would be lost are read, so that the user sees what they are.
        Assert.DoesNotContain(gateway.TakeRequests(), static request => request.Method != "GET");
        return outcome.Screen;
    }

    private static string Shown(ContractOperation operation, string pair)
    {
        var (name, value) = (pair.Split('=')[0], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var isSecret = value == RequestSamples.Secret || operation.Fields.Any(field => field.Name == name && field.Kind == "json");
        return name == "To" ? value : isSecret ? $"{name}=***" : pair;
    }
}
