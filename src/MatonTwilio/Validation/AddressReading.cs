namespace MatonTwilio.Commands;

/// <summary>The result of reading a text as an address.</summary>
/// <param name="Address">The address as Twilio takes it; null where it is none.</param>
/// <param name="Problem">Why it is none, to follow a colon; empty where nothing was given.</param>
/// <param name="NeedsRegion">Whether it may be a number whose country is unknown.</param>
internal readonly record struct AddressReading(string? Address, string Problem = "", bool NeedsRegion = false)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsMissing => Address is null && Problem.Length == 0;

    public static AddressReading Of(string address) => new(address);

    public static AddressReading Refused(string problem) => new(null, problem);
}
