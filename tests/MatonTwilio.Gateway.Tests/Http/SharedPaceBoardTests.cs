using System.Diagnostics;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Sandbox;

namespace MatonTwilio.Gateway.Tests;

/// <summary>All sessions of a key on a machine take their permits from one board, in any process.</summary>
public sealed class SharedPaceBoardTests : IDisposable
{
    private const string Key = "mk-shared-0123456789";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new() { IsHeld = true };

    public SharedPaceBoardTests() => _clock.Advance(TimeSpan.FromDays(1));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_permit_that_one_process_takes_is_not_available_to_another()
    {
        using var first = new RateLimit(Open(2), _clock);
        using var second = new RateLimit(Open(2), _clock);

        Assert.True(first.TryTake(out var sent, out _));
        Assert.True(second.TryTake(out _, out _));
        Assert.False(first.TryTake(out _, out _));
        sent.MarkSent();
        Assert.False(second.TryTake(out _, out var wait));
        _clock.Advance(wait);
        Assert.InRange(wait.TotalSeconds, 1.001, 1.05);
        Assert.True(second.TryTake(out _, out _));
        Assert.False(first.TryTake(out _, out _));
    }

    [Fact]
    public void A_refusal_in_one_process_lowers_the_pace_of_the_others()
    {
        using var first = new RateLimit(Open(10), _clock);
        using var second = new RateLimit(Open(10), _clock);

        first.Refuse(TimeSpan.FromSeconds(30));

        Assert.Equal(4, second.Pace.Current);
        Assert.False(second.TryTake(out _, out var wait));
        Assert.Equal(30, wait.TotalSeconds, 1);
    }

    [Fact]
    public void The_permit_of_a_process_that_is_killed_before_its_request_leaves_becomes_free()
    {
        using (var killed = new RateLimit(Open(1), _clock))
        {
            Assert.True(killed.TryTake(out _, out _));
        }

        using var next = new RateLimit(Open(1), _clock);
        _clock.Advance(TimeSpan.FromSeconds(14));
        Assert.False(next.TryTake(out _, out _));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(next.TryTake(out _, out _));
    }

    // The machine's timestamps then start again.
    [Fact]
    public void A_board_from_before_a_restart_of_the_machine_delays_no_request()
    {
        using (var before = new RateLimit(Open(1), _clock))
        {
            before.Send();
            _clock.Advance(TimeSpan.FromSeconds(2));
            before.Refuse(TimeSpan.FromMinutes(2));
        }

        using var after = new RateLimit(Open(1), new TestClock { IsHeld = true });

        Assert.Equal(1, after.Pace.Current);
        Assert.True(after.TryTake(out _, out _));
    }

    [Fact]
    public void A_late_departure_does_not_take_the_slot_of_another_request()
    {
        using var late = new RateLimit(Open(1), _clock);
        using var next = new RateLimit(Open(1), _clock);
        Assert.True(late.TryTake(out var slow, out _));
        _clock.Advance(TimeSpan.FromSeconds(16));
        Assert.True(next.TryTake(out var permit, out _));
        permit.MarkSent();

        slow.Dispose();

        Assert.False(late.TryTake(out _, out _));
    }

    // No number in the file may delay a request for longer than a pause that a gateway can request, or cause an error.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Requests_leave_with_any_content_of_the_file(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var state = new PaceState(10);
            chance.NextBytes(state.Bytes);
            state.Pace = round % 3 == 0 ? double.NaN : state.Pace;
            state.RefusedAt = round % 2 == 0 ? _clock.GetTimestamp() : state.RefusedAt;
            File.WriteAllBytes(_folder["board"], state.Bytes[..(round % 5 == 0 ? chance.Next(state.Bytes.Length) : state.Bytes.Length)].ToArray());
            using var limit = new RateLimit(Open(10), _clock);

