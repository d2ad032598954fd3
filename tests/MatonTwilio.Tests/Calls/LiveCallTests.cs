namespace MatonTwilio.Tests;

/// <summary>Resources of calls in progress, as a user manages them.</summary>
public class LiveCallTests : HeldClockTest
{
    private const string Pay = "Start-TwilioPayment https://example.com/pay";

    [Fact]
    public void Piped_calls_are_streamed_in_order_and_an_ended_one_gets_an_error()
    {
        ConnectToHeldSandbox();
        Run($"$over = {CallSomeone}");
        Answer();
        HangUp();
        Run($"$calls = 1..3 | ForEach-Object {{ {CallSomeone} }}");
        Answer();

        var outcome = Try("$calls[0], $over, $calls[1], $calls[2] | Start-TwilioStream wss://example.com/audio -Name audio");

        AssertRefusal(outcome.OneError(), 21220, Run("$over.Sid").One<string>());
        Assert.Equal(Run("$calls.Sid").All<string>(), outcome.All<TwilioStream>().Select(static stream => stream.CallSid));
    }

    [Theory]
    [InlineData("Stream", "wss://example.com/audio")]
    [InlineData("Siprec", "-ConnectorName Recorder")]
    [InlineData("CallTranscription", "-StatusCallbackUrl https://example.com/text")]
    public void A_stream_is_stopped_by_name_and_through_the_pipeline(string noun, string more)
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();

        Run($"$first = $call | Start-Twilio{noun} {more} -Name 'a & b'; $second = $call | Start-Twilio{noun} {more}");
        var outcome = Try($"$call | Start-Twilio{noun} {more} -Name 'a & b'");

        AssertRefusal(outcome.OneError(), 20409);
        Assert.True(Run($"($call | Stop-Twilio{noun} 'a & b') -eq $first").One<bool>());
        Assert.Equal("stopped", Run($"($second | Stop-Twilio{noun}).Status").One<string>());
    }

    [Fact]
    public void A_table_becomes_numbered_fields_and_a_secret_in_it_is_not_shown()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell["secret"] = Secret("zebra-4711");
        Run($"$call = {CallSomeone}");
        Answer();

        var outcome = Try("$call | Start-TwilioStream wss://example.com/audio -Track none -Parameter ([ordered]@{ first = 'a & b'; flag = $true; number = 1.5; key = $secret }) -Verbose -Debug");

        AssertRefusal(outcome.OneError(), 31941);
        Assert.Equal(
            "Parameter1.Name=first Parameter1.Value=a & b Parameter2.Name=flag Parameter2.Value=true Parameter3.Name=number Parameter3.Value=1.5 Parameter4.Name=key Parameter4.Value=zebra-4711",
            string.Join(' ', sandbox.Requests[^1].Fields().Where(static field => field.StartsWith("Parameter", StringComparison.Ordinal))));
        Assert.Contains("Parameter4.Value=***", string.Join('\n', outcome.Verbose), StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", VisibleText.Of(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_payment_and_each_change_has_its_own_key_or_the_specified_one()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$calls = 1..2 | ForEach-Object {{ {CallSomeone} }}");
        Answer();

        Run($"$payments = $calls | {Pay}; $payments | Set-TwilioPayment -Capture expiration-date -StatusCallback https://example.com/pay");
        Run($"$calls | {Pay} -IdempotencyKey mine");

        var keys = sandbox.Requests.SelectMany(static request => request.Fields()).Where(static field => field.StartsWith("IdempotencyKey=", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, keys.Count);
        Assert.Equal(5, keys.Distinct().Count());
        Assert.Equal(2, keys.Count(static key => key == "IdempotencyKey=mine"));
    }

    [Fact]
    public void The_data_for_the_payment_processor_is_JSON_and_is_not_shown()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();

        PowerShell["name"] = "Ann \"Quagga\"";
        var outcome = Try($"$call | {Pay} -ValidCardTypes visa, amex -TokenType none -Parameter ([ordered]@{{ name = $name; order = 4711 }}) -Verbose -Debug");

        AssertRefusal(outcome.OneError(), 20422);
        Assert.Contains("Parameter={\"name\":\"Ann \\\"Quagga\\\"\",\"order\":\"4711\"}", sandbox.Requests[^1].Fields());
        Assert.Contains("ValidCardTypes=visa amex", sandbox.Requests[^1].Fields());
        Assert.DoesNotContain("Quagga", VisibleText.Of(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void A_payment_accepts_an_entry_or_an_end()
    {
        ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();
        Run($"$payment = $call | {Pay} -PostalCode:$false -SecurityCode:$false");

        AssertRefusal(Try("$payment | Set-TwilioPayment -Status complete -StatusCallback https://example.com/pay").OneError(), 64019);
        Assert.Contains("-Capture cannot be used with -Status", TerminatingErrorOf("$payment | Set-TwilioPayment -Status complete -Capture postal-code -StatusCallback https://example.com/pay").ToString(), StringComparison.Ordinal);
        Run("'payment-card-number', 'expiration-date' | ForEach-Object { $payment | Set-TwilioPayment -Capture $_ -StatusCallback https://example.com/pay }");
        Assert.True(Run("($payment | Set-TwilioPayment -Status complete -StatusCallback https://example.com/pay) -eq $payment").One<bool>());
    }

    [Fact]
    public void A_subscription_is_deleted_after_a_question_without_a_read()
    {
        var sandbox = ConnectToHeldSandbox();
        Run($"$call = {CallSomeone}");
        Answer();
        Run("$subscription = $call | New-TwilioUserMessageSubscription https://example.com/messages");

        PowerShell.Screen.Answer = "&Yes";
        Run("$subscription | Remove-TwilioUserMessageSubscription");

        Assert.Single(PowerShell.Screen.Questions);
        Assert.Equal(["POST", "POST", "DELETE"], sandbox.Requests.Select(static request => request.Method));
        AssertRefusal(Try("$subscription | Remove-TwilioUserMessageSubscription -Confirm:$false").OneError(), 20404);
    }
}
