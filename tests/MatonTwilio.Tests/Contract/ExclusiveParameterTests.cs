namespace MatonTwilio.Tests;

/// <summary>Any two parameters that no parameter set has both get an error that names them, in any order.</summary>
[Collection(TheProcess.Name)]
public class ExclusiveParameterTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    public static TheoryData<string> CmdletNames => new(TheContract.Table.Families.SelectMany(static family => family.Cmdlets).Distinct());

    [Theory, MemberData(nameof(CmdletNames))]
    public void The_error_names_both(string name)
    {
        var cmdlet = gateway.Cmdlet(name);
        foreach (var (first, second) in Pairs(cmdlet))
        {
            var line = $"{name} -{first.Name}{ParameterSamples.Of(cmdlet, first)} -{second.Name}{ParameterSamples.Of(cmdlet, second)}";
            var message = MessageOf(line);
            Assert.True(message.Contains($" -{second.Name} cannot be used with -{first.Name}. ", StringComparison.Ordinal), $"{line}: {message}");
        }
    }

    [Theory]
    [InlineData("Send-TwilioSms +15559876543 Hi -From +15551234567 -MessagingServiceSid MG0123456789abcdef0123456789abcdef", "Specify one of them.")]
    [InlineData("Start-TwilioCall +15559876543 -Url https://example.com -Voice alice", "It requires -Say.")]
    [InlineData("Start-TwilioCall +15559876543 -Voice alice -Url https://example.com", "-Voice requires -Say.")]
    [InlineData("Get-TwilioMessage -Status failed -Sid SM0123456789abcdef0123456789abcdef", "Specify one of them.")]
    public void The_error_says_what_to_do(string line, string advice)
        => Assert.EndsWith(" " + advice, MessageOf(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("From", "+15551234567", "-MessagingServiceSid MG0123456789abcdef0123456789abcdef", "MessagingServiceSid=MG0123456789abcdef0123456789abcdef")]
    [InlineData("MessagingServiceSid", "MG0123456789abcdef0123456789abcdef", "-From +15551234567", "From=%2B15551234567")]
    public void A_default_of_PowerShell_gives_way_to_what_excludes_it(string parameter, string value, string typed, string sent)
    {
        gateway.AnswersWith("""{"sid": "SM1"}""");
        gateway.Run($"$PSDefaultParameterValues = @{{ 'Send-TwilioSms:{parameter}' = '{value}' }}; Send-TwilioSms +15559876543 Hi {typed}; $PSDefaultParameterValues = @{{}}");

        Assert.Contains(sent, Assert.Single(gateway.TakeRequests()).Body.Split('&'));
    }

    [Fact]
    public void Each_row_may_have_instructions_of_its_own_kind()
    {
        gateway.AnswersWith("""{"sid": "CA1"}""");
        gateway.Run("[pscustomobject]@{ To = '+15559876543'; Url = 'https://example.com' }, [pscustomobject]@{ To = '+15559876544'; Url = 'https://example.com/2' } | Start-TwilioCall -From +15551234567");

        Assert.Equal(2, gateway.TakeRequests().Count);
    }

    private string MessageOf(string line)
    {
        var outcome = gateway.Try(line);
        Assert.Empty(gateway.TakeRequests());
        return outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>().First().Exception.Message;
    }

    private static IEnumerable<(CommandParameterInfo First, CommandParameterInfo Second)> Pairs(CmdletInfo cmdlet)
    {
        var sets = cmdlet.ParameterSets.SelectMany(static set => set.Parameters.Select(parameter => (Parameter: parameter, Set: set.Name))).ToLookup(static one => one.Parameter.Name);
        return from one in sets
               from other in sets
               where !one.Select(static part => part.Set).Intersect(other.Select(static part => part.Set)).Any()
               select (one.First().Parameter, other.First().Parameter);
    }
}
