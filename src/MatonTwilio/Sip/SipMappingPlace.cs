using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Identifies the mappings of a SIP domain that a command uses.</summary>
/// <param name="command">The command.</param>
internal sealed class SipMappingPlace(TwilioCommand command)
{
    private readonly NamedOwner<TwilioSipDomain> _domain = new(command);

    /// <summary>The path of the mappings, relative to the domains.</summary>
    public string? Path { get; private set; }

    /// <summary>The name of the mappings' list in a page.</summary>
    public string? ListName { get; private set; }

    /// <summary>Finds the domain by its SID or its name. Reports an error if it is not found.</summary>
    public bool TryFindDomain(string text) => _domain.TryFind(text);

    /// <summary>Selects the mappings of the domain with this purpose and this type of list.</summary>
    public void Select(TwilioSipAuth auth, TwilioSipListType type)
        => (Path, ListName) = (SipMappings.PathOf(_domain.Sid, auth, type), SipMappings.ListNameOf(auth, type));

    /// <summary>Finds a list that can be mapped for this purpose, by its SID or its name, and selects the mappings of its type.</summary>
    /// <returns>False if it is not found; an error was reported.</returns>
    public bool TrySelect(TwilioSipAuth auth, string text, out string sid, out TwilioSipListType type)
    {
        var isFound = TryFindList(auth, text, out sid);
        type = Sids.IsValid(sid, ApiResources.Of<TwilioSipIpAccessControlList>().SidPrefixes) ? TwilioSipListType.IpAccessControlList : TwilioSipListType.CredentialList;
        if (isFound)
        {
            Select(auth, type);
        }

        return isFound;
    }

    private bool TryFindList(TwilioSipAuth auth, string text, out string sid)
    {
        if (auth != TwilioSipAuth.Registrations)
        {
            return command.TryFindEither<TwilioSipCredentialList, TwilioSipIpAccessControlList>(text, out sid);
        }

        // Twilio has no mappings of IP access control lists for registrations.
        var isFound = command.TryFind(ApiResources.Of<TwilioSipCredentialList>(), text, out var list);
        sid = list.Sid;
        return isFound;
    }
}
