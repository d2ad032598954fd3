namespace MatonTwilio.Gateway.Resources;

/// <summary>How a record is known beside its SID: a phone number by the number, a queue by its name.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Of">What a record is called.</param>
/// <param name="Read">The name in the form that records have; null for what can be no name.</param>
/// <param name="Filter">Twilio's filter of the list for it; null where the list has none.</param>
public sealed record RecordName<T>(Func<T, string?> Of, Func<string, string?> Read, string? Filter = null);
