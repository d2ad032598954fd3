namespace MatonTwilio.Commands;

/// <summary>The recipient of a row.</summary>
/// <param name="Number">The number or address in the format that Twilio accepts.</param>
/// <param name="Written">The original text.</param>
internal sealed record SendRecipient(string Number, string Written)
{
    /// <summary>A value of the row for message bodies and journals. If it is the recipient, the result has the same format for every way to write it.</summary>
    public string? Normalize(string? value) => value == Written ? Number : value;
}
