using System.Text;
using MatonTwilio.Gateway.Api;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Raw JSON is read as objects of exact types, within a limit.</summary>
public class JsonGraphTests
{
    [Fact]
    public void Nothing_is_null() => Assert.Null(JsonGraph.Of([]));

    [Theory]
    [InlineData("7", typeof(long))]
    [InlineData("0.10", typeof(decimal))]
    [InlineData("1e300", typeof(double))]
    public void A_number_has_the_first_type_that_holds_it_exactly(string json, Type type) => Assert.IsType(type, JsonGraph.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_million_values_are_read_and_no_more()
    {
        // The array is a value, too.
        Assert.Equal(999_999, ((object?[])JsonGraph.Of(Zeros(999_999))!).Length);
        Assert.Throws<OversizeException>(static () => JsonGraph.Of(Zeros(1_000_000)));
    }

    private static byte[] Zeros(int count) => Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat('0', count)) + "]");
}
