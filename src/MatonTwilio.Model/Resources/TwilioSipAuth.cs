namespace MatonTwilio;

/// <summary>The purposes for which a list is mapped to a SIP domain.</summary>
public enum TwilioSipAuth
{
    /// <summary>Calls to the domain.</summary>
    Calls,

    /// <summary>Registrations of devices at the domain.</summary>
    Registrations,

    /// <summary>The older kind of mappings, which does not distinguish the two.</summary>
    Legacy,
}
