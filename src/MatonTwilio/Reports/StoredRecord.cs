using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace MatonTwilio.Commands;

/// <summary>
/// Reads stored records: messages, calls and usage as Import-Csv, Import-Clixml, ConvertFrom-Json and Select-Object return them.
/// </summary>
internal static class StoredRecord
{
    // A kind of record is recognized by the columns that no other kind has.
    private static readonly (Type Type, string[] Columns)[] Kinds =
    [
        (typeof(TwilioUsage), ["Category", "Price", "StartDate", "EndDate"]),
        (typeof(TwilioMessage), ["Status", "NumSegments", "Direction"]),
        (typeof(TwilioCall), ["Status", "Duration", "Direction"]),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The record itself, or a record that is created from the stored object.</summary>
    /// <param name="input">The record, or an object with its properties.</param>
    /// <returns>A message, a call, usage, or a journal row, which cannot be read from a stored object; null for anything else.</returns>
    /// <exception cref="RowException">A cell has a value of the wrong type.</exception>
    public static object? Read(PSObject input)
    {
        if (input.BaseObject is TwilioUsage or TwilioMessage or TwilioCall or TwilioSendEntry)
        {
            return input.BaseObject;
        }

        if (Row.Of(input) is not { } row)
        {
            return null;
        }

        var columns = row.Columns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var type = Array.Find(Kinds, kind => columns.IsSupersetOf(kind.Columns)).Type;
        return type is null ? null : Make(type, row, columns);
    }

    private static object Make(Type type, Row row, HashSet<string> columns)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in Properties.GetOrAdd(type, static one => [.. one.GetProperties().Where(static property => property.CanWrite && IsScalar(property.PropertyType))]))
        {
            if (columns.Contains(property.Name) && row.TryRead(property.Name, out var value) && CellValue.Bare(value) is { } cell && cell is not "")
            {
                var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                property.SetValue(record, ReadParts(value!, kind) ?? Convert(property.Name, cell, kind));
            }
        }

        return record;
    }

    private static bool IsScalar(Type type) => type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    // Clixml stores the parts of a time, and JSON the parts of a duration.
    private static object? ReadParts(object cell, Type type)
        => Row.Of(cell) is not { } parts ? null
            : type == typeof(DateTimeOffset) && parts.TryRead("UtcDateTime", out var time) && CellValue.Bare(time) is DateTime utc
                ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))
            : type == typeof(TimeSpan) && parts.TryRead("Ticks", out var ticks) ? TimeSpan.FromTicks(LanguagePrimitives.ConvertTo<long>(ticks)) : null;

    // Export-Csv writes numbers and times in the culture of its session, which is most likely the culture of the session that reads them.
    private static object Convert(string column, object cell, Type type)
    {
        foreach (var culture in (CultureInfo[])[CultureInfo.CurrentCulture, CultureInfo.InvariantCulture])
        {
            if (cell is string text && TryParse(text, type, culture, out var parsed))
            {
                return parsed;
            }

            if (cell is not string && LanguagePrimitives.TryConvertTo(cell, type, culture, out var converted))
            {
                return converted;
            }
        }

        throw new RowException(column, new FormatException($"'{CellValue.Text(cell)}' is not a {type.Name}."));
    }

    // Without thousands separators, because 1.5 would otherwise be 15 in cultures whose separator is a full stop.
    private static bool TryParse(string text, Type type, CultureInfo culture, out object parsed)
    {
        var success = false;
        parsed = text;
        if (type == typeof(string))
        {
            success = true;
        }
        else if (type == typeof(DateTimeOffset))
        {
            success = DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time);
            parsed = time;
        }
        else if (type == typeof(DateTime))
        {
            success = DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind, out var time);
            parsed = time;
        }
        else if (type == typeof(TimeSpan))
        {
            success = TimeSpan.TryParse(text, culture, out var duration);
            parsed = duration;
        }
        else if (decimal.TryParse(text, NumberStyles.Float, culture, out var number))
        {
            success = LanguagePrimitives.TryConvertTo(number, type, culture, out parsed);
        }
        else
        {
            success = !char.IsAsciiDigit(text[0]) && LanguagePrimitives.TryConvertTo(text, type, culture, out parsed);
        }

        return success;
    }
}
