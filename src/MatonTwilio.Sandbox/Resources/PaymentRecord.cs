namespace MatonTwilio.Sandbox;

/// <summary>A payment by phone: which entries it needs, and which were asked for. What the caller enters is not there.</summary>
internal sealed class PaymentRecord : Record
{
    private readonly HashSet<string> _captured = [];

    public required CallRecord Call { get; init; }

    /// <summary>The entries without which it cannot be completed.</summary>
    public required IReadOnlyList<string> Needed { get; init; }

    public bool IsOver { get; set; }

    public bool IsComplete => Needed.All(_captured.Contains);

    public void Capture(string entry) => _captured.Add(entry);
}
