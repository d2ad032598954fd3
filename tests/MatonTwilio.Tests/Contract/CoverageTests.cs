using System.Security.Cryptography;
using System.Text;

namespace MatonTwilio.Tests;

/// <summary>The contract has every operation of Twilio's API, and no other.</summary>
public class CoverageTests
{
    // The digest of the methods and paths that Twilio publishes, one per line. A misspelled path and a missing operation change it.
    private const string Published = "c6ab5fee9266cc94";

    [Fact]
    public void The_operations_are_those_of_the_API()
    {
        var lines = string.Concat(ApiOperation.All.Select(static one => one + "\n"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16];

        Assert.True(
            (ApiOperation.All.Count, digest) == (197, Published),
            $"The methods and paths of tests/contract ({ApiOperation.All.Count}, {digest}) are not Twilio's (197, {Published}). Compare the paths that you changed with "
                + "Twilio's reference; a placeholder has Twilio's name, as in {CallSid:CA}. Where Twilio has a new operation, change the number and the digest in this test.");
    }
}
