namespace MatonTwilio.Gateway.Paging;

/// <summary>A part of a window of time: a page of it that is read, or a stretch that is still to be cut into slices.</summary>
internal sealed class WindowPart<T>
{
    private WindowPart(TimeSlice slice, PageSource<T>? source)
    {
        Slice = slice;
        Source = source;
    }

    public TimeSlice Slice { get; }

    /// <summary>Where its pages come from; null for a stretch.</summary>
    public PageSource<T>? Source { get; }

    /// <summary>Whether it is a page of a slice: what is not of the slice's time belongs to another.</summary>
    public bool IsOfSlice { get; private init; }

    /// <summary>Whether it begins with the first page of a slice: what is not of the time that was asked for is then not expected in it.</summary>
    public bool IsSlice { get; private init; }

    /// <summary>Whether it is requested before anything is known of how close together the records lie: some pages of it are kept.</summary>
    public bool IsEarly { get; private init; }

    /// <summary>How many pages of it have come in.</summary>
    public int Pages { get; private init; }

    /// <summary>The records of these pages.</summary>
    public List<T> Kept { get; private init; } = [];

    /// <summary>The page of the source to read; null for its first.</summary>
    public string? Link { get; private init; }

    /// <summary>How wide a slice of the stretch may be at the most, in seconds.</summary>
    public long Widest { get; private init; }

    /// <summary>The page in progress; null before it was asked for.</summary>
    public Task<Page<T>>? Reading { get; set; }

    /// <summary>The page's records, once what the page leaves to be read has its place.</summary>
    public List<T>? Records { get; set; }

    /// <summary>A list that is followed from page to page.</summary>
    public static WindowPart<T> Of(TimeSlice slice, PageSource<T> source) => new(slice, source);

    /// <summary>A slice that is expected to fit a page.</summary>
    public static WindowPart<T> OfSlice(TimeSlice slice, PageSource<T> source) => new(slice, source) { IsOfSlice = true, IsSlice = true };

    /// <summary>A slice that is requested before anything is known of how many pages it holds.</summary>
    public static WindowPart<T> OfEarlySlice(TimeSlice slice, PageSource<T> source) => new(slice, source) { IsOfSlice = true, IsSlice = true, IsEarly = true };

    /// <summary>A stretch that is still to be cut.</summary>
    public static WindowPart<T> Stretch(TimeSlice slice, long widest) => new(slice, source: null) { Widest = Math.Max(1, widest) };

    /// <summary>The same slice, of which one page more has come in.</summary>
    public WindowPart<T> With(List<T> records, string link)
        => new(Slice, Source) { IsOfSlice = true, IsSlice = true, IsEarly = true, Pages = Pages + 1, Kept = records, Link = link };

    /// <summary>The page after this one in the same list.</summary>
    public WindowPart<T> After(string link) => new(Slice, Source) { IsOfSlice = IsOfSlice, Link = link };
}
