using System.Globalization;
using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The records that a session has read, which Tab suggests: the newest of each kind.</summary>
public sealed class SeenRecordsTests
{
    private readonly SeenRecords _seen = new();

    [Fact]
    public void The_newest_of_a_kind_come_first()
    {
        _seen.Add([Message(1), Message(3)], isFirst: true);
        _seen.Add(Message(2));
        _seen.Add(new TwilioCall { Sid = "CA1" });

        Assert.Equal(["SM003", "SM002", "SM001"], Sids("SM"));
        Assert.Equal(["CA1"], Sids("CA"));
        Assert.Empty(Sids("PN"));
    }

    [Fact]
    public void A_record_that_is_read_repeatedly_replaces_no_other()
    {
        _seen.Add(Messages(0, 50), isFirst: true);
        for (var poll = 0; poll < 200; poll++)
        {
            _seen.Add(Message(7));
        }

        Assert.Equal(50, Sids("SM").Count);
    }

    [Fact]
    public void The_older_pages_of_a_list_replace_nothing()
    {
        _seen.Add(Messages(900, 1_000), isFirst: true);
        _seen.Add(Messages(800, 900), isFirst: false);
        Assert.Equal(("SM999", "SM900", 100), (Sids("SM")[0], Sids("SM")[^1], Sids("SM").Count));

        _seen.Add(Message(1));
        Assert.Equal(100, Sids("SM").Count);
        Assert.Equal("SM001", Sids("SM")[^1]);
    }

    // The records are in the pipeline, where a script can change them.
    [Fact]
    public void A_record_that_was_changed_since_causes_no_error()
    {
        var messages = Messages(0, 100);
        _seen.Add(messages, isFirst: true);
        foreach (var message in messages)
        {
            message.Sid = null;
        }

        _seen.Add(Messages(100, 200), isFirst: true);

        Assert.Equal(("SM199", 100), (Sids("SM")[0], Sids("SM").Count));
    }

    private static List<TwilioMessage> Messages(int from, int until) => [.. Enumerable.Range(from, until - from).Select(Message)];

    private static TwilioMessage Message(int number) => new()
    {
        Sid = string.Create(CultureInfo.InvariantCulture, $"SM{number:000}"),
        DateCreated = DateTimeOffset.UnixEpoch.AddDays(number),
    };

    private List<string?> Sids(string prefix) => [.. _seen.Find(prefix).Select(static record => record.Sid)];
}
