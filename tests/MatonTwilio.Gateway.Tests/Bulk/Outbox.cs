using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Web;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What becomes of one POST.</summary>
internal enum Fate
{
    Sent,

    /// <summary>Sent, and the answer is lost.</summary>
    SentAndLost,

    /// <summary>Not sent, and the answer is lost too.</summary>
    NotSentAndLost,

    Refused,
}

/// <summary>Twilio in small: makes a record for each POST, and lists those to a number, late where it is told to.</summary>
internal sealed class Outbox(TestClock clock)
{
    private readonly Lock _gate = new();
    private readonly List<(string Sid, DateTimeOffset At, Dictionary<string, object?> Fields)> _made = [];

    /// <summary>What becomes of the next POSTs; of those after them nothing bad.</summary>
    public ConcurrentQueue<Fate> Fates { get; } = new();

    /// <summary>How long a list lags.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>How the text is changed on its way.</summary>
    public Func<string, string> Changes { get; set; } = static text => text;

    /// <summary>What looks are answered with; null for the list.</summary>
    public Answer? Looks { get; set; }

    /// <summary>What POSTs wait for before they are answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

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

    /// <summary>Makes a record as somebody else would.</summary>
    public string Make(string to, string body, string from = "+15551234567", TimeSpan ago = default)
    {
        lock (_gate)
        {
            return Add(to, body, from, clock.GetUtcNow() - ago);
        }
    }

    public Answer Answers(ArrivedRequest request)
    {
        lock (_gate)
        {
            return request.Method == "POST" ? Post(HttpUtility.ParseQueryString(request.Body)) : List(request);
        }
    }

    private Answer Post(System.Collections.Specialized.NameValueCollection form)
    {
        var fate = Fates.TryDequeue(out var next) ? next : Fate.Sent;
        var sid = fate is Fate.Sent or Fate.SentAndLost ? Add(form["To"]!, Changes(form["Body"] ?? ""), form["From"] ?? "+15551234567", clock.GetUtcNow()) : null;
        return fate switch
        {
            Fate.Sent => Answer.Json(JsonSerializer.Serialize(_made.Find(one => one.Sid == sid).Fields), 201) with { Gate = Gate },
            Fate.Refused => Answer.Refusal(21211, "Invalid 'To' Phone Number", 400),
            _ => Answer.Status(500),
        };
    }

    private Answer List(ArrivedRequest request)
    {
        if (Looks is not null)
        {
            return Looks;
        }

        var to = HttpUtility.ParseQueryString(request.Query)["To"];
        var seen = _made.Where(one => (string?)one.Fields["to"] == to && one.At + Lag <= clock.GetUtcNow()).OrderByDescending(static one => one.At).ThenByDescending(static one => one.Sid, StringComparer.Ordinal);
        var list = request.Path.EndsWith("/Calls.json", StringComparison.Ordinal) ? "calls" : "messages";
        return Answer.Json(Records.Page(list, next: null, seen.Select(static one => JsonSerializer.Serialize(one.Fields))));
    }

    private string Add(string to, string body, string from, DateTimeOffset at)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{_made.Count + 1:x32}");
        _made.Add((sid, at, new()
        {
            ["sid"] = sid,
            ["status"] = "queued",
            ["to"] = to,
            ["from"] = from,
            ["body"] = body,
            ["num_media"] = "0",
            ["direction"] = "outbound-api",
            ["date_created"] = at.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        }));
        return sid;
    }
}
