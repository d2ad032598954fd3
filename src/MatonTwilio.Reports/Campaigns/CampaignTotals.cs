using System.Globalization;

namespace MatonTwilio.Reports;

/// <summary>
/// Adds up what a campaign would send, row by row. The memory grows by a few bytes for each recipient, and with the problems, but not with the account's messages.
/// </summary>
/// <param name="smartEncoded">Whether Twilio replaces characters by similar ones in GSM-7.</param>
public sealed class CampaignTotals(bool smartEncoded)
{
    private const int MostCharacters = 50;

    private readonly TwilioCampaign _campaign = new();
    private readonly List<TwilioCampaignProblem> _problems = [];
    private readonly AddressSet _recipients = new();
    private readonly PartCounts _countries = new();
    private readonly PartCounts _kinds = new();
    private readonly PartCounts _encodings = new();
    private readonly PartCounts _characters = new();
    private readonly Dictionary<CampaignHistory, CampaignCost> _costs = [];
    private readonly Dictionary<string, long> _segmentsBySender = new(StringComparer.OrdinalIgnoreCase);
    private int _longestCharacters;

    /// <summary>The number of rows.</summary>
    public long Rows => _campaign.Rows;

    /// <summary>Counts a row that cannot be sent.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="input">The row.</param>
    public void AddRefused(string reason, object? input)
    {
        _campaign.Rows++;
        _campaign.CannotSend++;
        AddProblem(TwilioCampaignProblemKind.CannotSend, recipient: null, reason, input);
    }

    /// <summary>Counts a row that an earlier run has sent.</summary>
    /// <param name="recipient">The recipient.</param>
    public void AddSent(string recipient)
    {
        _campaign.Rows++;
        _campaign.AlreadySent++;
        _recipients.Add(recipient);
    }

    /// <summary>Counts a row that can be sent.</summary>
    /// <param name="message">The message that it would send.</param>
    /// <param name="input">The row.</param>
    /// <param name="isUnique">Whether each recipient gets only one message.</param>
    /// <param name="history">What the account's earlier messages show; null if they were not read.</param>
    public void Add(CampaignMessage message, object? input, bool isUnique, CampaignHistory? history)
    {
        ArgumentNullException.ThrowIfNull(message);
        _campaign.Rows++;
        if (_recipients.Add(message.Recipient))
        {
            _campaign.Recipients++;
        }
        else
        {
            _campaign.Duplicates++;
            AddProblem(TwilioCampaignProblemKind.Duplicate, message.Recipient, "An earlier row has the same recipient.", input);
            if (isUnique)
            {
                return;
            }
        }

        _campaign.Messages++;
        var segments = Measure(message);
        _countries.Add(message.Country ?? "-", segments);
        Judge(message, input, history);
        _segmentsBySender[message.Sender] = _segmentsBySender.GetValueOrDefault(message.Sender) + Math.Max(1, segments);
        if (history is not null)
        {
            CostOf(history).Add(message, message.OtherEncoding == "media" ? 0 : Math.Max(1, segments));
        }
    }

    /// <summary>The result without the estimates.</summary>
    public TwilioCampaign Complete()
    {
        _campaign.Countries = _countries.Order();
        _campaign.Kinds = _kinds.Order();
        _campaign.Encoding = _encodings.Order();
        _campaign.NonGsmCharacters = _characters.Order(MostCharacters);
        _campaign.Problems = _problems;
        return _campaign;
    }

    /// <summary>Estimates cost and time.</summary>
    /// <param name="pricesSince">The time of the oldest price.</param>
    /// <param name="requestsPerSecond">The rate of the session.</param>
    /// <param name="segmentsPerSecond">The rate of each sender; null for no other rate than the session's.</param>
    public void Estimate(DateTimeOffset pricesSince, double requestsPerSecond, double? segmentsPerSecond)
    {
        var slowest = segmentsPerSecond is { } pace ? _segmentsBySender.Values.Max() / pace : 0;
        _campaign.EstimatedTime = TimeSpan.FromSeconds(Math.Ceiling(Math.Max(_campaign.Messages / requestsPerSecond, slowest)));
        _campaign.HistoryMessages = _costs.Keys.Sum(static history => history.Count);
        if (_costs.Values.ToList() is [var only])
        {
            only.Complete(_campaign, pricesSince);
        }
        else
        {
            _campaign.CostBasis = "The rows are for several accounts, whose costs are not added up.";
        }
    }

    private CampaignCost CostOf(CampaignHistory history) => _costs.TryGetValue(history, out var cost) ? cost : _costs[history] = new CampaignCost(history.Prices);

    private int Measure(CampaignMessage message)
    {
        if (message.Text is not { } text)
        {
            _encodings.Add(message.OtherEncoding, 0);
            return 0;
        }

        var measure = SmsMeter.Measure(text, smartEncoded);
        _encodings.Add(measure.Encoding, measure.Segments);
        _campaign.Segments += measure.Segments;
        foreach (var character in measure.NonGsmCharacters)
        {
            _characters.Add(character, measure.Segments);
        }

        if (!smartEncoded && measure.NonGsmCharacters.Count > 0)
        {
            _campaign.SmartEncodedSavings += measure.Segments - SmsMeter.Measure(text, smartEncoded: true).Segments;
        }

        if (_campaign.LongestRow is null || (measure.Segments, measure.Characters).CompareTo((_campaign.LongestSegments, _longestCharacters)) > 0)
        {
            (_campaign.LongestRow, _campaign.LongestSegments, _campaign.LongestBody, _longestCharacters) = (_campaign.Rows, measure.Segments, text, measure.Characters);
        }

        return measure.Segments;
    }

    private void Judge(CampaignMessage message, object? input, CampaignHistory? history)
    {
        if (message.Kind is { } kind)
        {
            _kinds.Add(kind.ToString(), 0);
        }

        if (message.Kind == PhoneNumberKind.Fixed)
        {
            _campaign.Landlines++;
            AddProblem(TwilioCampaignProblemKind.Landline, message.Recipient, "The number is a fixed line. Most fixed lines cannot receive SMS.", input);
        }

        _campaign.QuietNow += message.IsTime == false ? 1 : 0;
        _campaign.UnknownTimeZone += message.IsTime is null && message.Kind is not null ? 1 : 0;
        if (history?.FindOptOut(message.Recipient, message.Sender) is { } optOut)
        {
            _campaign.OptedOut++;
            AddProblem(TwilioCampaignProblemKind.OptedOut, message.Recipient, $"The recipient has opted out ({optOut.Evidence}, {optOut.MessageSid}).", input);
        }

        if (history?.FindFailures(message.Recipient) is var (count, code))
        {
            _campaign.Unreachable++;
            AddProblem(
                TwilioCampaignProblemKind.Unreachable,
                message.Recipient,
                string.Create(CultureInfo.InvariantCulture, $"The last {count} messages failed permanently ({code}: {ErrorCodeTable.MeaningOf(code)})."),
                input);
        }
    }

    private void AddProblem(TwilioCampaignProblemKind kind, string? recipient, string reason, object? input)
        => _problems.Add(new TwilioCampaignProblem { Row = _campaign.Rows, Kind = kind, PhoneNumber = recipient, Reason = reason, InputObject = input });
}
