namespace MatonTwilio.Tests;

/// <summary>Twilio's published test numbers, each with its documented error.</summary>
public class SendRefusalTests : ModuleTest
{
    [Theory]
    [InlineData("+15005550001", 21211)]
    [InlineData("+15005550002", 21612)]
    [InlineData("+15005550003", 21408)]
    [InlineData("+15005550004", 21610)]
    [InlineData("+15005550009", 21614)]
    public void A_recipient_is_refused_with_Twilios_code(string to, int code)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"Send-TwilioSms -To {to} -From {Own} -Body Hello").OneError();

        IsTwilios(error, code, to);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Theory]
    [InlineData("+15005550001", 21212)]
    [InlineData("+15005550007", 21606)]
    [InlineData("+15005550008", 21611)]
    public void A_sender_is_refused_with_Twilios_code(string from, int code)
    {
        ConnectToSandbox();

        IsTwilios(Try($"Send-TwilioSms -To {Recipient} -From {from} -Body Hello").OneError(), code, Recipient);
    }

    [Fact]
    public void The_sender_that_is_always_valid_sends()
    {
        ConnectToSandbox();

        Run($"Send-TwilioSms -To {Recipient} -From +15005550006 -Body Hello").One<TwilioMessage>();
    }

    private static void IsTwilios(ErrorRecord error, int code, string target)
    {
        Assert.Equal($"Twilio.{code}", error.Id());
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(target, error.TargetObject);
        Assert.EndsWith($"(Twilio {code})", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains($"https://www.twilio.com/docs/errors/{code}", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        var exception = Assert.IsType<TwilioApiException>(error.Exception);
        Assert.Equal(code, exception.Code);
        Assert.Equal(400, exception.Status);
        Assert.Equal("POST", exception.Method);
    }
}
