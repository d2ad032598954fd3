using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Reports;

namespace MatonTwilio.Commands;

/// <summary>
/// Shows the messages of an account as they arrive, until Ctrl+C. Without a terminal, it returns a line for each message, and another when its status changes.
/// </summary>
/// <seealso href="https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources"/>
[Cmdlet(VerbsCommon.Watch, "TwilioMessage", HelpUri = "https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources")]
[OutputType(typeof(TwilioChartLine))]
public sealed class WatchTwilioMessageCommand : TwilioCommand
{
    // A poll must end before the next one, so further pages are not read, and the view shows that.
    private const int MostPages = 5;
    private const int LooksPerSpend = 12;
    private const string Total = "totalprice";

    private readonly WatchedStatuses _statuses = new();
    private WatchScreen? _screen;
    private string? _spentToday;
    private int _looks;

    /// <summary>The number of newest messages to show. The default is 15.</summary>
    [Parameter, ValidateRange(1, 200)]
    public int Count { get; set; } = 15;

    /// <summary>The length of the period that the figures cover, in minutes. The default is 60.</summary>
    [Parameter, ValidateRange(1, 1440)]
    public int Minutes { get; set; } = 60;

    /// <summary>The interval between polls, in seconds. The default is 5.</summary>
    [Parameter, ValidateRange(0.1, 3600.0), Alias("PollSeconds")]
    public double PollSec { get; set; } = 5;

    private protected override bool ShowsProgress => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _screen = WatchScreen.OpenIn(Host);
        while (true)
        {
            string? problem = null;
            try
            {
                Look();
            }
            catch (MatonException error) when (_screen is not null && !ErrorRecords.EndsThePipeline(error, HasOwnConnection))
            {
                problem = error.Message;
            }
            catch (MatonException error)
            {
                _screen?.Dispose();
                Fail(error, AccountSid);
            }

            _screen?.Show(problem);
            WaitFor(TimeSpan.FromSeconds(PollSec), static () => false);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _screen?.Dispose();
    }

    private void Look()
    {
        var (client, span) = (MakeClient(), TimeSpan.FromMinutes(Minutes));
        var since = TimeProvider.System.GetUtcNow() - span;
        var watch = new MessageWatch(Count);
        var pages = 0;

        // The list is not filtered by the time of sending, because a message that failed before it was sent has none.
        using var list = client.List(ApiResources.Of<TwilioMessage>(), filter: null, PagePlan.Of());
        while (pages++ < MostPages && Await(list.NextAsync) is { } page)
        {
            var recent = page.TakeWhile(message => message.DateCreated >= since).ToList();
            recent.ForEach(watch.Add);
            if (recent.Count < page.Count)
            {
                break;
            }
        }

        if (_screen is null)
        {
            var lines = _statuses.Changes(watch.Newest).Select(MessageWatchView.Line);
            WriteObject(lines.Select(static line => new TwilioChartLine(line, line)), enumerateCollection: true);
            return;
        }

        if (_looks++ % LooksPerSpend == 0)
        {
            using var usage = client.List(ApiResources.Of<TwilioUsage>().Part("Today"), new RequestFields().Add("Category", Total), PagePlan.Of(1));
            _spentToday = Await(usage.NextAsync) is [var total, ..] ? ViewText.Amount(total.Price, total.PriceUnit?.ToUpperInvariant()) : null;
        }

        var left = pages > MostPages ? "Older messages are not shown, because there are too many." : null;
        _screen.Draw(width => MessageWatchView.Draw(watch, span, _spentToday, left, width, isColored: true));
    }
}
