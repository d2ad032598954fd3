using System.Buffers.Binary;

namespace MatonTwilio.Sandbox;

/// <summary>Creates files that programs can open: sounds of a few seconds, and a picture.</summary>
internal static class SampleFiles
{
    private const int SamplesPerSecond = 8000;

    /// <summary>Long enough to hear. A recording of an hour would be large.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    // One frame of silence: MPEG-1 layer III, 32 kbit/s, 44,100 Hz, one channel.
    private static readonly byte[] SilentFrame = [0xFF, 0xFB, 0x10, 0xC4, .. new byte[100]];

    // A picture of one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static StoredFile Png() => new("image/png", Pixel);

    /// <summary>A tone, with a different pitch in each channel: 8 bits a sample, 8,000 samples a second.</summary>
    public static StoredFile Wav(TimeSpan duration, int channels)
    {
        var length = (int)(Seconds(duration) * SamplesPerSecond) * channels;
        var bytes = new byte[44 + length];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 36 + length);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), SamplesPerSecond);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), SamplesPerSecond * channels);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), (short)channels);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 8);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), length);
        for (var at = 0; at < length; at++)
        {
            double frequency = 440 * (1 + (at % channels));
            bytes[44 + at] = (byte)(128 + (80 * Math.Sin(2 * Math.PI * frequency * (at / channels) / SamplesPerSecond)));
        }

        return new("audio/x-wav", bytes);
    }

    /// <summary>Silence.</summary>
    public static StoredFile Mp3(TimeSpan duration)
    {
        const double FramesPerSecond = 44_100 / 1152.0;
        var frames = (int)Math.Ceiling(Seconds(duration) * FramesPerSecond);
        return new("audio/mpeg", [.. Enumerable.Repeat(SilentFrame, frames).SelectMany(frame => frame)]);
    }

    private static double Seconds(TimeSpan duration) => Math.Clamp(duration.TotalSeconds, 1, Longest.TotalSeconds);
}
