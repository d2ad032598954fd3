namespace MatonTwilio.Tests;

public class ListMessageTests : ModuleTest
{
    [Theory]
    [InlineData("-To +15559876543", "To=+15559876543")]
    [InlineData("-From +15551234567", "From=+15551234567")]
    [InlineData("-To whatsapp:+15559876543", "To=whatsapp:+15559876543")]
    [InlineData("-From 12345", "From=12345")]
    [InlineData("-From 'My Company'", "From=My Company")]
    [InlineData("-DateSent 2026-02-10", "DateSent=2026-02-10")]
    [InlineData("-DateSent '2026-02-10 23:30'", "DateSent=2026-02-10")]
    [InlineData("-SentAfter 2026-02-10T10:00:00+02:00", "DateSent>=2026-02-10T08:00:00Z")]
    [InlineData("-SentBefore 2026-02-10T10:00:00Z", "DateSent<=2026-02-10T10:00:01Z")]
    public void A_filter_is_sent_to_Twilio(string parameter, string field)
    {
        var sandbox = ConnectToSandbox();

        Run($"Get-TwilioMessage {parameter}");

        // If a list begins without records of its newest day, it is requested to the end of that day.
        Assert.Equal(field.Contains('<', StringComparison.Ordinal) ? 2 : 1, sandbox.Requests.Count);
        Assert.Equal([field, "PageSize=1000"], sandbox.Requests[0].Query());
    }

    [Fact]
    public void Filters_can_be_combined()
    {
        var sandbox = ConnectToSandbox();

        Run("Get-TwilioMessage -To +15559876543 -SentAfter 2026-02-01T00:00:00Z -SentBefore 2026-02-08T00:00:00Z");

        Assert.Equal(["To=+15559876543", "DateSent>=2026-02-01T00:00:00Z", "DateSent<=2026-02-08T00:00:01Z", "PageSize=1000"], sandbox.Requests[0].Query());
    }

    [Fact]
    public void A_local_time_is_sent_as_UTC()
    {
        var sandbox = ConnectToSandbox();
        var time = new DateTime(2026, 2, 10, 10, 0, 0, DateTimeKind.Local);
        PowerShell["time"] = time;

        Run("Get-TwilioMessage -SentAfter $time");

        Assert.Equal($"DateSent>={time.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}", Assert.Single(sandbox.Requests).Query()[0]);
    }

    [Theory]
    [InlineData("-To 555-1234")]
    [InlineData("-To 15559876543")]
    [InlineData("-From 'no/such/sender'")]
    [InlineData("-PageSize 0")]
    [InlineData("-PageSize 1001")]
    [InlineData("-SentAfter yesterday-ish")]
    [InlineData("-AccountSid SM00000000000000000000000000000000")]
    [InlineData("-Sid SM00000000000000000000000000000000 -To +15559876543")]
    public void Invalid_values_are_refused_before_any_request(string parameter)
    {
        var sandbox = ConnectToSandbox();

        Assert.Matches("^(Parameter|CannotConvertArgument|Maton.InvalidPhoneNumber)", TerminatingErrorOf($"Get-TwilioMessage {parameter}").FullyQualifiedErrorId);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Messages_are_listed_newest_first_with_typed_fields()
    {
        var sandbox = ConnectToSandbox();

        var messages = Run("Get-TwilioMessage").All<TwilioMessage>();

        Assert.Equal(30, messages.Count);
        Assert.Equal(messages.OrderByDescending(static message => message.DateCreated).Select(static message => message.Sid), messages.Select(static message => message.Sid));
        Assert.All(messages, message =>
        {
            Assert.Equal(sandbox.AccountSid, message.AccountSid);
            Assert.Equal("USD", message.PriceUnit);
            Assert.NotNull(message.NumSegments);
            Assert.NotNull(message.NumMedia);
            Assert.Equal($"/2010-04-01/Accounts/{sandbox.AccountSid}/Messages/{message.Sid}.json", message.Uri);
            Assert.Contains("media", message.SubresourceUris!.Keys);
        });
        Assert.Contains(messages, static message => message.Price < 0);
    }

    [Theory]
    [InlineData("$message.SubresourceUris.media")]
    [InlineData("$message.SubresourceUris['media']")]
    [InlineData("$message.SubresourceUris.GetEnumerator() | ForEach-Object { if ($_.Key -eq 'media') { $_.Value } }")]
    [InlineData("foreach ($name in $message.SubresourceUris.Keys) { if ($name -eq 'media') { $message.SubresourceUris[$name] } }")]
    public void Parts_of_a_message_are_properties(string script)
    {
        ConnectToSandbox();
        var message = Run("Get-TwilioMessage -First 1").One<TwilioMessage>();
        PowerShell["message"] = message;

        Assert.Equal(message.Uri!.Replace(".json", "/Media.json", StringComparison.Ordinal), Run(script).One<string>());
    }

    [Fact]
    public void A_specified_account_is_read()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["branch"] = Run("Get-TwilioAccount -FriendlyName 'Sandbox branch office'").One<TwilioAccount>().Sid;

        Assert.Equal(5, Run("Get-TwilioMessage -AccountSid $branch").Output.Count);
        Assert.Equal($"/twilio/2010-04-01/Accounts/{PowerShell["branch"]}/Messages.json", sandbox.Requests[^1].Path);
    }

    [Fact]
    public void A_specified_connection_is_used()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["id"] = Run("Get-MatonConnection").One<MatonConnection>().ConnectionId;

        Run("Get-TwilioMessage -First 1 -ConnectionId $id | Out-Null");

        Assert.Equal(["GET /connections", "GET /Accounts.json", "GET /Messages.json"], sandbox.RequestLines());
        Assert.All(sandbox.Requests.Skip(1), request => Assert.Equal(PowerShell["id"], request.Headers["Maton-Connection"]));
    }
}
