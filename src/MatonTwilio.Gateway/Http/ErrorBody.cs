using System.Globalization;
using System.Text.Json;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Http;

/// <summary>The body of an error response, in Twilio's format or in one of the gateway's.</summary>
/// <param name="Code">Twilio's error code; null if the error is not Twilio's.</param>
/// <param name="Message">The text, safe for a screen and without the key.</param>
/// <param name="MoreInfo">The URL of Twilio's page about the code.</param>
internal sealed record ErrorBody(int? Code, string? Message, string? MoreInfo)
{
    private const int LongestMessage = 500;

    // Twilio's codes have five digits. A gateway that repeats its status code as an error code has three.
    private const int LowestTwilioCode = 10_000;

    private const NumberStyles Number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static ErrorBody Parse(ReadOnlyMemory<byte> bytes, ApiKey key)
    {
        bytes = ResponseBody.WithoutMark(bytes);
        try
        {
            try
            {
                return Read(bytes, key);
            }
            catch (InvalidOperationException)
            {
                // A value is not valid text, such as half of a surrogate pair. The repaired body still has the error code.
                return Read(ListRepair.Repair(bytes.Span, listName: null).ToArray(), key);
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // HTML, or a body that was cut off: it contains nothing to show.
            return new ErrorBody(null, null, null);
        }
    }

    private static ErrorBody Read(ReadOnlyMemory<byte> json, ApiKey key)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement, key);
    }

    public bool Mentions(string word) => Message?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static ErrorBody Of(JsonElement root, ApiKey key)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ErrorBody(null, null, null);
        }

        // Gateways wrap their text as {"error": "..."}, {"error": {"message": "..."}}, {"message": "..."} or {"detail": "..."}.
        var text = Member(root, "message") ?? Member(root, "error") ?? Member(root, "detail");
        if (text is { ValueKind: JsonValueKind.Object } inner)
        {
            text = Member(inner, "message") ?? Member(inner, "detail");
        }

        return new ErrorBody(CodeOf(Member(root, "code")), Text(text, key), Text(Member(root, "more_info"), key));
    }

    private static int? CodeOf(JsonElement? member)
    {
        var code = member switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) => value,
            { ValueKind: JsonValueKind.String } text when decimal.TryParse(text.GetString(), Number, CultureInfo.InvariantCulture, out var value) => value,
            _ => 0,
        };
        return code is >= LowestTwilioCode and <= int.MaxValue && decimal.IsInteger(code) ? (int)code : null;
    }

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? value, ApiKey key)
    {
        if (value is not { ValueKind: JsonValueKind.String } text || text.GetString() is not { Length: > 0 } said)
        {
            return null;
        }

        said = DisplayText.Visible(key.RemoveFrom(said));
        return said.Length > LongestMessage ? said[..LongestMessage] + "..." : said;
    }
}
