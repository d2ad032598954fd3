using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Whether a record belongs in a list, at a moment.</summary>
internal delegate bool RecordTest(Record record, DateTimeOffset now);

/// <summary>One query parameter that narrows a list. The value is read once, the test runs for each record.</summary>
internal sealed record Filter(string Name, Func<string, RecordTest> Read)
{
    /// <summary>Keeps the records whose value is the one asked for.</summary>
    public static Filter Same(string name, Func<Record, DateTimeOffset, object?> of) => new(name, value => (record, now) =>
        string.Equals(Convert.ToString(of(record, now), System.Globalization.CultureInfo.InvariantCulture), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps the records whose kept field has the value asked for; the parameter is named after the field.</summary>
    public static Filter Same(string name, string field) => Same(name, (record, _) => record[field]);

    /// <summary>Keeps the records to or from a number. A plus that came unencoded has become a space by then.</summary>
    public static Filter Number(string name, Func<Record, DateTimeOffset, string?> of) => new(name, value =>
    {
        var number = value.StartsWith(' ') ? "+" + value[1..] : value;
        return (record, now) => of(record, now) == number;
    });

    /// <summary>Keeps the records whose number holds these digits, with <c>*</c> for any one digit.</summary>
    public static Filter Digits(string name, string field) => new(name, value =>
    {
        var pattern = Regex.Escape(value.Trim()).Replace("\\*", "[0-9]", StringComparison.Ordinal);
        return (record, _) => Regex.IsMatch(record.Text(field) ?? string.Empty, pattern);
    });

    /// <summary>
    /// The three parameters of a time that only days can be asked for: <c>X</c> (that day), <c>X&gt;</c> (that day or later) and <c>X&lt;</c> (at or
    /// before the midnight at which that day begins).
    /// </summary>
    public static IEnumerable<Filter> Day(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of) => UntilMidnight(name, of).Select(filter => filter with
    {
        Read = value => value.Contains('T', StringComparison.Ordinal) ? throw TwilioError.InvalidParameter(filter.Name, value) : filter.Read(value),
    });

    /// <summary>
    /// The three parameters of a time: <c>X</c> (that day, or that second), <c>X&gt;</c> (at or after) and <c>X&lt;</c> (at or
    /// before; a day counts to its end). A record without the time is in none of them.
    /// </summary>
    public static IEnumerable<Filter> Time(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of) => Parts(name, of, static (time, range) => time < range.End);

    /// <summary>The same, of a time for which a day with <c>X&lt;</c> counts to the midnight at which it begins, as Twilio's pages say of recordings and conferences.</summary>
    public static IEnumerable<Filter> UntilMidnight(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of)
        => Parts(name, of, static (time, range) => range.IsDay ? time <= range.Start : time < range.End);

    private static IEnumerable<Filter> Parts(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of, Func<DateTimeOffset, TimeRange, bool> isBefore)
    {
        Filter Part(string suffix, Func<DateTimeOffset, TimeRange, bool> test) => new(name + suffix, value =>
        {
            var range = TimeRange.Parse(name + suffix, value);
            return (record, now) => of(record, now) is DateTimeOffset time && test(time, range);
        });

        yield return Part(string.Empty, (time, range) => time >= range.Start && time < range.End);
        yield return Part(">", (time, range) => time >= range.Start);
        yield return Part("<", isBefore);
    }
}
