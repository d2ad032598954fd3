using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>Adds up the results of messages by their common keys. The memory grows with the number of groups, not with the number of messages.</summary>
/// <param name="keys">The keys of the groups; none for one group of all messages.</param>
/// <param name="countryOf">Returns the country of a number; null for a number without one.</param>
public sealed class DeliveryTotals(IReadOnlyList<TwilioDeliveryKey> keys, Func<string, string?> countryOf)
{
    private const char Separator = '\u001f';

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly BodyTemplates _templates = new();

    /// <summary>The groups. Groups by hour or day are in that order, others are largest first.</summary>
    public IEnumerable<TwilioDelivery> Groups
    {
        get
        {
            var isByTime = keys is [TwilioDeliveryKey.Hour or TwilioDeliveryKey.Day, ..];
            return _groups.Values.Select(Complete)
                .OrderBy(group => isByTime ? group.Day : null)
                .ThenBy(group => isByTime ? group.Hour : null)
                .ThenByDescending(static group => group.Count)
                .ThenBy(static group => group.Group, StringComparer.Ordinal);
        }
    }

    /// <summary>Adds a message. Received messages do not count.</summary>
    /// <param name="message">The message.</param>
    public void Add(TwilioMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Direction == "inbound")
        {
            return;
        }

        var group = new TwilioDelivery();
        var template = keys.Contains(TwilioDeliveryKey.BodyTemplate) ? _templates.Find(message.Body) : -1;
        var key = string.Join(Separator, keys.Select(key => Set(group, key, message, template)));
        if (!_groups.TryGetValue(key, out var found))
        {
            _groups[key] = found = new Group(new DeliveryFigures(group), template);
        }

        found.Figures.Add(message);
    }

    private static DateTimeOffset? TimeOf(TwilioMessage message) => message.DateSent ?? message.DateCreated;

    private string? Set(TwilioDelivery group, TwilioDeliveryKey key, TwilioMessage message, int template) => key switch
    {
        TwilioDeliveryKey.Country => group.Country = message.To is { } to ? countryOf(to) : null,
        TwilioDeliveryKey.To => group.To = message.To,
        TwilioDeliveryKey.From => group.From = message.From,
        TwilioDeliveryKey.MessagingService => group.MessagingService = message.MessagingServiceSid,
        TwilioDeliveryKey.ErrorCode => Text(group.ErrorCode = message.ErrorCode is 0 ? null : message.ErrorCode),
        TwilioDeliveryKey.Hour => Text(group.Hour = TimeOf(message)?.UtcDateTime.Hour),
        TwilioDeliveryKey.Day => Text(group.Day = TimeOf(message)?.UtcDateTime.Date),
        _ => Text(template),
    };

    private TwilioDelivery Complete(Group made)
    {
        var group = made.Figures.Complete();
        group.BodyTemplate = keys.Contains(TwilioDeliveryKey.BodyTemplate) ? _templates.TextOf(made.Template) : null;
        group.Group = string.Join(", ", keys.Select(key => Shown(group, key)));
        return group;
    }

    private static string Shown(TwilioDelivery group, TwilioDeliveryKey key) => key switch
    {
        TwilioDeliveryKey.Country => group.Country,
        TwilioDeliveryKey.To => group.To,
        TwilioDeliveryKey.From => group.From,
        TwilioDeliveryKey.MessagingService => group.MessagingService,
        TwilioDeliveryKey.ErrorCode => Text(group.ErrorCode),
        TwilioDeliveryKey.Hour => group.Hour?.ToString("00':00'", CultureInfo.InvariantCulture),
        TwilioDeliveryKey.Day => group.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => group.BodyTemplate,
    }
    ?? "(none)";

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private sealed record Group(DeliveryFigures Figures, int Template);
}
