using System.Globalization;
using System.Net;
using System.Security;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The kinds of a record's fields: the types of their properties, and values in each form.</summary>
internal static class RecordSamples
{
    /// <summary>The forms of values in the API, which can change over time for the same field.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["text", "number", "boolean", "other number", "empty", "null", "missing"];

    public static Type TypeOf(RecordField field) => field.Kind switch
    {
        "text" => typeof(string),
        "int" => typeof(int?),
        "amount" => typeof(decimal?),
        "flag" => typeof(bool?),
        "seconds" => typeof(TimeSpan?),
        "time" => typeof(DateTimeOffset?),
        "day" => typeof(DateTime?),
        "map" => typeof(IReadOnlyDictionary<string, string?>),
        "texts" => typeof(IReadOnlyList<string>),
        "capabilities" => typeof(TwilioCapabilities),
        "records" => typeof(IReadOnlyList<>).MakeGenericType(TypeOf(field.Detail)),
        "record" => TypeOf(field.Detail),
        "secret" => typeof(SecureString),
        _ => throw new InvalidOperationException($"There is no type of the kind {field.Kind}."),
    };

    /// <summary>The type of the Model with this name.</summary>
    public static Type TypeOf(string name) => typeof(TwilioMessage).Assembly.GetType("MatonTwilio." + name, throwOnError: true)!;

    /// <summary>The field in JSON in one of the <see cref="Forms"/>, and the expected value as text; null for none.</summary>
    public static (string Json, string? Value) In(RecordField field, string form) => form switch
    {
        "empty" => ("\"\"", field.Kind == "text" ? "" : null),
        "null" or "missing" => ("null", null),
        _ => (field.Kind is "record" or "records" ? field.Detail : field.Kind, form) switch
        {
            ("text", "text") => ($"\"\\u007b{field.Name}\\u007d \\\"é\\\" \\u001b[31m\"", $"{{{field.Name}}} \"é\" \u001b[31m"),
            ("text", "number") => ("42", "42"),
            ("text", "other number") => ("-0.10", "-0.10"),
            ("text", "boolean") => ("true", "true"),
            ("int", "text" or "boolean") => ("\"30007\"", "30007"),
            ("int", "number") => ("30007", "30007"),
            ("int", "other number") => ("0", "0"),
            ("amount", "text" or "boolean") => ("\"-0.00750\"", "-0.00750"),
            ("amount", "number") => ("-0.00750", "-0.00750"),
            ("amount", "other number") => ("12345678901234567.0123456789", "12345678901234567.0123456789"),
            ("flag", "text") => ("\"true\"", "True"),
            ("flag", "boolean") => ("true", "True"),
            ("flag", "number") => ("1", "True"),
            ("flag", "other number") => ("false", "False"),
            ("seconds", "text" or "boolean") => ("\"3661\"", "01:01:01"),
            ("seconds", "number") => ("3661", "01:01:01"),
            ("seconds", "other number") => ("0", "00:00:00"),
            ("time", "text") => ("\"Mon, 09 Feb 2026 20:19:55 +0000\"", "2026-02-09 20:19:55Z"),
            ("time", "number") => ("\"2026-02-09T20:19:55+00:00\"", "2026-02-09 20:19:55Z"),
            ("time", _) => ("\"Mon, 09 Feb 2026 22:19:55 +0200\"", "2026-02-09 20:19:55Z"),
            ("day", _) => ("\"2026-02-09\"", "2026-02-09 00:00:00Z"),
            ("map", "text") => ("{\"media\": \"/2010-04-01/Media.json\", \"none\": null}", "media=/2010-04-01/Media.json; none="),
            ("map", _) => ("{\"count\": 5, \"is\": true}", "count=5; is=true"),
            ("texts", "text") => ("[\"get-all\", \"\\u001b[31m\", null]", "get-all; \u001b[31m"),
            ("texts", "number") => ("[]", ""),
            ("texts", _) => ("\"post-all\"", "post-all"),
            ("secret", "text") => ("\"s3cr\\u00e9t \\\" word\"", "s3crét \" word"),
            ("secret", _) => ("42", null),
            ("capabilities", "text") => ("{\"voice\": true, \"sms\": \"true\", \"mms\": false, \"fax\": null}", "True True False "),
            ("capabilities", _) => ("{\"SMS\": 1, \"MMS\": 0}", " True False "),
            ("TwilioCallEventRequest", "text") => ("{\"method\": \"POST\", \"url\": \"https://example.com/\", \"parameters\": {\"to\": \"+1\", \"add_ons\": {\"a\": 1}}, \"more\": {}}",
                "POST https://example.com/ to=+1; add_ons={\"a\": 1}"),
            ("TwilioCallEventRequest", _) => ("{\"url\": \"https://example.com/\", \"parameters\": \"\"}", " https://example.com/ "),
            ("TwilioCallEventResponse", "text") => ("{\"response_code\": \"502\", \"request_duration\": \"50\", \"content_type\": \"text/xml\", \"response_body\": \"<R/>\", "
                + "\"date_created\": \"Mon, 09 Feb 2026 20:19:55 +0000\"}", "502 50 text/xml <R/> 2026-02-09 20:19:55Z"),
            ("TwilioCallEventResponse", _) => ("{\"response_code\": 200, \"request_duration\": 50, \"more\": [1]}", "200 50   "),
            ("TwilioIceServer", "text") => ("[{\"url\": \"stun:a\", \"urls\": \"stun:a\"}, {\"urls\": \"turn:b\", \"username\": \"u\", \"credential\": \"s3cr\\u00e9t\", \"more\": [1]}, null]",
                "stun:a stun:a  ; turn:b  u s3crét"),
            ("TwilioIceServer", _) => ("[{\"urls\": 1}]", "1   "),
            _ => throw new InvalidOperationException($"There is no sample of the kind {field.Kind}."),
        },
    };

    /// <summary>A value in the format of <see cref="In"/>.</summary>
    public static string? Written(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time.Offset == TimeSpan.Zero ? time.ToString("u", CultureInfo.InvariantCulture) : $"not UTC: {time}",
        DateTime day => day.ToString("u", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, string?> map => string.Join("; ", map.Select(static pair => $"{pair.Key}={pair.Value}")),
        TwilioCallEventRequest asked => $"{asked.Method} {asked.Url} {Written(asked.Parameters)}",
        TwilioCallEventResponse answered
            => $"{answered.ResponseCode} {answered.RequestDuration} {answered.ContentType} {answered.ResponseBody} {Written(answered.DateCreated)}",
        IReadOnlyList<string> texts => string.Join("; ", texts),
        IReadOnlyList<TwilioIceServer> servers => string.Join("; ", servers.Select(static one => $"{one.Urls} {one.Url} {one.Username} {Written(one.Credential)}")),
        SecureString secret => new NetworkCredential("", secret).Password,
        TwilioCapabilities can => $"{can.Voice} {can.Sms} {can.Mms} {can.Fax}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
