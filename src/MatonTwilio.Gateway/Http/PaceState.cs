using System.Runtime.InteropServices;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// What a <see cref="RateLimit"/> remembers, all of it as numbers of 64 bits, so that it can be kept in a file. All zero is the state in which nothing was sent. Whatever the
/// numbers are, no request waits for long because of them.
/// </summary>
/// <param name="requestsPerSecond">How many requests may leave in any second: one slot each.</param>
internal sealed class PaceState(int requestsPerSecond)
{
    private const int FirstSlot = 6;

    private readonly long[] _numbers = new long[FirstSlot + requestsPerSecond];

    /// <summary>The lowered pace, in requests a second. It counts for as long as <see cref="RefusedAt"/> is recent.</summary>
    public double Pace
    {
        get => BitConverter.Int64BitsToDouble(_numbers[0]);
        set => _numbers[0] = BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>The pace before it was last lowered.</summary>
    public double PaceBefore
    {
        get => BitConverter.Int64BitsToDouble(_numbers[1]);
        set => _numbers[1] = BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>When the last permit was taken, as a timestamp.</summary>
    public ref long TakenAt => ref _numbers[2];

    /// <summary>When the gateway last refused a request as one too many, as a timestamp.</summary>
    public ref long RefusedAt => ref _numbers[3];

    /// <summary>When the pace was last lowered, as a timestamp.</summary>
    public ref long LoweredAt => ref _numbers[4];

    /// <summary>Until when nothing may leave, as a timestamp.</summary>
    public ref long PausedUntil => ref _numbers[5];

    /// <summary>Until when each slot is taken, as timestamps.</summary>
    public Span<long> Slots => _numbers.AsSpan(FirstSlot);

    /// <summary>All of it, as the file has it.</summary>
    public Span<byte> Bytes => MemoryMarshal.AsBytes(_numbers.AsSpan());
}
