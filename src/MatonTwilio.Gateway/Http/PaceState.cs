using System.Runtime.InteropServices;

namespace MatonTwilio.Gateway.Http;

/// <summary>
/// The state of a <see cref="RateLimit"/>, as 64-bit numbers, so that a file can hold it. All zeros is the state before the first request.
/// No value of these numbers, valid or not, makes a request wait for long.
/// </summary>
/// <param name="requestsPerSecond">The maximum number of requests that may leave in any second; each has a slot.</param>
internal sealed class PaceState(int requestsPerSecond)
{
    private const int FirstSlot = 6;

    private readonly long[] _numbers = new long[FirstSlot + requestsPerSecond];

    /// <summary>The lowered pace, in requests per second. It applies while <see cref="RefusedAt"/> is recent.</summary>
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

    /// <summary>When the gateway last refused a request with 429, as a timestamp.</summary>
    public ref long RefusedAt => ref _numbers[3];

    /// <summary>When the pace was last lowered, as a timestamp.</summary>
    public ref long LoweredAt => ref _numbers[4];

    /// <summary>The time until which no request may leave, as a timestamp.</summary>
    public ref long PausedUntil => ref _numbers[5];

    /// <summary>The time until which each slot is taken, as timestamps.</summary>
    public Span<long> Slots => _numbers.AsSpan(FirstSlot);

    /// <summary>The whole state as the bytes of the file.</summary>
    public Span<byte> Bytes => MemoryMarshal.AsBytes(_numbers.AsSpan());
}
