namespace MatonTwilio;

/// <summary>What a phone number can do.</summary>
public sealed class TwilioCapabilities
{
    /// <summary>Calls.</summary>
    public bool? Voice { get; set; }

    /// <summary>Text messages.</summary>
    public bool? Sms { get; set; }

    /// <summary>Media messages.</summary>
    public bool? Mms { get; set; }

    /// <summary>Faxes.</summary>
    public bool? Fax { get; set; }

    /// <summary>The names of what it can do, separated by commas.</summary>
    /// <returns>Such as <c>voice, sms</c>; empty text for nothing.</returns>
    public override string ToString() => string.Join(", ", Names());

    private IEnumerable<string> Names()
    {
        if (Voice == true)
        {
            yield return "voice";
        }

        if (Sms == true)
        {
            yield return "sms";
        }

        if (Mms == true)
        {
            yield return "mms";
        }

        if (Fax == true)
        {
            yield return "fax";
        }
    }
}
