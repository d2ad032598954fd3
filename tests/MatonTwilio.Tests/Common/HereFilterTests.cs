namespace MatonTwilio.Tests;

/// <summary>Filters that Twilio does not have: the module reads the list and leaves out records that do not match.</summary>
public class HereFilterTests : ModuleTest
{
    [Theory]
    [InlineData("-Status delivered", "$_.Status -eq 'delivered'")]
    [InlineData("-Status Failed, undelivered", "$_.Status -in 'failed', 'undelivered'")]
    [InlineData("-ErrorCode 30003, 30005, 30006", "$_.ErrorCode -in 30003, 30005, 30006")]
    [InlineData("-Status *delivered", "$_.Status -like '*delivered'")]
    [InlineData("-Status QUEUED, fail*", "$_.Status -in 'queued', 'failed'")]
    [InlineData("-Status undelivered -ErrorCode 30003", "$_.Status -eq 'undelivered' -and $_.ErrorCode -eq 30003")]
    public void Messages_are_filtered_by_status_and_error(string parameters, string script)
    {
        var sandbox = ConnectToSandbox(static options => options with { MessageCount = 400 });
        var expected = Run($"(Get-TwilioMessage | Where-Object {{ {script} }}).Sid").All<string>();
        Assert.NotEmpty(expected);

        Assert.Equal(expected, Run($"(Get-TwilioMessage {parameters}).Sid").All<string>());
        Assert.Equal(expected.Skip(1).Take(2), Run($"(Get-TwilioMessage {parameters} -First 2 -Skip 1).Sid").All<string>());
        Assert.All(sandbox.Requests, static request => Assert.All(request.Query(), static field => Assert.StartsWith("PageSize=", field, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-TwilioApplication", "*e*")]
    [InlineData("Get-TwilioPhoneNumber", "*5*")]
    [InlineData("Get-TwilioAddress", "H*")]
    [InlineData("Get-TwilioCallerId", "*")]
    [InlineData("Get-TwilioShortCode", "*")]
    [InlineData("Get-TwilioConference", "*[aeiou]*")]
    [InlineData("Get-TwilioAccount", "s*")]
    public void A_name_with_an_asterisk_is_a_pattern(string cmdlet, string pattern)
    {
        var sandbox = ConnectToSandbox();
        var expected = Run($"({cmdlet} | Where-Object FriendlyName -Like '{pattern}').Sid").All<string>();
        Assert.NotEmpty(expected);

        Assert.Equal(expected, Run($"({cmdlet} -FriendlyName '{pattern}').Sid").All<string>());
        Assert.DoesNotContain(sandbox.Requests, static request => request.Query().Any(static field => field.StartsWith("FriendlyName", StringComparison.Ordinal)));
    }

    [Fact]
    public void With_First_no_page_is_read_after_the_last_record()
    {
        var sandbox = ConnectToSandbox();

        Assert.Single(Run("Get-TwilioPhoneNumber -FriendlyName '*' -First 1 -PageSize 1").Output);
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public void A_customer_with_an_asterisk_is_a_pattern()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(["Contoso GmbH", "Contoso"], Run("(Get-TwilioAddress -CustomerName 'con*').CustomerName").All<string>());
        Assert.DoesNotContain(sandbox.Requests, static request => request.Query().Any(static field => field.StartsWith("CustomerName", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("What?")]
    [InlineData("a[1]")]
    public void A_name_without_an_asterisk_is_sent_as_a_filter(string name)
    {
        var sandbox = ConnectToSandbox();

        Run($"Get-TwilioApplication -FriendlyName '{name}'");

        Assert.Contains($"FriendlyName={name}", sandbox.Requests[0].Query());
    }
}
