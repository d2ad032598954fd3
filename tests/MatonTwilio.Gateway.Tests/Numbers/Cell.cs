using System.Globalization;
using System.Text.RegularExpressions;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Gateway.Tests;

/// <summary>A line of <c>cells.txt</c>: a cell of a user's file, and its meaning.</summary>
/// <param name="Region">The region; null for none.</param>
/// <param name="Text">The cell.</param>
/// <param name="Meaning">The number in E.164 format, or an exclamation mark and a part of the reason why it is refused.</param>
internal sealed partial record Cell(string? Region, string Text, string Meaning)
{
    private const string Arrow = " => ";
    private const string NeedsRegion = "it needs a region";

    public static IReadOnlyList<Cell> All { get; } = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cells.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(Parse)];

    /// <summary>The number that a cell is read as, or an exclamation mark and the reason.</summary>
    public static string Read(string text, string? region)
    {
        if (WrittenNumber.Parse(text, out var problem) is not { } written)
        {
            return "! " + problem;
        }

        if (!written.NamesCountry && region is null)
        {
            return "! " + NeedsRegion;
        }

        var (number, refusal) = NumberPlan.Read(written, region);
        return number ?? "! " + refusal;
    }

    /// <summary>Whether the result for a cell has the expected meaning.</summary>
    public bool IsMeaning(string read) => Meaning[0] == '!' ? read[0] == '!' && read.Contains(Meaning[2..], StringComparison.Ordinal) : read == Meaning;

    private static Cell Parse(string line)
    {
        var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        var text = Escape().Replace(line[3..arrow], static match => match.Value switch
        {
            "\\t" => "\t",
            "\\n" => "\n",
            "\\r" => "\r",
            var code => ((char)int.Parse(code[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        });
        return new Cell(line[..2] == "--" ? null : line[..2], text, line[(arrow + Arrow.Length)..]);
    }

    [GeneratedRegex(@"\\u[0-9A-F]{4}|\\[tnr]")]
    private static partial Regex Escape();
}
