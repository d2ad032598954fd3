using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Gateway.Sending;

/// <summary>One send of many.</summary>
/// <param name="Client">Names the account and the connection.</param>
/// <param name="Recipient">Whom to reach.</param>
/// <param name="Fields">The whole request, the recipient included.</param>
public sealed record SendRow(TwilioClient Client, string Recipient, RequestFields Fields)
{
    /// <summary>What a journal knows it by; null without a journal. Half a surrogate pair, which no file can hold, is written out.</summary>
    public string? Key
    {
        get;
        init => field = value is null ? null : RowKey.WellFormed(value);
    }

    /// <summary>A digest of what it sends, for the journal; null where the key tells it.</summary>
    public string? Content { get; init; }

    /// <summary>What it was made from; comes back with the result.</summary>
    public object? Input { get; init; }

    /// <summary>How many sends had succeeded when it was last refused as one too many.</summary>
    internal long SucceededBefore { get; init; } = -1;

    /// <summary>What the journal knows of an earlier run; null where that is nothing.</summary>
    public TwilioSendEntry? Earlier { get; init; }
}

/// <summary>How one send ended.</summary>
/// <typeparam name="T">What was sent.</typeparam>
/// <param name="Row">The send.</param>
/// <param name="Record">What was sent; null where there is an error.</param>
/// <param name="Error">What went wrong; null where it was sent.</param>
public sealed record SendResult<T>(SendRow Row, T? Record, MatonException? Error)
{
    /// <summary>Whether it was left pending because of another row's error, which is the account's: it was not sent, and the next run takes it.</summary>
    public bool IsPending { get; init; }
}
