namespace MatonTwilio.Gateway.Http;

/// <summary>
/// What a <see cref="RateLimit"/> remembers, as words of 64 bits that are read and exchanged one at a time: so it can also be memory that several
/// processes share. All zero is the state in which nothing was sent.
/// </summary>
/// <param name="requestsPerSecond">How many requests may leave in any second: one slot each.</param>
internal class PaceBoard(int requestsPerSecond)
{
    private const int FirstSlot = 6;

    private readonly long[] _words = new long[WordsFor(requestsPerSecond)];

    /// <summary>How many requests may leave in any second.</summary>
    public int Slots => requestsPerSecond;

    /// <summary>The lowered pace in requests a second, as the bits of a <see cref="double"/>. It counts for as long as <see cref="RefusedAt"/> is recent.</summary>
    public ref long Pace => ref At(0);

    /// <summary>When the last permit was taken.</summary>
    public ref long TakenAt => ref At(1);

    /// <summary>When the gateway last refused a request as one too many.</summary>
    public ref long RefusedAt => ref At(2);

    /// <summary>When the pace was last lowered.</summary>
    public ref long LoweredAt => ref At(3);

    /// <summary>Until when nothing may leave.</summary>
    public ref long PausedUntil => ref At(4);

    /// <summary>The pace before it was last lowered, as the bits of a <see cref="double"/>.</summary>
    public ref long PaceBefore => ref At(5);

    /// <summary>Until when a slot is taken.</summary>
    /// <param name="index">Which, from 0.</param>
    public ref long Slot(int index) => ref At(FirstSlot + index);

    /// <summary>How many words a board has.</summary>
    protected static int WordsFor(int requestsPerSecond) => FirstSlot + requestsPerSecond;

    /// <summary>A word.</summary>
    protected virtual ref long At(int index) => ref _words[index];
}
