using MatonTwilio.Gateway.Api;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The path of a raw request is completed, and leads to nothing but Twilio's API.</summary>
public class RawPathTests
{
    private static readonly Uri Gateway = new("https://gateway.example.com/twilio/");

    [Theory]
    [InlineData("Queues", true)]
    [InlineData("/Queues.json", true)]
    [InlineData("Accounts", false)]
    [InlineData("Accounts.json?PageSize=5", false)]
    [InlineData("/2010-04-01/Queues", false)]
    public void An_account_is_added_only_to_a_path_below_one(string path, bool needsAccount) => Assert.Equal(needsAccount, RawPath.NeedsAccount(path));

    [Theory]
    [InlineData("Queues", "AC1", "/2010-04-01/Accounts/AC1/Queues.json")]
    [InlineData("/Queues/QU1.csv?PageSize=5", "AC1", "/2010-04-01/Accounts/AC1/Queues/QU1.csv?PageSize=5")]
    [InlineData("Queues?Name=a.b", "AC1", "/2010-04-01/Accounts/AC1/Queues.json?Name=a.b")]
    [InlineData("a./Queues", "AC1", "/2010-04-01/Accounts/AC1/a./Queues.json")]
    [InlineData("Accounts", null, "/2010-04-01/Accounts.json")]
    [InlineData("/2010-04-01/Accounts.json", null, "/2010-04-01/Accounts.json")]
    public void The_version_the_account_and_the_format_are_added(string path, string? account, string complete) => Assert.Equal(complete, RawPath.Complete(path, account, Gateway));

    [Theory]
    [InlineData("//example.com/2010-04-01/Accounts")]
    [InlineData("https://example.com/2010-04-01/Accounts")]
    [InlineData("Messages/..%2f..%2fconnections")]
    [InlineData("Messages%5Cconnections")]
    [InlineData("../../../connections")]
    [InlineData("Queues#first")]
    public void A_path_to_another_place_is_refused(string path)
        => Assert.Equal(MatonFailureReason.UntrustedLink, Assert.Throws<MatonGatewayException>(() => RawPath.Complete(path, "AC1", Gateway)).Reason);
}
