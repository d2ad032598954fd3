namespace MatonTwilio.Gateway.Paging;

/// <summary>A part of a window of time: a page that is read, or a stretch of time that is not yet cut into slices.</summary>
internal sealed class WindowPart<T>
{
    private WindowPart(TimeSlice slice, PageSource<T>? source)
    {
        Slice = slice;
        Source = source;
    }

    public TimeSlice Slice { get; }

    /// <summary>Reads the part's pages; null for a stretch.</summary>
    public PageSource<T>? Source { get; }

    /// <summary>Whether the part is a page of a slice. Records outside the slice's time then belong to another slice.</summary>
    public bool IsOfSlice { get; private init; }

    /// <summary>Whether the part begins with the first page of a slice. A record outside the requested time is then unexpected.</summary>
    public bool IsSlice { get; private init; }

    /// <summary>Whether the part is requested before the density of the records is known. Some of its pages are then kept.</summary>
    public bool IsEarly { get; private init; }

    /// <summary>The number of pages that have arrived.</summary>
    public int Pages { get; private init; }

    /// <summary>The records of these pages.</summary>
    public List<T> Kept { get; private init; } = [];

    /// <summary>The link to the page to read; null for the first page.</summary>
    public string? Link { get; private init; }

    /// <summary>The maximum width of a slice of the stretch, in seconds.</summary>
    public long Widest { get; private init; }

    /// <summary>The request in progress; null before it is sent.</summary>
    public Task<Page<T>>? Reading { get; set; }

    /// <summary>The page's records; set when the parts that follow from the page are in the list.</summary>
    public List<T>? Records { get; set; }

    /// <summary>A list that is read from page to page.</summary>
    public static WindowPart<T> Of(TimeSlice slice, PageSource<T> source) => new(slice, source);

    /// <summary>A slice that is expected to have one page.</summary>
    public static WindowPart<T> OfSlice(TimeSlice slice, PageSource<T> source) => new(slice, source) { IsOfSlice = true, IsSlice = true };

    /// <summary>A slice that is requested before its number of pages can be estimated.</summary>
    public static WindowPart<T> OfEarlySlice(TimeSlice slice, PageSource<T> source) => new(slice, source) { IsOfSlice = true, IsSlice = true, IsEarly = true };

    /// <summary>A stretch of time that is not yet cut.</summary>
    public static WindowPart<T> Stretch(TimeSlice slice, long widest) => new(slice, source: null) { Widest = Math.Max(1, widest) };

    /// <summary>The same slice with the records of one more page.</summary>
    public WindowPart<T> With(List<T> records, string link)
        => new(Slice, Source) { IsOfSlice = true, IsSlice = true, IsEarly = true, Pages = Pages + 1, Kept = records, Link = link };

    /// <summary>The page after this one in the same list.</summary>
    public WindowPart<T> After(string link) => new(Slice, Source) { IsOfSlice = IsOfSlice, Link = link };
}