            if (!limit.TryTake(out var permit, out var wait))
            {
                Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromMinutes(2));
                _clock.Advance(TimeSpan.FromMinutes(2));
                Assert.True(limit.TryTake(out permit, out _));
            }

            permit.MarkSent();
            limit.Pace.Raise();
            limit.Pace.Lower(permit, retryAfter: null);
            Assert.InRange(limit.Pace.Current, 0.7, 10);
        }
    }

    [Fact]
    public void A_process_that_is_suspended_with_the_file_delays_no_request()
    {
        using var limit = new RateLimit(Open(1), _clock);
        using (var stopped = new FileStream(_folder["board"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.True(limit.TryTake(out _, out _));
        }

        Assert.False(limit.TryTake(out _, out _));
    }

    [Fact]
    public void Sessions_with_the_same_key_gateway_and_limit_share_a_board()
    {
        var settings = new SessionSettings { GatewayUri = new Uri("https://gateway.example/twilio") };
        var board = SharedPaceBoard.Of(settings, new ApiKey(Key));

        Assert.Same(board, SharedPaceBoard.Of(settings with { GatewayUri = new Uri("https://gateway.example/other") }, new ApiKey(Key)));
        Assert.NotSame(board, SharedPaceBoard.Of(settings, new ApiKey(Key + "x")));
        Assert.NotSame(board, SharedPaceBoard.Of(settings with { GatewayUri = new Uri("https://other.example/twilio") }, new ApiKey(Key)));
        Assert.NotSame(board, SharedPaceBoard.Of(settings with { RequestsPerSecond = 9 }, new ApiKey(Key)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Sessions_with_an_ordinary_limit_share_a_board(int requestsPerSecond, bool isShared)
    {
        var board = BoardOf(new SessionSettings { RequestsPerSecond = requestsPerSecond });

        Assert.Equal((isShared, requestsPerSecond), (board is SharedPaceBoard, board.RequestsPerSecond));
    }

    [Fact]
    public void Sessions_of_a_sandbox_or_with_another_clock_share_no_board()
    {
        using var sandbox = SandboxServer.Start(new SandboxOptions { MessageCount = 0, CallCount = 0 });

        Assert.IsNotType<SharedPaceBoard>(BoardOf(new SessionSettings { Sandbox = sandbox.ToHandle() }));
        Assert.IsNotType<SharedPaceBoard>(Transport.BoardOf(new SessionSettings(), new ApiKey(Key), _clock));
    }

    [Fact]
    public void Its_name_does_not_reveal_the_key()
    {
        var name = new ApiKey(Key).NameFor("a purpose");

        Assert.Matches("^[0-9A-F]{24}$", name);
        Assert.NotEqual(name, new ApiKey(Key).NameFor("another purpose"));
        Assert.NotEqual(name, new ApiKey("mk-shared-0123456780").NameFor("a purpose"));
    }

    [UnixFact]
    public void Only_its_owner_can_read_and_write_it()
    {
        using var limit = new RateLimit(Open(10), _clock);
        limit.Send();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(_folder["board"]).UnixFileMode);
    }

    // The last path is a file of a disk that is always full.
    public static TheoryData<string> UselessPaths => OperatingSystem.IsLinux() ? ["missing/board", "folder", "/dev/full"] : ["missing/board", "folder"];

    [Theory]
    [MemberData(nameof(UselessPaths))]
    public void Without_a_usable_file_the_process_keeps_the_limit_alone(string path)
    {
        Directory.CreateDirectory(_folder["folder"]);
        using var limit = new RateLimit(new SharedPaceBoard(new Lazy<string>(_folder[path]), 1), _clock);

        limit.Send();

        Assert.False(limit.TryTake(out _, out _));
    }

    [UnixFact]
    public void With_a_pipe_in_place_of_the_file_the_process_keeps_the_limit_alone()
    {
        using (var made = Process.Start("mkfifo", [_folder["board"]]))
        {
            made.WaitForExit();
        }

        using var limit = new RateLimit(Open(1), _clock);

        limit.Send();

        Assert.False(limit.TryTake(out _, out _));
    }

    [Fact]
    public void A_new_board_deletes_boards_that_were_not_opened_for_a_week()
    {
        var (old, recent, other) = (_folder["MatonTwilio-pace-00"], _folder["MatonTwilio-pace-01"], _folder["MatonTwilio-00.lock"]);
        foreach (var file in (string[])[old, recent, other])
        {
            WriteBefore(file, days: file == recent ? 6 : 8);
        }

        Open(10).Open();

        Assert.Equal([other, recent], new[] { old, recent, other }.Where(File.Exists).Order());
    }

    [Fact]
    public void A_board_that_exists_is_opened_without_a_search_for_others()
    {
        WriteBefore(_folder["MatonTwilio-pace-00"], days: 8);
        WriteBefore(_folder["board"], days: 1);

        Open(10).Open();

        Assert.True(File.Exists(_folder["MatonTwilio-pace-00"]));
    }

    private static void WriteBefore(string file, int days)
    {
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
    }

    private static PaceBoard BoardOf(SessionSettings settings) => Transport.BoardOf(settings, new ApiKey(Key), TimeProvider.System);

    private SharedPaceBoard Open(int limit) => new(new Lazy<string>(_folder["board"]), limit);
}
