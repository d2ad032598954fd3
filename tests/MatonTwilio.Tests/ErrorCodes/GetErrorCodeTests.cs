using System.Text.RegularExpressions;

namespace MatonTwilio.Tests;

/// <summary>Get-TwilioErrorCode explains codes from any source, without a session.</summary>
public partial class GetErrorCodeTests : ModuleTest
{
    [Fact]
    public void A_code_has_a_meaning_and_a_recommendation()
    {
        var code = Run("Get-TwilioErrorCode 30007").One<TwilioErrorCode>();

        Assert.Equal((30007, "Filtered", "error", "Messaging", false), (code.Code, code.Name, code.Severity, code.Product, code.CanRetry));
        Assert.NotEmpty(code.Meaning);
        Assert.NotEmpty(code.Action);
        Assert.Equal("https://www.twilio.com/docs/api/errors/30007", code.Link);
    }

    [Theory]
    [InlineData("Get-TwilioErrorCode 21610, 30003")]
    [InlineData("21610, 30003 | Get-TwilioErrorCode")]
    [InlineData("'Twilio.21610', ' 30003 ' | Get-TwilioErrorCode")]
    [InlineData("@{ ErrorCode = '21610' }, [pscustomobject]@{ error_code = 30003 } | Get-TwilioErrorCode")]
    [InlineData("[MatonTwilio.TwilioMessage]@{ ErrorCode = 21610 }, [MatonTwilio.TwilioMessage]@{}, [MatonTwilio.TwilioNotification]@{ ErrorCode = 30003 } | Get-TwilioErrorCode")]
    [InlineData("[MatonTwilio.TwilioSendEntry]@{ Error = 'Twilio.21610' }, [MatonTwilio.TwilioSendEntry]@{ Error = 'Maton.TimedOut' }, 30003 | Get-TwilioErrorCode")]
    public void Codes_are_accepted_from_any_object_that_has_one(string script)
        => Assert.Equal([21610, 30003], Run(script).All<TwilioErrorCode>().Select(static code => code.Code));

    [Fact]
    public void An_error_record_has_its_code_and_a_recommendation()
    {
        ConnectToSandbox();

        var outcome = Try($"Send-TwilioSms +15005550004 Hello -From {Own} -ErrorVariable problems -ErrorAction SilentlyContinue; $problems | Get-TwilioErrorCode");

        var code = outcome.One<TwilioErrorCode>();
        Assert.Equal(21610, code.Code);
        Assert.StartsWith(code.Action, Run("$problems[0].ErrorDetails.RecommendedAction").One<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_accept_wildcards()
    {
        var names = Run("Get-TwilioErrorCode -Name *LANDLINE*, 'filtered'").All<TwilioErrorCode>().Select(static code => code.Code);

        Assert.Equal([21635, 30006, 30007], names);
        Assert.Empty(Run("Get-TwilioErrorCode -Name nonsense").Output);
    }

    [Theory]
    [InlineData("'abc' | Get-TwilioErrorCode", "NoErrorCode", "'abc'")]
    [InlineData("Get-TwilioErrorCode -5", "NoErrorCode", "'-5'")]
    [InlineData("[MatonTwilio.TwilioCall]@{} | Get-TwilioErrorCode", "NoErrorCode", "TwilioCall")]
    [InlineData("Get-TwilioErrorCode 99999", "UnknownErrorCode", "99999")]
    public void Input_that_is_not_a_code_gets_an_error_and_the_rest_continues(string script, string id, string about)
    {
        var outcome = Try($"{script}; 30003 | Get-TwilioErrorCode");

        var error = outcome.OneError();
        Assert.StartsWith($"Maton.{id},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(about, error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal(30003, outcome.One<TwilioErrorCode>().Code);
    }

    [Fact]
    public void Without_parameters_all_codes_are_returned_in_order()
    {
        var all = Run("Get-TwilioErrorCode").All<TwilioErrorCode>();

        Assert.True(all.Count > 300);
        Assert.Equal(all.Select(static code => code.Code).Distinct().Order(), all.Select(static code => code.Code));
        Assert.Equal(["HTTP", "Account", "Channels", "Messaging", "Phone numbers", "TwiML", "Voice"], all.Select(static code => code.Product).Distinct().Order(StringComparer.OrdinalIgnoreCase).OrderBy(static name => name != "HTTP"));
        Assert.All(all, static code =>
        {
            Assert.Contains(code.Severity, (string[])["error", "warning"]);
            Assert.All((string[])[code.Meaning, code.Action], static text => Assert.Matches(Sentence(), text));
        });
        Assert.Equal(all.Count, all.Select(static code => code.Name).Distinct().Count());
    }

    [Fact]
    public void Empty_input_gives_empty_output() => Assert.Empty(Run("@() | Get-TwilioErrorCode; $null | Where-Object { $_ } | Get-TwilioErrorCode").Output);

    [Fact]
    public void Recommended_commands_exist()
    {
        PowerShell["cmdlets"] = Run("Get-TwilioErrorCode").All<TwilioErrorCode>().SelectMany(static code => CmdletName().Matches(code.Action).Select(static match => match.Value)).Distinct().ToArray();

        Run("Get-Command -Module MatonTwilio -Name $cmdlets -ErrorAction Stop");
    }

    [Fact]
    public void A_message_has_the_meaning_of_its_code()
        => Assert.Equal(Run("(Get-TwilioErrorCode 30003).Meaning").One<string>(), Run("([MatonTwilio.TwilioMessage]@{ ErrorCode = 30003 }).ErrorMeaning").One<string>());

    [GeneratedRegex(@"^[A-Z<""][^|]*[.)]$|^Use <\?xml.*$")]
    private static partial Regex Sentence();

    [GeneratedRegex("[A-Z][a-z]+-(Twilio|Maton)[A-Za-z]*")]
    private static partial Regex CmdletName();
}
