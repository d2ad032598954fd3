using System.Security;

namespace MatonTwilio.Tests;

/// <summary>Every parameter of every cmdlet that is a secret refuses text with an error that does not contain it.</summary>
[Collection(TheProcess.Name)]
public class SecretParameterTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private const string Text = "k3y-zebra-7f9c-quagga";

    [Fact]
    public void Text_is_refused()
    {
        gateway["text"] = Text;
        var secrets = gateway.Cmdlets().SelectMany(static cmdlet => cmdlet.Parameters.Values, static (cmdlet, parameter) => (Cmdlet: cmdlet, parameter.Name, parameter.ParameterType))
            .Where(static one => one.ParameterType == typeof(SecureString)).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, one =>
        {
            var outcome = gateway.Try(CommandLines.Of(one.Cmdlet, one.Name, "$text"));

            var error = Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());
            Assert.Equal("Maton.NotSecret", error.Id());
            Assert.DoesNotContain(Text, error.Exception + error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Empty(gateway.TakeRequests());
        });
    }
}
