using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>The records that verbs create, with a clock that advances each time it is read.</summary>
public sealed class VerbOutcomeTests : CallScriptTest
{
    private const int Times = 30;
    private const string Other = "+15557770001";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    public VerbOutcomeTests() : base(clock: null, Step) => Sandbox.Clock.AutoAdvanceAmount = Step;

    [Fact]
    public async Task Record_records_one_step()
    {
        Documents["/voice"] = "<Record action=\"/recorded\"/>";
        await WaitForAsync(await CallAsync(("Url", Program["/voice"])), "completed");
        await Program.NextAsync();

        var told = (await Program.NextAsync()).Form;

        var recording = await Sandbox.GetAsync($"{Sandbox.Account}/Recordings/{told["RecordingSid"]}.json");
        Assert.Equal(("1", "1"), (told["RecordingDuration"], Text(recording, "duration")));
    }

    [Fact]
    public async Task Some_people_do_not_answer_a_dialed_call()
    {
        Documents["/voice"] = string.Concat(Enumerable.Repeat($"<Dial>{Other}</Dial><Dial>{Recipient}</Dial>", Times));

        var sid = await CallAsync(("Url", Program["/voice"]));
        await WaitForAsync(sid, "completed");

        var legs = List(await Sandbox.GetAsync($"{Sandbox.Account}/Calls.json?ParentCallSid={sid}&PageSize=100"), "calls").ToLookup(static leg => Text(leg, "to"), static leg => Text(leg, "status"));
        Assert.Equal(Enumerable.Repeat("completed", Times), legs[Recipient]);
        Assert.Equal(Times, legs[Other].Count());
        Assert.Contains("completed", legs[Other]);
        Assert.Contains(legs[Other], static status => status != "completed");
    }
}
