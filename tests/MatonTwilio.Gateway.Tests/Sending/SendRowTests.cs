using System.Text.RegularExpressions;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Sending;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Keys in a journal: two different keys stay different. They are escaped here, because attributes cannot contain unpaired surrogates.</summary>
public class SendRowTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData(@"a\ud83d\ude00b", @"a\ud83d\ude00b")]
    [InlineData(@"a\ud83d", @"a\\ud83d")]
    [InlineData(@"\ude00b", @"\\ude00b")]
    [InlineData(@"\ude00\ud83d", @"\\ude00\\ud83d")]
    public void An_unpaired_surrogate_is_escaped_and_a_whole_character_is_not(string key, string kept)
        => Assert.Equal(Regex.Unescape(kept), new SendRow(Client: null!, "+15550001111", new RequestFields()) { Key = Regex.Unescape(key) }.Key);
}
