namespace MatonTwilio;

/// <summary>What a list is mapped to a SIP domain for.</summary>
public enum TwilioSipAuth
{
    /// <summary>Calls to the domain.</summary>
    Calls,

    /// <summary>Registrations of devices at the domain.</summary>
    Registrations,

    /// <summary>The older mappings, which do not name one of the two.</summary>
    Legacy,
}
