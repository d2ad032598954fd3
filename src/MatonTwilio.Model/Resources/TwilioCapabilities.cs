namespace MatonTwilio;

/// <summary>The capabilities of a phone number.</summary>
public sealed class TwilioCapabilities
{
    /// <summary>Whether the number supports calls.</summary>
    public bool? Voice { get; set; }

    /// <summary>Whether the number supports text messages.</summary>
    public bool? Sms { get; set; }

    /// <summary>Whether the number supports media messages.</summary>
    public bool? Mms { get; set; }

    /// <summary>Whether the number supports faxes.</summary>
    public bool? Fax { get; set; }

    /// <summary>The names of the capabilities, separated by commas.</summary>
    /// <returns>A text such as <c>voice, sms</c>; empty if there are none.</returns>
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
