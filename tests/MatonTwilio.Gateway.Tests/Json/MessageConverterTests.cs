using System.Reflection;
using System.Text.Json;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The reader of messages, which is written by hand, reads each property and ignores others.</summary>
public sealed class MessageConverterTests
{
    public static TheoryData<string> Properties => [.. Writable.Select(static property => property.Name)];

    private static IEnumerable<PropertyInfo> Writable => typeof(TwilioMessage).GetProperties().Where(static property => property.CanWrite);

    [Theory, MemberData(nameof(Properties))]
    public void Each_property_is_read(string name)
    {
        var property = typeof(TwilioMessage).GetProperty(name)!;
        var value = property.PropertyType == typeof(DateTimeOffset?) ? "\"Mon, 09 Feb 2026 20:19:55 +0000\""
            : property.PropertyType == typeof(IReadOnlyDictionary<string, string?>) ? """{"media":"/Media.json"}"""
            : "\"12\"";

        var message = Read($$"""{"{{JsonNamingPolicy.SnakeCaseLower.ConvertName(name)}}":{{value}}}""");

        Assert.NotNull(property.GetValue(message));
        Assert.All(Writable.Where(other => other.Name != name), other => Assert.Null(other.GetValue(message)));
    }

    [Fact]
    public void Unknown_properties_are_skipped_and_names_may_be_escaped()
    {
        var message = Read("""{"new":{"sid":"X","deep":[{"to":1}]},"bodies":"no","t\u006f":"+15550001111","sid":"SM1","sid":"SM2"}""");

        Assert.Equal(("+15550001111", "SM2"), (message.To, message.Sid));
        Assert.Null(message.Body);
    }

    [Fact]
    public void A_message_that_is_not_an_object_is_refused() => Assert.Throws<JsonException>(static () => Read("[]"));

    private static TwilioMessage Read(string json) => JsonSerializer.Deserialize(json, GatewayJson.Record<TwilioMessage>())!;
}
