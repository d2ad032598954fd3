namespace MatonTwilio.Commands;

/// <summary>The result of reading a text as an address.</summary>
/// <param name="Address">The address in the format that Twilio accepts; null if the text is not an address.</param>
/// <param name="Problem">The reason why the text is not an address, to follow a colon; empty if there was no text.</param>
/// <param name="NeedsRegion">Whether it may be a number whose country is unknown.</param>
internal readonly record struct AddressReading(string? Address, string Problem = "", bool NeedsRegion = false)
{
    /// <summary>Whether there was no text.</summary>
    public bool IsMissing => Address is null && Problem.Length == 0;

    public static AddressReading Of(string address) => new(address);

    public static AddressReading Refused(string problem) => new(null, problem);
}
