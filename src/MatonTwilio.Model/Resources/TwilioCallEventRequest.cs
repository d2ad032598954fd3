namespace MatonTwilio;

/// <summary>The request of a call's event.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-event-resource"/>
public sealed class TwilioCallEventRequest
{
    /// <summary>The HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>The URL.</summary>
    public string? Url { get; set; }

    /// <summary>The fields that were sent, by name.</summary>
    public IReadOnlyDictionary<string, string?>? Parameters { get; set; }

    /// <inheritdoc/>
    public override string ToString() => DisplayText.Visible($"{Method} {Url}");
}
