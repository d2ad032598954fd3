namespace MatonTwilio.Tests;

/// <summary>Scripts catch the module's errors by type and read their properties.</summary>
public class CatchTests : ModuleTest
{
    private const string Missing = "Get-TwilioMessage SM00000000000000000000000000000000 -ErrorAction Stop";

    [Theory]
    [InlineData("MatonTwilio.TwilioApiException")]
    [InlineData("MatonTwilio.MatonException")]
    public void An_error_of_Twilios_is_caught_by_its_type(string type)
    {
        ConnectToSandbox();

        Assert.Equal(20404, Run($"try {{ {Missing} }} catch [{type}] {{ $_.Exception.Code }}").One<int>());
    }

    [Fact]
    public void An_error_of_the_gateways_is_caught_by_its_type_and_reason()
    {
        var script = "try { Get-TwilioMessage } catch [MatonTwilio.MatonGatewayException] { $_.Exception.Reason -eq 'NoApiKey' }";

        Assert.True(Run(script).One<bool>());
    }

    [Fact]
    public void An_error_names_its_request()
    {
        var sandbox = ConnectToSandbox();

        var exception = Run($"try {{ {Missing} }} catch {{ $_.Exception }}").One<TwilioApiException>();

        Assert.Equal("GET", exception.Method);
        Assert.Equal($"/2010-04-01/Accounts/{sandbox.AccountSid}/Messages/SM00000000000000000000000000000000.json", exception.Path);
        Assert.Equal(404, exception.Status);
        Assert.Equal("https://www.twilio.com/docs/errors/20404", exception.MoreInfo);
    }

    [Fact]
    public void ErrorAction_Stop_ends_at_the_first_of_many()
    {
        var sandbox = ConnectToSandbox();

        TerminatingErrorOf($"'+15005550001', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -ErrorAction Stop");

        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void ErrorAction_SilentlyContinue_keeps_the_errors_in_the_variable()
    {
        ConnectToSandbox();

        Assert.Equal(2, Run("Get-TwilioMessage SM1, SM2 -ErrorAction SilentlyContinue -ErrorVariable mine; $mine.Count").One<int>());
    }
}
