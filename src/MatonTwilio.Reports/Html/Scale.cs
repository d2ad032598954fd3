namespace MatonTwilio.Reports;

/// <summary>An axis from zero to a round number, with several round numbers in between.</summary>
internal sealed class Scale
{
    private static readonly int[] Rounds = [2, 5, 10, 20, 50];

    private const decimal Largest = 1_000_000_000_000_000_000_000_000_000m;

    private Scale(decimal step, int steps)
    {
        Top = step * steps;
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(tick => step * tick)];
    }

    public decimal Top { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>Creates the axis for amounts up to this one.</summary>
    public static Scale Of(decimal most)
    {
        if (most <= 0)
        {
            return new Scale(1, 1);
        }

        // Above this limit, the round number would exceed the range of decimal.
        most = Math.Min(most, Largest);

        // The axis has two to five steps of 1, 2 or 5 times a power of ten.
        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)most)) - 1);
        var step = Rounds.Select(factor => factor * unit).First(step => step * 5 >= most);
        return new Scale(step, (int)Math.Max(1, Math.Ceiling(most / step)));
    }

    /// <summary>The height of an amount, in percent of the axis.</summary>
    public decimal Percent(decimal amount) => 100 * Money.Share(amount, Top);
}
