namespace MatonTwilio.Sandbox;

/// <summary>A payment by phone, with the entries that it requires and those that were requested. The values that the caller enters are not stored.</summary>
/// <param name="identity">What identifies the new record.</param>
internal sealed class PaymentRecord(Identity identity) : Record(identity)
{
    private readonly HashSet<string> _captured = [];

    public required CallRecord Call { get; init; }

    /// <summary>The entries that are required to complete it.</summary>
    public required IReadOnlyList<string> Needed { get; init; }

    public bool IsOver { get; set; }

    public bool IsComplete => Needed.All(_captured.Contains);

    public void Capture(string entry) => _captured.Add(entry);
}
