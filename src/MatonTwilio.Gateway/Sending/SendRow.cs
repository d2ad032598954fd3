using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>One send of many.</summary>
/// <param name="Client">Specifies the account and the connection.</param>
/// <param name="Recipient">The recipient.</param>
/// <param name="Fields">All fields of the request, including the recipient.</param>
public sealed record SendRow(TwilioClient Client, string Recipient, RequestFields Fields)
{
    /// <summary>The key of the row in a journal; null without a journal. Half of a surrogate pair, which a file cannot contain, is escaped.</summary>
    public string? Key
    {
        get;
        init => field = value is null ? null : RowKey.WellFormed(value);
    }

    /// <summary>A digest of the content, for the journal; null if the key includes it.</summary>
    public string? Content { get; init; }

    /// <summary>The input object of the row, which is returned with the result.</summary>
    public object? Input { get; init; }

    /// <summary>The number of successful sends when the row was last refused with 429.</summary>
    internal long SucceededBefore { get; init; } = -1;

    /// <summary>The journal's entry of an earlier run; null if there is none.</summary>
    public TwilioSendEntry? Earlier { get; init; }
}

/// <summary>The result of one send.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Record">The record that was created; null if there is an error.</param>
/// <param name="Error">The error; null if the row was sent.</param>
public sealed record SendResult<T>(SendRow Row, T? Record, MatonException? Error)
{
    /// <summary>Whether the row was not sent because another row got an error of the account. The next run sends it.</summary>
    public bool IsPending { get; init; }
}
