namespace MatonTwilio.Reports;

/// <summary>Counts messages and calls by the account's number. Several threads may add at the same time.</summary>
public sealed class PhoneNumberUses
{
    private readonly object _lock = new();
    private readonly Dictionary<string, TwilioPhoneNumberUse> _byNumber = new(StringComparer.Ordinal);

    /// <param name="numbers">The numbers.</param>
    /// <param name="since">The time of the oldest message or call that counts.</param>
    public PhoneNumberUses(IEnumerable<TwilioPhoneNumber> numbers, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        foreach (var number in numbers)
        {
            _byNumber.TryAdd(number.PhoneNumber ?? "", new TwilioPhoneNumberUse
            {
                PhoneNumber = number.PhoneNumber,
                FriendlyName = number.FriendlyName,
                Sid = number.Sid,
                AccountSid = number.AccountSid,
                Since = since,
            });
        }
    }

    /// <summary>The numbers in the order in which they were given, with their current counts.</summary>
    public IReadOnlyCollection<TwilioPhoneNumberUse> All => _byNumber.Values;

    /// <summary>Counts a message.</summary>
    /// <param name="message">The message.</param>
    public void Add(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var isInbound = message.Direction == "inbound";
        Count(isInbound ? message.To : message.From, message.DateSent ?? message.DateCreated, isInbound ? static use => use.MessagesIn++ : static use => use.MessagesOut++);
    }

    /// <summary>Counts a call.</summary>
    /// <param name="call">The call.</param>
    public void Add(TwilioCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var isInbound = call.Direction == "inbound";
        Count(isInbound ? call.To : call.From, call.StartTime ?? call.DateCreated, isInbound ? static use => use.CallsIn++ : static use => use.CallsOut++);
    }

    private void Count(string? number, DateTimeOffset? time, Action<TwilioPhoneNumberUse> count)
    {
        lock (_lock)
        {
            if (number is not null && _byNumber.TryGetValue(number, out var use))
            {
                count(use);
                use.LastUsed = time > use.LastUsed || use.LastUsed is null ? time : use.LastUsed;
            }
        }
    }
}
