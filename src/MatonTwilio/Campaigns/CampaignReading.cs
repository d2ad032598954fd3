using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Numbers;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>Converts a row to the message that a campaign counts.</summary>
/// <param name="hours">The hours in which recipients are reached.</param>
/// <param name="now">The time.</param>
internal sealed class CampaignReading(LocalHours hours, DateTimeOffset now)
{
    /// <summary>The message that a row would send.</summary>
    public CampaignMessage Read(CampaignRow row)
    {
        var number = row.Recipient[(row.Recipient.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (text, facts) = (SmsText.Of(row.Recipient, row.Fields), E164.IsE164(number) ? Describe(number) : null);
        return new CampaignMessage(row.Recipient, row.Sender)
        {
            Text = text,
            OtherEncoding = text is null ? SmsText.KindOf(row.Recipient, row.Fields) : "",
            Country = NumberCountry.Of(row.Recipient),
            Kind = text is null ? null : facts?.Kind,
            IsTime = facts is { TimeZones.Length: > 0 } ? hours.Include(facts.TimeZones, now) : null,
        };
    }

    // In a method of its own, because the runtime loads the types in it when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NumberFacts? Describe(string number) => NumberPlan.TryDescribe(number);
}
