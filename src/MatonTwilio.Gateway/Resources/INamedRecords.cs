namespace MatonTwilio.Gateway.Resources;

/// <summary>A resource, for code that knows the type of its records only at run time.</summary>
internal interface INamedRecords
{
    /// <summary>The name that identifies a record.</summary>
    /// <param name="record">A record of the resource.</param>
    /// <param name="others">The records that could have the same name.</param>
    /// <returns>The name; null if the record has none, or if it is not the only one that the name can mean.</returns>
    string? NameOf(TwilioResource record, IReadOnlyList<TwilioResource> others);
}
