using System.Management.Automation;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Measures the use of each phone number: messages and calls in both directions, and the last use. The lists of messages and calls are read once for each
/// account, regardless of the number of phone numbers.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource"/>
[Cmdlet(VerbsDiagnostic.Measure, "TwilioPhoneNumber", HelpUri = "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource")]
[OutputType(typeof(TwilioPhoneNumberUse))]
public sealed class MeasureTwilioPhoneNumberCommand : TwilioCommand
{
    private static readonly TimeSpan UsualTime = TimeSpan.FromDays(90);

    // By account and connection; null for all numbers of an account.
    private readonly Dictionary<(string? Account, string? Connection), List<TwilioPhoneNumber>?> _numbers = [];

    /// <summary>The numbers, from Get-TwilioPhoneNumber. The default is all numbers of the account.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), AllowEmptyCollection]
    public TwilioPhoneNumber[] InputObject { get; set; } = [];

    /// <summary>The time from which messages and calls are counted. The default is 90 days ago.</summary>
    [Parameter, Moment, ArgumentCompleter(typeof(MomentCompleter)), Alias("After", "StartDate", "StartTime")]
    public DateTimeOffset Since { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var account = (AccountSid, ConnectionId);
        if (InputObject.Length == 0)
        {
            _numbers[account] = null;
        }
        else if (!_numbers.TryGetValue(account, out var numbers))
        {
            _numbers[account] = [.. InputObject];
        }
        else
        {
            numbers?.AddRange(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var since = IsBound(nameof(Since)) ? Since : TimeProvider.System.GetUtcNow() - UsualTime;
        foreach (var ((account, connection), numbers) in _numbers)
        {
            var client = MakeClient(account, connection);
            using var progress = WorkProgress.OfRecords(this, "Reading messages and calls");
            if (TryAwait(account, stop => ReadAsync(client, numbers, since, progress, stop), out var uses))
            {
                WriteObject(uses, enumerateCollection: true);
            }
        }
    }

    private static async Task<IReadOnlyCollection<TwilioPhoneNumberUse>> ReadAsync(
        TwilioClient client, List<TwilioPhoneNumber>? numbers, DateTimeOffset since, WorkProgress progress, CancellationToken stop)
    {
        if (numbers is null)
        {
            numbers = [];
            await client.ReadAsync(ApiResources.Of<TwilioPhoneNumber>(), null, numbers.Add, stop).ConfigureAwait(false);
        }

        var uses = new PhoneNumberUses(numbers, since);
        await Task.WhenAll(
            client.ReadAsync(ApiResources.Of<TwilioMessage>(), From("DateSent>"), Count<TwilioMessage>(uses.Add), stop),
            client.ReadAsync(ApiResources.Of<TwilioCall>(), From("StartTime>"), Count<TwilioCall>(uses.Add), stop)).ConfigureAwait(false);
        return uses.All;

        RequestFields From(string field) => new RequestFields().Add(field, since);

        Action<T> Count<T>(Action<T> add) => record =>
        {
            add(record);
            progress.Add();
        };
    }
}
