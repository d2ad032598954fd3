namespace MatonTwilio.Tests;

/// <summary>
/// Sets every parameter of every cmdlet to null, empty text, an empty list and a blank. Each is refused before a request, or sent as documented, which is the empty text that
/// clears a field. An empty value never means everything, everybody or the default.
/// </summary>
[Collection(TheProcess.Name)]
public class EmptyValueTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private static readonly string[] Values = ["$null", "''", "@()", "' '"];

    // A switch that is specified is set, whatever value follows it: PowerShell binds -Force:$null as -Force. The other parameters are PowerShell's own.
    private static readonly HashSet<string> OfPowerShell = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters, "First", "Skip", "IncludeTotalCount"];

    // Parameters for which empty text is a value, besides the fields that it clears.
    private static readonly HashSet<string> MayBeEmpty =
    [
        "Add-TwilioParticipant -WaitUrl ''",
        "Set-TwilioWebhook -Url ''",
        .. new[] { "$null", "''", "' '" }.Select(static value => $"Measure-TwilioSms -Body {value}"),
        .. Values.Select(static value => $"Resolve-TwilioPhoneNumber -PhoneNumber {value}"),
    ];

    public static TheoryData<string> CmdletNames => new(TheContract.Table.Families.SelectMany(static family => family.Cmdlets).Distinct());

    [Theory, MemberData(nameof(CmdletNames))]
    public void It_is_refused_or_sent_as_documented(string name)
    {
        gateway.AnswersWith("""{"sid": "XX"}""");
        var cmdlet = gateway.Cmdlet(name);
        foreach (var parameter in cmdlet.Parameters.Values.Where(static one => !OfPowerShell.Contains(one.Name) && one.ParameterType != typeof(SwitchParameter)))
        {
            foreach (var value in Values)
            {
                var line = CommandLines.Of(cmdlet, parameter.Name, value);
                if (MayBeEmpty.Contains($"{name} -{parameter.Name} {value}"))
                {
                    gateway.Run(line);
                    gateway.TakeRequests();
                }
                else if (value == "''" && ClearedFieldOf(cmdlet, parameter.Name) is { } field)
                {
                    gateway.Run(line);
                    Assert.Contains(field + "=", Assert.Single(gateway.TakeRequests()).Body.Split('&'));
                }
                else
                {
                    AssertRefused(line);
                }
            }
        }
    }

    private void AssertRefused(string line)
    {
        var outcome = gateway.Try(line);
        var requests = gateway.TakeRequests();
        Assert.True(requests.Count == 0, $"{line} sent {string.Join(", ", requests.Select(static one => $"{one.Method} {one.Target} {one.Body}"))}");
        Assert.True(outcome.Output.Count == 0 && outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>().Any(), $"{line} was not refused.");
    }

    private static string? ClearedFieldOf(CmdletInfo cmdlet, string parameter) => CommandLines.OperationsOf(cmdlet)
        .Where(static operation => operation is { Method: "POST", Path.IsOfRecord: true })
        .SelectMany(static operation => operation.Fields)
        .FirstOrDefault(field => field.Parameter == parameter && field.Kind is ("clearable" or "url" or "sidOrNone"))?.Name;
}
