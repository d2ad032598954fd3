namespace MatonTwilio.Commands;

/// <summary>Whom a row is for.</summary>
/// <param name="Number">The number or address as Twilio takes it.</param>
/// <param name="Written">The same as it was given.</param>
internal sealed record SendRecipient(string Number, string Written)
{
    /// <summary>A value of the row as texts and journals have it: the recipient in one form, however the row writes it.</summary>
    public string? Normalize(string? value) => value == Written ? Number : value;
}
