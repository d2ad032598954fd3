using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Web;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The outcome of one POST.</summary>
internal enum Fate
{
    Sent,

    /// <summary>Sent, and the response is lost.</summary>
    SentAndLost,

    /// <summary>Not sent, and the response is lost.</summary>
    NotSentAndLost,

    /// <summary>Not sent, and the response is a success without a SID.</summary>
    Nameless,

    Refused,

    /// <summary>Not sent, and refused with a status code that a proxy may also send.</summary>
    OddlyRefused,

    /// <summary>Sent, and refused with such a status code.</summary>
    SentAndOddlyRefused,

    /// <summary>The response is lost, and the message is sent a little later.</summary>
    SentLate,
}

/// <summary>A small imitation of Twilio. It creates a record for each POST, and lists the records of a number, with a delay if a test sets one.</summary>
internal sealed class Outbox(TestClock clock)
{
    /// <summary>The delay of a message that is sent late.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(4);

    private readonly Lock _gate = new();
    private bool _isCutOff;
    private readonly List<(string Sid, DateTimeOffset At, DateTimeOffset Listed, Dictionary<string, object?> Fields)> _made = [];

    /// <summary>The outcomes of the next POSTs. Later ones succeed.</summary>
    public ConcurrentQueue<Fate> Fates { get; } = new();

    /// <summary>The lag of a list.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>The difference of the records' times to the Date header, which is the test's clock.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>Whether responses have a Date header.</summary>
    public bool HasDate { get; set; } = true;

    /// <summary>Changes the body, as Twilio may do.</summary>
    public Func<string, string> Changes { get; set; } = static text => text;

    /// <summary>The response to each search; null for the list.</summary>
    public CannedResponse? Looks { get; set; }

    /// <summary>Delays the responses to POSTs.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Whether no request arrives any more, as from a killed process.</summary>
    public bool IsCutOff
    {
        get => _isCutOff;
        set
        {
            lock (_gate)
            {
                _isCutOff = value;
            }
        }
    }

    /// <summary>The number of messages with this body to a number.</summary>
    public int Count(string to, string body)
    {
        lock (_gate)
        {
            return _made.Count(one => (string?)one.Fields["to"] == to && (string?)one.Fields["body"] == body);
        }
    }

    public IReadOnlyList<string> Sids
    {
        get
        {
            lock (_gate)
            {
                return [.. _made.Select(static one => one.Sid)];
            }
        }
    }

    /// <summary>Creates a record as another program would.</summary>
    public string Make(string to, string body, string from = "+15551234567", TimeSpan ago = default, string direction = "outbound-api", bool isListedFirst = false)
    {
        lock (_gate)
        {
            return Add(to, body, from, clock.ServerNow - ago, direction, isListedFirst: isListedFirst);
        }
    }

    public CannedResponse Answers(ArrivedRequest request)
    {
        lock (_gate)
        {
            return _isCutOff ? CannedResponse.Status(500) : request.Method == "POST" ? Post(HttpUtility.ParseQueryString(request.Body)) : List(request);
        }
    }

    private CannedResponse Post(System.Collections.Specialized.NameValueCollection form)
    {
        var fate = Fates.TryDequeue(out var next) ? next : Fate.Sent;
        var sid = fate is Fate.Sent or Fate.SentAndLost or Fate.SentAndOddlyRefused or Fate.SentLate
            ? Add(form["To"]!, Changes(form["Body"] ?? ""), form["From"] ?? "+15551234567", clock.ServerNow + (fate == Fate.SentLate ? Late : default), service: form["MessagingServiceSid"])
            : null;
        return fate switch
        {
            Fate.Sent => CannedResponse.Json(JsonSerializer.Serialize(_made.Find(one => one.Sid == sid).Fields), 201, Date()) with { Gate = Gate },
            Fate.Nameless => CannedResponse.Json("{}", 200, Date()),
            Fate.Refused => CannedResponse.Refusal(21211, "Invalid 'To' Phone Number", 400),
            Fate.OddlyRefused => CannedResponse.Status(499),
            Fate.SentAndOddlyRefused => CannedResponse.Status(303),
            _ => CannedResponse.Status(500),
        };
    }

    private CannedResponse List(ArrivedRequest request)
    {
        if (Looks is not null)
        {
            return Looks;
        }

        var to = HttpUtility.ParseQueryString(request.Query)["To"];
        var seen = _made.Where(one => (string?)one.Fields["to"] == to && one.At + Lag <= clock.ServerNow).OrderByDescending(static one => one.Listed).ThenByDescending(static one => one.Sid, StringComparer.Ordinal);
        var list = request.Path.EndsWith("/Calls.json", StringComparison.Ordinal) ? "calls" : "messages";
        return CannedResponse.Json(Records.Page(list, next: null, seen.Select(static one => JsonSerializer.Serialize(one.Fields))), 200, Date());
    }

    private string Date() => HasDate ? string.Create(CultureInfo.InvariantCulture, $"Date: {clock.ServerNow:R}") : "X-Date: none";

    private string Add(string to, string body, string from, DateTimeOffset at, string direction = "outbound-api", string? service = null, bool isListedFirst = false)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{_made.Count + 1:x32}");
        _made.Add((sid, at, isListedFirst ? DateTimeOffset.MaxValue : at, new()
        {
            ["sid"] = sid,
            ["status"] = "queued",
            ["to"] = to,
            ["from"] = from,
            ["body"] = body,
            ["messaging_service_sid"] = service,
            ["num_media"] = "0",
            ["direction"] = direction,
            ["date_created"] = (at + Skew).ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        }));
        return sid;
    }
}
