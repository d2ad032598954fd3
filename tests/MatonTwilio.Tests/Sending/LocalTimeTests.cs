using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>-LocalTime leaves recipients pending for whom it is not the time, and the same command reaches them later.</summary>
public sealed class LocalTimeTests : ModuleTest, IDisposable
{
    // New York, in one time zone. Its exchange 555 is nobody's.
    private const string NewYork = "+12125550123";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-hours-");

    public LocalTimeTests() => PowerShell["file"] = Path.Combine(_folder.FullName, "campaign.jsonl");

    private static string LaterToday
    {
        get
        {
            var there = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
            return string.Create(CultureInfo.InvariantCulture, $"{there.AddHours(2):HH:mm}-{there.AddHours(3):HH:mm}");
        }
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Who_is_not_reached_now_is_left_pending_and_reached_by_the_same_command_later()
    {
        var sandbox = ConnectToSandbox();
        var send = $"Send-TwilioSms -To {NewYork} -From {Own} -Body Hello -Journal $file";

        var held = Run($"{send} -LocalTime {LaterToday}");

        Assert.Empty(held.Output);
        Assert.Empty(sandbox.CreatedMessages);
        var warning = Assert.Single(held.Warnings);
        Assert.StartsWith("1 recipient was left pending", warning, StringComparison.Ordinal);
        Assert.Contains("The next can be reached at ", warning, StringComparison.Ordinal);

        Assert.Single(Run($"{send} -LocalTime 00:00-24:00").Output);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void A_call_waits_as_well()
    {
        ConnectToSandbox();

        var held = Run($"Start-TwilioCall {NewYork} -From {Own} -Say Hello -LocalTime {LaterToday}");

        Assert.Empty(held.Output);
        Assert.Single(held.Warnings);
    }

    [Fact]
    public void Other_texts_are_refused_before_anything_is_sent()
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello -From {Own} -LocalTime 8-21");

        Assert.StartsWith("Maton.InvalidLocalTime,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("'8-21'", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.CreatedMessages);
    }
}
