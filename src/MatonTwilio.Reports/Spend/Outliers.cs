namespace MatonTwilio.Reports;

/// <summary>Tells what is far more than usual from what is ordinary, by the median and the median distance from it, which an outlier itself hardly moves.</summary>
internal sealed class Outliers
{
    private const int Fewest = 5;

    // Three standard deviations, where the values are spread as chance would.
    private const decimal Far = 3 * 1.4826m;

    // Values that hardly ever differ have no distance to speak of.
    private const decimal LeastShare = 0.25m;

    private readonly decimal? _most;

    /// <param name="values">What was usual: complete periods only.</param>
    public Outliers(IReadOnlyCollection<decimal> values)
    {
        if (values.Count >= Fewest)
        {
            var median = Median(values);
            var distance = Median([.. values.Select(value => Math.Abs(value - median))]);
            _most = median + Math.Max(Far * distance, LeastShare * median);
        }
    }

    /// <summary>Whether a value is far more than usual; false where too little is known.</summary>
    public bool Contains(decimal value) => value > _most;

    private static decimal Median(IReadOnlyCollection<decimal> values)
    {
        var inOrder = values.Order().ToList();
        return (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
    }
}
