using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>Whether a record belongs to a list, at a point in time.</summary>
internal delegate bool RecordTest(Record record, DateTimeOffset now);

/// <summary>One query parameter that filters a list. Its value is read once, and the test runs for each record.</summary>
internal sealed record Filter(string Name, Func<string, RecordTest> Read)
{
    /// <summary>Keeps the records that have the requested value.</summary>
    public static Filter Same(string name, Func<Record, DateTimeOffset, object?> of) => new(name, value => (record, now) =>
        string.Equals(Convert.ToString(of(record, now), System.Globalization.CultureInfo.InvariantCulture), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps the records whose stored field has the requested value. The parameter has the name of the field.</summary>
    public static Filter Same(string name, string field) => Same(name, (record, _) => record[field]);

    /// <summary>Keeps the records to or from a number. A plus sign that was sent unencoded has been decoded as a space.</summary>
    public static Filter Number(string name, Func<Record, DateTimeOffset, string?> of) => new(name, value =>
    {
        var number = value.StartsWith(' ') ? "+" + value[1..] : value;
        return (record, now) => of(record, now) == number;
    });

    /// <summary>Keeps the records whose number contains these digits. <c>*</c> matches any one digit.</summary>
    public static Filter Digits(string name, string field) => new(name, value =>
    {
        var pattern = Regex.Escape(value.Trim()).Replace("\\*", "[0-9]", StringComparison.Ordinal);
        return (record, _) => Regex.IsMatch(record.Text(field) ?? string.Empty, pattern);
    });

    /// <summary>
    /// The three parameters of a time whose filter accepts only days: <c>X</c> (that day), <c>X&gt;</c> (that day or later) and <c>X&lt;</c> (at or before the
    /// midnight at which that day begins).
    /// </summary>
    public static IEnumerable<Filter> Day(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of) => UntilMidnight(name, of).Select(filter => filter with
    {
        Read = value => value.Contains('T', StringComparison.Ordinal) ? throw TwilioError.InvalidParameter(filter.Name, value) : filter.Read(value),
    });

    /// <summary>
    /// The three parameters of a time: <c>X</c> (that day, or that second), <c>X&gt;</c> (at or after) and <c>X&lt;</c> (at or before; for a day, up to its end).
    /// They exclude records without the time.
    /// </summary>
    public static IEnumerable<Filter> Time(string name, Func<Record, DateTimeOffset, DateTimeOffset?> of) => Parts(name, of, static (time, range) => time < range.End);

    /// <summary>
    /// The same for a time for which a day with <c>X&lt;</c> means the midnight at which the day begins, as Twilio documents it for recordings and conferences.
    /// </summary>
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
