using System.Globalization;

namespace MatonTwilio.Tests;

/// <summary>-LocalTime leaves recipients pending outside their hours, and the same command reaches them later.</summary>
public sealed class LocalTimeTests : CampaignTest
{
    // A number of New York, in one time zone. Its exchange 555 is reserved.
    private const string NewYork = "+12125550123";

    // A number of Los Angeles, three hours behind.
    private const string LosAngeles = "+12135550123";

    private const string Service = "MG0123456789abcdef0123456789abcdef";

    private static string LaterToday
    {
        get
        {
            var there = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
            return string.Create(CultureInfo.InvariantCulture, $"{there.AddHours(2):HH:mm}-{there.AddHours(3):HH:mm}");
        }
    }

    [Fact]
    public void Recipients_outside_their_hours_are_left_pending_and_reached_by_the_same_command_later()
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

    [Theory]
    [InlineData($"Start-TwilioCall {NewYork} -From {Own} -Say Hello")]
    [InlineData($"Send-TwilioSms whatsapp:{NewYork} Hello -From whatsapp:{Own}")]
    public void A_call_or_another_channel_waits_as_well(string send)
    {
        ConnectToSandbox();

        var held = Run($"{send} -LocalTime {LaterToday}");

        Assert.Empty(held.Output);
        Assert.StartsWith("1 recipient was left pending", Assert.Single(held.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"'{LosAngeles}', '{NewYork}'")]
    [InlineData($"'{NewYork}', '{LosAngeles}'")]
    public void The_first_of_several_times_is_reported(string recipients)
    {
        ConnectToSandbox();
        var hours = LaterToday;

        var (one, both) = (Pending($"'{NewYork}'"), Pending(recipients));

        Assert.Equal(one.Replace("1 recipient was", "2 recipients were", StringComparison.Ordinal), both);

        string Pending(string to) => Assert.Single(Run($"{to} | Send-TwilioSms -From {Own} -Body Hello -LocalTime {hours}").Warnings);
    }

    [Theory]
    [InlineData($"sip:{NewYork}@example.com")]
    [InlineData($"client:ann{NewYork}")]
    public void A_number_in_a_name_has_no_time_zone(string address)
    {
        ConnectToSandbox();

        var outcome = Run($"Start-TwilioCall {address} -From {Own} -Say Hello -LocalTime {LaterToday}");

        Assert.Single(outcome.Output);
        Assert.StartsWith("The time zone of 1 number is unknown", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_a_time_of_its_own_is_not_held_back()
    {
        ConnectToSandbox();
        PowerShell["at"] = TimeProvider.System.GetUtcNow().AddMinutes(20);

        var outcome = Run($"Send-TwilioSms {NewYork} Hello -MessagingServiceSid {Service} -LocalTime {LaterToday} -SendAt $at -Hold");

        Assert.Empty(outcome.Output);
        Assert.StartsWith("1 recipient was left pending", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
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

    [Fact]
    public void Hold_waits_and_Ctrl_C_leaves_them_pending()
    {
        var sandbox = ConnectToSandbox();
        using var run = PowerShell.Start($"'{NewYork}', '{Recipient}' | Send-TwilioSms -From {Own} -Body Hello -LocalTime {LaterToday} -Hold");

        run.WaitUntil(() => run.Streams.Warning.Any(static warning => warning.Message.StartsWith("1 recipient is held back until", StringComparison.Ordinal)));
        run.Stop();
        run.Finish();

        Assert.Equal(Recipient, Assert.Single(sandbox.CreatedMessages).To);
        Assert.StartsWith("Stopped. 1 recipient is left pending", PowerShell.Screen.Warnings[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_of_a_send_with_Hold_does_not_wait()
    {
        ConnectToSandbox();

        Assert.Contains(NewYork, Run($"Send-TwilioSms {NewYork} Hello -From {Own} -LocalTime {LaterToday} -Hold -WhatIf").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void ScheduleLocal_schedules_them_once_at_Twilio()
    {
        var sandbox = ConnectToSandbox();
        var send = $"'{NewYork}', '{Recipient}' | Send-TwilioSms -MessagingServiceSid {Service} -Body Hello -LocalTime {LaterToday} -ScheduleLocal -Journal $file";

        var sent = Run(send).All<TwilioMessage>();
        Assert.Empty(Run(send).Output);

        Assert.Equal(["scheduled", "accepted"], sent.Select(static message => message.Status == "scheduled" ? "scheduled" : "accepted"));
        Assert.Equal(2, sandbox.CreatedMessages.Count);
        Assert.Contains("ScheduleType", sandbox.Requests.First(static request => request.Method == "POST").Form.Select(static field => field.Key));
    }

    [Fact]
    public void SendAt_determines_the_local_time()
    {
        var sandbox = ConnectToSandbox();
        var later = TimeProvider.System.GetUtcNow().AddMinutes(150);
        PowerShell["at"] = later;

        Run($"Send-TwilioSms {NewYork} Hello -MessagingServiceSid {Service} -LocalTime {LaterToday} -SendAt $at");

        Assert.Single(sandbox.CreatedMessages);
        Assert.Single(Run($"Send-TwilioSms {NewYork} Hello -MessagingServiceSid {Service} -LocalTime 00:00-24:00 -SendAt $at").Output);
    }

    [Theory]
    [InlineData("", "did not hold")]
    [InlineData("-WhatIf", "would not hold")]
    public void Recipients_without_a_time_zone_are_reached_with_a_warning(string more, string verb)
    {
        ConnectToSandbox();

        var outcome = Run($"Send-TwilioSms {Recipient} Hello -From {Own} -LocalTime {LaterToday} {more}");

        Assert.Equal($"The time zone of 1 number is unknown, so -LocalTime {verb} them back: {Recipient}.", Assert.Single(outcome.Warnings));
    }

    [Theory]
    [InlineData($"Send-TwilioSms {Recipient} Hello -From {Own} -Hold")]
    [InlineData($"Send-TwilioSms {Recipient} Hello -MessagingServiceSid {Service} -ScheduleLocal")]
    [InlineData($"Start-TwilioCall {Recipient} -From {Own} -Say Hello -Hold")]
    public void Parameters_that_require_LocalTime_report_that(string script)
    {
        var sandbox = ConnectToSandbox();

        Assert.StartsWith("Maton.NoLocalTime,", TerminatingErrorOf(script).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.PostCount());
    }

    [Theory]
    [InlineData($"-From {Own} -LocalTime 08:00-21:00 -ScheduleLocal", "Maton.NoSchedule", "-ScheduleLocal requires -MessagingServiceSid.")]
    [InlineData("-LocalTime 08:00-21:00 -ScheduleLocal", "Maton.NoSchedule", "-ScheduleLocal requires -MessagingServiceSid.")]
    [InlineData($"-From {Own} -FallbackFrom {Own}", "Maton.NoService", "-FallbackFrom requires -MessagingServiceSid.")]
    public void Parameters_that_require_a_messaging_service_report_that(string parameters, string id, string message)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"Send-TwilioSms {Recipient} Hello {parameters}");

        Assert.Equal(id, error.Id());
        Assert.StartsWith(message, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("messaging service (MG...)", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.PostCount());
    }
}
