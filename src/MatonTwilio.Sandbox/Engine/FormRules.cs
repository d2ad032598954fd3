using System.Globalization;
using System.Text.Json;

namespace MatonTwilio.Sandbox;

/// <summary>Checks of form values that several resources share. Each returns the value to store, or throws an error with Twilio's code.</summary>
internal static class FormRules
{
    /// <summary>An absolute http or https URL; an empty value clears it.</summary>
    public static Func<string, object?> Url(string field, int code)
        => value => value.Length == 0 || IsUrl(value) ? value : throw TwilioError.BadRequest(code, $"{field} is not a valid URL: {value}");

    /// <summary>GET or POST.</summary>
    public static Func<string, object?> Method(string field, int code)
        => value => value.ToUpperInvariant() is "GET" or "POST" ? value.ToUpperInvariant() : throw TwilioError.BadRequest(code, $"{field} is not a valid HTTP method: {value}");

    /// <summary>true or false.</summary>
    public static Func<string, object?> Boolean(string field)
        => value => bool.TryParse(value, out var flag) ? flag : throw TwilioError.InvalidParameter(field, value);

    /// <summary>Text that is not empty and has at most that length.</summary>
    public static Func<string, object?> Text(string field, int most, int code)
        => value => value.Length > 0 && value.Length <= most ? value : throw TwilioError.BadRequest(code, $"{field} must have 1 to {most} characters");

    /// <summary>Text of at most that length; an empty value clears it.</summary>
    public static Func<string, object?> ShortText(string field, int most, int code)
        => value => value.Length <= most ? value : throw TwilioError.BadRequest(code, $"{field} must have at most {most} characters");

    /// <summary>A whole number in a range.</summary>
    public static Func<string, object?> Integer(string field, int least, int most, int code)
        => value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw TwilioError.BadRequest(code, $"{field} must be a number from {least} to {most}");

    /// <summary>One of several words.</summary>
    public static Func<string, object?> OneOf(string field, params string[] words)
        => value => words.Contains(value) ? value : throw TwilioError.InvalidParameter(field, value);

    /// <summary>Checks a field that the form may have and that no record stores.</summary>
    public static void Check(FormFields form, string field, Func<string, object?> accept)
    {
        if (form[field] is { Length: > 0 } value)
        {
            accept(value);
        }
    }

    public static bool IsUrl(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>The kind of JSON value of a text; null if it is not JSON.</summary>
    public static JsonValueKind? KindOfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
