namespace MatonTwilio.Commands;

/// <summary>
/// Finds the recipient of a row. Of the possible columns, the first with an address is used, so that a date in a column To does not take precedence over a
/// number in a column Phone.
/// </summary>
/// <param name="Column">The column; null if the row has none.</param>
/// <param name="Texts">The addresses of the column: one, or several in a list; empty if there is none.</param>
internal readonly record struct RecipientColumn(string? Column, IReadOnlyList<string> Texts)
{
    /// <summary>Finds the column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="read">Reads an address.</param>
    /// <exception cref="RowException">A cell could not be read.</exception>
    public static RecipientColumn Find(Row row, Func<string, AddressReading> read)
    {
        RecipientColumn best = new(null, []);
        var mayBeNumber = false;
        foreach (var (column, name) in Candidates(row))
        {
            row.TryRead(column, out var value);
            var texts = CellValue.Texts(value);
            if (name.IsWeak && !texts.All(static text => text.TrimStart() is ['+', ..]))
            {
                // A number with another meaning, such as that of an order.
                continue;
            }

            var readings = texts.Select(read).ToList();
            if (readings.Exists(static reading => reading.Address is not null))
            {
                return new(column, texts);
            }

            // If no column has a valid address, the error is about a number that lacks only its country, because it is the most likely one; otherwise about the first column.
            var needsRegion = readings.Exists(static reading => reading.NeedsRegion);
            if (best.Texts.Count == 0 || (needsRegion && !mayBeNumber))
            {
                best = new(column, texts);
            }

            mayBeNumber |= needsRegion;
        }

        return best;
    }

    private static IEnumerable<(string Column, ColumnName Name)> Candidates(Row row)
    {
        var candidates = new List<(string Column, ColumnName Name)>();
        foreach (var column in row.Columns)
        {
            var name = ColumnName.Of(column);
            if (name.Purpose == ColumnPurpose.Recipient)
            {
                candidates.Add((column, name));
            }
        }

        return candidates.Count > 1 ? candidates.OrderBy(static one => one.Name.Rank) : candidates;
    }
}
