namespace MatonTwilio.Reports;

/// <summary>An axis from zero to a round number, with a few round numbers between.</summary>
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

    /// <summary>The axis for amounts up to this one.</summary>
    public static Scale Of(decimal most)
    {
        if (most <= 0)
        {
            return new Scale(1, 1);
        }

        // Where decimals end, there is no round number above.
        most = Math.Min(most, Largest);

        // Two to five steps of 1, 2 or 5, and zeros.
        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)most)) - 1);
        var step = Rounds.Select(factor => factor * unit).First(step => step * 5 >= most);
        return new Scale(step, (int)Math.Max(1, Math.Ceiling(most / step)));
    }

    /// <summary>How far from the bottom an amount is, in percent.</summary>
    public decimal Percent(decimal amount) => 100 * Money.Share(amount, Top);
}
