namespace MatonTwilio.Reports;

/// <summary>Finds values that are far above the usual, by the median and the median absolute deviation, on which an outlier has almost no effect.</summary>
internal sealed class Outliers
{
    private const int Fewest = 5;

    // Three standard deviations, if the values are normally distributed.
    private const decimal Far = 3 * 1.4826m;

    // The minimum distance from the median, as a share of it, because the deviation is too small if the values hardly differ.
    private const decimal LeastShare = 0.25m;

    private readonly decimal? _most;

    /// <param name="values">The usual values, from complete periods.</param>
    public Outliers(IReadOnlyCollection<decimal> values)
    {
        if (values.Count >= Fewest)
        {
            var median = Median(values);
            var distance = Median([.. values.Select(value => Math.Abs(value - median))]);
            _most = median + Math.Max(Far * distance, LeastShare * median);
        }
    }

    /// <summary>Whether a value is far above the usual; false if there are too few values.</summary>
    public bool Contains(decimal value) => value > _most;

    private static decimal Median(IReadOnlyCollection<decimal> values)
    {
        var inOrder = values.Order().ToList();
        return (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
    }
}
