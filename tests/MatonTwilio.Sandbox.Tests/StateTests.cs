using System.Net;
using MatonTwilio.Gateway.Tests;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>A sandbox that was stopped continues later from its state file.</summary>
public sealed class StateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string StatePath => _folder["state.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changes_exist_after_a_restart()
    {
        string sid, queue;
        string[] messages, calls;
        using (var first = Start())
        {
            sid = await first.SendMessageAsync("Grüße & mehr = \"das\"");
            await first.RefusedPostAsync($"{first.Account}/Messages.json", ("To", "nobody"), ("From", Own), ("Body", "No"));
            first.Clock.Advance(TimeSpan.FromSeconds(5));
            await first.CallAsync("+15559870009");
            queue = Text(await first.PostAsync($"{first.Account}/Queues.json", HttpStatusCode.Created, ("FriendlyName", "Night")), "sid")!;
            await first.DeleteAsync($"{first.Account}/Messages/{sid}.json");
            await first.SendMessageAsync("last");
            messages = await BodiesAsync(first, "Messages");
            calls = await BodiesAsync(first, "Calls");
            first.Server.Stop();
        }

        using var second = Start(TimeSpan.FromSeconds(5));

        Assert.Equal(messages, await BodiesAsync(second, "Messages"));
        Assert.Equal(calls, await BodiesAsync(second, "Calls"));
        Assert.Equal("Night", Text(await second.GetAsync($"{second.Account}/Queues/{queue}.json"), "friendly_name"));
        Assert.Equal(20404, await second.RefusedAsync(HttpMethod.Get, $"{second.Account}/Messages/{sid}.json", HttpStatusCode.NotFound));
        Assert.Equal(2, second.Server.CreatedMessages.Count);
    }

    [Fact]
    public async Task Messages_and_calls_of_people_exist_after_a_restart()
    {
        string[] messages;
        using (var first = Start())
        {
            await first.Server.ReceiveMessageAsync("+15557770001", Own, "STOP");
            first.Server.ReceiveCall("+15557770001", Own);
            messages = await BodiesAsync(first, "Messages");
            first.Server.Stop();
        }

        using var second = Start();

        Assert.Equal(messages, await BodiesAsync(second, "Messages"));
        Assert.Equal("inbound", Text(List(await second.GetAsync($"{second.Account}/Calls.json?PageSize=1"), "calls")[0], "direction"));
        Assert.Equal(21610, await second.RefusedPostAsync($"{second.Account}/Messages.json", ("To", "+15557770001"), ("From", Own), ("Body", "News")));
    }

    [Fact]
    public void An_invalid_change_is_refused()
    {
        using (var first = Start())
        {
            first.Server.Stop();
        }

        File.AppendAllText(StatePath, """{"at":"2026-02-10T12:00:00+00:00","method":"PATCH","path":"/a","form":"","status":200}""");

        Assert.Contains("'PATCH' is no change", Assert.Throws<InvalidDataException>(() => Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_determines_the_initial_state()
    {
        string account;
        using (var first = Start(change: options => options with { Seed = 7, MessageCount = 3 }))
        {
            account = first.Server.AccountSid;
            first.Server.Stop();
        }

        using var second = Start(change: options => options with { Seed = 8 });
        var handle = second.Server.ToHandle();

        Assert.Equal((account, 7, 3), (handle.AccountSid, handle.Seed, handle.MessageCount));
    }

    [Fact]
    public void Only_the_owner_can_read_the_file_and_there_is_no_other_file()
    {
        using var sandbox = Start();
        sandbox.Server.Stop();

        Assert.Equal([StatePath], Directory.GetFiles(Path.GetDirectoryName(StatePath)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(StatePath));
        }
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("not json", 1)]
    [InlineData("{\"format\":1}\nnull", 2)]
    [InlineData("{\"format\":1}\n{}", 2)]
    public void A_file_that_is_not_a_state_file_is_refused(string content, int line)
    {
        File.WriteAllText(StatePath, content);

        Assert.Contains($"is not the state of a sandbox: line {line} ", Assert.Throws<InvalidDataException>(() => Start()).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(StatePath));
    }

    [UnixFact]
    public void A_device_is_refused()
        => Assert.Contains(
            "is not the state of a sandbox",
            Assert.Throws<InvalidDataException>(() => Start(change: static options => options with { StateFile = "/dev/full" })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Another_format_is_refused()
    {
        File.WriteAllText(StatePath, "{\"format\":2}");

        Assert.Contains("format 2", Assert.Throws<InvalidDataException>(() => Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_with_another_outcome_than_before_is_refused()
    {
        using (var first = Start())
        {
            await first.SendMessageAsync();
            first.Server.Stop();
        }

        await File.WriteAllTextAsync(StatePath, (await File.ReadAllTextAsync(StatePath)).Replace("\"status\":201", "\"status\":400", StringComparison.Ordinal));

        Assert.Contains("had the status 400 and now has 201", Assert.Throws<InvalidDataException>(() => Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_an_error_at_the_start()
        => Assert.IsType<DirectoryNotFoundException>(
            Assert.Throws<InvalidDataException>(() => Start(change: options => options with { StateFile = _folder["none/state"] })).InnerException);

    private SandboxClient Start(TimeSpan later = default, Func<SandboxOptions, SandboxOptions>? change = null) => new(
        options => change?.Invoke(options with { StateFile = StatePath }) ?? options with { StateFile = StatePath }, SandboxClient.Start + later);

    private static async Task<string[]> BodiesAsync(SandboxClient sandbox, string list)
        => [.. List(await sandbox.GetAsync($"{sandbox.Account}/{list}.json?PageSize=100"), list.ToLowerInvariant()).Select(record => record.ToJsonString())];
}
