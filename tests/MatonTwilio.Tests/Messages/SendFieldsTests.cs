namespace MatonTwilio.Tests;

/// <summary>The fields that Send-TwilioSms sends: each bound parameter is a field of the same name, and there are no others.</summary>
public class SendFieldsTests : ModuleTest
{
    private const string Service = "MG0123456789abcdef0123456789abcdef";
    private const string Content = "HX0123456789abcdef0123456789abcdef";
    private const string Application = "AP0123456789abcdef0123456789abcdef";

    // The fields of the operation in the API's description. The recipient is excluded, because each recipient gets a request of its own.
    private static readonly string[] FieldsOfTwilios =
    [
        "AddressRetention", "ApplicationSid", "Attempt", "Body", "ContentRetention", "ContentSid", "ContentVariables", "FallbackFrom", "ForceDelivery",
        "From", "MaxPrice", "MediaUrl", "MessagingServiceSid", "PersistentAction", "ProvideFeedback", "RiskCheck", "ScheduleType", "SendAsMms", "SendAt",
        "ShortenUrls", "SmartEncoded", "StatusCallback", "To", "TrafficType", "ValidityPeriod",
    ];

    [Fact]
    public void Every_field_of_Twilios_is_a_parameter()
    {
        var parameters = Run("(Get-Command Send-TwilioSms).Parameters.Keys").All<string>();

        Assert.Empty(FieldsOfTwilios.Except(parameters));
    }

    [Fact]
    public void A_simple_message_is_sent_with_three_fields()
    {
        var sandbox = ConnectToSandbox();

        var message = Run($"Send-TwilioSms -To {Recipient} -From {Own} -Body 'Hello + Grüße & 漢字'").One<TwilioMessage>();

        Assert.Equal(["From=+15551234567", "Body=Hello + Grüße & 漢字", "To=+15559876543"], Assert.Single(sandbox.Requests).Fields().OrderBy(static field => field[0] switch { 'F' => 0, 'B' => 1, _ => 2 }));
        Assert.Equal("Hello + Grüße & 漢字", message.Body);
        Assert.Equal(Recipient, message.To);
        Assert.Equal("outbound-api", message.Direction);
    }

    [Fact]
    public void Every_parameter_reaches_Twilio()
    {
        var sandbox = ConnectToSandbox();
        var time = DateTimeOffset.UtcNow.AddHours(2);
        PowerShell["time"] = time;

        Run($$$"""
            Send-TwilioSms {{{Recipient}}} Hello -MessagingServiceSid {{{Service}}} -FallbackFrom {{{Own}}} -MediaUrl https://pictures.example/1, https://pictures.example/2 `
                -SendAt $time -ScheduleType fixed -StatusCallback https://hooks.example/status?a=1 -ApplicationSid {{{Application}}} -MaxPrice 0.25 -ProvideFeedback `
                -Attempt 2 -ValidityPeriod 600 -ForceDelivery:$false -ContentRetention discard -AddressRetention obfuscate -SmartEncoded `
                -PersistentAction geo:1, geo:2 -TrafficType free -ShortenUrls -SendAsMms -RiskCheck disable
            """);

        Assert.Equal(
            [
                "AddressRetention=obfuscate", $"ApplicationSid={Application}", "Attempt=2", "Body=Hello", "ContentRetention=discard", "FallbackFrom=+15551234567",
                "ForceDelivery=false", "MaxPrice=0.25", "MediaUrl=https://pictures.example/1", "MediaUrl=https://pictures.example/2", $"MessagingServiceSid={Service}",
                "PersistentAction=geo:1", "PersistentAction=geo:2", "ProvideFeedback=true", "RiskCheck=disable", "ScheduleType=fixed",
                "SendAsMms=true", $"SendAt={time:yyyy-MM-ddTHH:mm:ssZ}", "ShortenUrls=true", "SmartEncoded=true", "StatusCallback=https://hooks.example/status?a=1",
                "To=+15559876543", "TrafficType=free", "ValidityPeriod=600",
            ],
            Assert.Single(sandbox.Requests).Fields().Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_template_is_sent_with_its_variables()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""Send-TwilioSms -To {{Recipient}} -From {{Own}} -ContentSid {{Content}} -ContentVariables '{"1": "Ann"}'""");

        Assert.Equal([$"ContentSid={Content}", "ContentVariables={\"1\": \"Ann\"}", "From=+15551234567", "To=+15559876543"], Assert.Single(sandbox.Requests).Fields().Order());
    }

    [Fact]
    public void A_time_is_enough_to_schedule()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["time"] = DateTimeOffset.UtcNow.AddHours(2);

        Assert.Equal("scheduled", Run($"Send-TwilioSms {Recipient} Hello -MessagingServiceSid {Service} -SendAt $time").One<TwilioMessage>().Status);
        Assert.Contains("ScheduleType=fixed", Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("-From +15551234567 -Body Hello")]
    [InlineData("-From +15551234567 -Body Hello -MediaUrl https://pictures.example/1")]
    [InlineData("-From +15551234567 -MediaUrl https://pictures.example/1")]
    [InlineData("-From +15551234567 -ContentSid HX0123456789abcdef0123456789abcdef")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef -Body Hello")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef -Body Hello -MediaUrl https://pictures.example/1")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef -MediaUrl https://pictures.example/1")]
    [InlineData("-MessagingServiceSid MG0123456789abcdef0123456789abcdef -ContentSid HX0123456789abcdef0123456789abcdef")]
    public void A_sender_and_a_content_are_enough(string parameters)
    {
        var sandbox = ConnectToSandbox();

        Run($"Send-TwilioSms -To {Recipient} {parameters}").One<TwilioMessage>();

        Assert.Single(sandbox.CreatedMessages);
    }
}
