namespace MatonTwilio.Tests;

/// <summary>Tab completes the names of records that the session has read where a name is accepted.</summary>
public class NameCompletionTests : ModuleTest
{
    [Theory]
    [InlineData("Get-TwilioQueue", "Get-TwilioQueue ")]
    [InlineData("Get-TwilioQueue", "Get-TwilioQueue -Name ")]
    [InlineData("Get-TwilioQueue", "Remove-TwilioQueue ")]
    [InlineData("Get-TwilioQueue", "Get-TwilioQueueMember ")]
    [InlineData("Get-TwilioQueue", "Set-TwilioQueueMember -QueueSid ")]
    [InlineData("Get-TwilioApplication", "Set-TwilioApplication ")]
    [InlineData("Get-TwilioApplication", "Get-TwilioApplication ")]
    [InlineData("Get-TwilioSipCredentialList", "New-TwilioSipCredential -CredentialListSid ")]
    [InlineData("Get-TwilioSipIpAddress Offices", "Set-TwilioSipIpAddress ")]
    public void Names_are_suggested_before_SIDs(string read, string typed)
    {
        var sandbox = ConnectToSandbox();
        var records = RecordsOf(read);
        var requests = sandbox.Requests.Count;

        Assert.NotEmpty(records);
        Assert.Equal([.. records.Select(NameOf), .. records.Select(static record => record.Sid!)], Inserted(typed));
        Assert.Equal(requests, sandbox.Requests.Count);
    }

    [Theory]
    [InlineData("Get-TwilioPhoneNumber ")]
    [InlineData("Set-TwilioPhoneNumber -PhoneNumber ")]
    [InlineData("Remove-TwilioPhoneNumber ")]
    public void Numbers_are_suggested_before_their_SIDs(string typed)
    {
        ConnectToSandbox();
        var numbers = Run("Get-TwilioPhoneNumber").All<TwilioPhoneNumber>().OrderDescending().ToList();

        Assert.Equal([.. numbers.Select(static one => one.PhoneNumber!), .. numbers.Select(static one => one.Sid!)], Inserted(typed));
    }

    [Theory]
    [InlineData("Start-TwilioCall -To +15559876543 -ApplicationSid ", "Get-TwilioApplication")]
    [InlineData("Remove-TwilioCallerId ", "Get-TwilioPhoneNumber")]
    [InlineData("Set-TwilioWebhook -OwnerSid ", "Get-TwilioPhoneNumber")]
    public void Only_SIDs_are_suggested_where_a_name_is_not_accepted(string typed, string read)
    {
        ConnectToSandbox();
        Run(read);

        Assert.NotEmpty(PowerShell.Complete(typed));
        Assert.All(PowerShell.Complete(typed), static one => Assert.Matches("^(AP|PN)[0-9a-f]{32}$", one));
    }

    [Theory]
    [InlineData("Night Shift")]
    [InlineData("Meyer's & Sons; $(exit)")]
    [InlineData("`date`")]
    [InlineData("-Force")]
    [InlineData("@home")]
    [InlineData("Ärzte")]
    [InlineData("24/7")]
    [InlineData("007")]
    [InlineData("a,b")]
    [InlineData("#1")]
    [InlineData("[Sales]")]
    public void A_name_is_inserted_as_one_word(string name)
    {
        ConnectToSandbox();
        PowerShell["name"] = name;
        Run("New-TwilioQueue $name");

        var newest = PowerShell.Complete("Get-TwilioQueue ")[0];

        Assert.Equal(name, Run($"(Get-TwilioQueue {newest}).FriendlyName").One<string>());
    }

    [Theory]
    [InlineData("Get-TwilioQueue 'night s")]
    [InlineData("Get-TwilioQueue \"night s")]
    [InlineData("Get-TwilioQueue -Sid shift")]
    public void A_name_is_found_by_a_part_of_it_with_or_without_quotes(string typed)
    {
        ConnectToSandbox();
        var queue = Run("New-TwilioQueue 'Night Shift'").One<TwilioQueue>();

        Assert.Equal(["'Night Shift'", queue.Sid!], PowerShell.Complete(typed));
    }

    [Fact]
    public void A_quote_in_a_name_is_doubled_as_it_is_typed()
    {
        ConnectToSandbox();
        Run("New-TwilioQueue \"Meyer's\"");

        Assert.Equal("'Meyer''s'", PowerShell.Complete("Get-TwilioQueue 'Meyer''")[0]);
    }

    [Fact]
    public void The_tooltip_of_a_name_shows_the_SID()
    {
        ConnectToSandbox();
        var queue = Run("New-TwilioQueue 'Night Shift'").One<TwilioQueue>();

        Assert.Contains(queue.Sid!, Run("(TabExpansion2 'Get-TwilioQueue night' 21).CompletionMatches[0].ToolTip").One<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_several_records_have_is_not_suggested()
    {
        ConnectToSandbox();
        Run("1..2 | ForEach-Object { New-TwilioApplication Twice }; New-TwilioApplication Once");

        Assert.DoesNotContain("Twice", PowerShell.Complete("Get-TwilioApplication "));
        Assert.Contains("Once", PowerShell.Complete("Get-TwilioApplication "));
        Assert.Equal(2, PowerShell.Complete("Get-TwilioApplication Twice").Count);
    }

    [Fact]
    public void Of_several_conferences_with_one_name_the_one_in_progress_has_it()
    {
        var sandbox = ConnectToSandbox();
        var conferences = Run("Get-TwilioConference").All<TwilioConference>();
        var current = conferences.Where(static one => one.Status == "in-progress").Select(static one => one.FriendlyName!).ToList();

        Assert.NotEmpty(current);
        Assert.Superset(current.ToHashSet(), Inserted("Stop-TwilioConference ").ToHashSet());
        Assert.Superset(current.ToHashSet(), Inserted("Get-TwilioParticipant ").ToHashSet());
    }

    [Fact]
    public void A_name_that_could_control_the_terminal_is_not_suggested()
    {
        ConnectToSandbox();
        Run("New-TwilioQueue \"a`e]0;b`a\"");

        Assert.All(PowerShell.Complete("Get-TwilioQueue "), static one => Assert.DoesNotContain('\e', one));
        Assert.All(PowerShell.Complete("Get-TwilioQueue 'a"), static one => Assert.StartsWith("QU", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-TwilioApplication", "Get-TwilioApplication -FriendlyName ")]
    [InlineData("Get-TwilioApplication", "Get-TwilioApplication -Name ")]
    [InlineData("Get-TwilioConference", "Get-TwilioConference -Name ")]
    [InlineData("Get-TwilioPhoneNumber", "Get-TwilioPhoneNumber -Name ")]
    [InlineData("Get-TwilioAccount", "Get-TwilioAccount -Name ")]
    [InlineData("Get-TwilioAddress", "Get-TwilioAddress -Name ")]
    [InlineData("Get-TwilioCallerId", "Get-TwilioCallerId -Name ")]
    [InlineData("Get-TwilioShortCode", "Get-TwilioShortCode -Name ")]
    public void A_filter_by_name_suggests_the_names_of_its_records(string read, string typed)
    {
        ConnectToSandbox();
        var names = RecordsOf(read).Select(NameOf).Where(static name => name.Length > 0).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.Equal(names, Inserted(typed));
    }

    private List<TwilioResource> RecordsOf(string read) => [.. Run(read).Output.Select(static one => (TwilioResource)one.BaseObject).OrderDescending()];

    private static string NameOf(TwilioResource record) => (string?)record.GetType().GetProperty("FriendlyName")!.GetValue(record) ?? "";

    // The values that the suggestions have on the command line.
    private List<string> Inserted(string typed) =>
    [
        .. PowerShell.Complete(typed).Select(one => Run($"& {{ param([string] $value) $value }} {one}").One<string>()),
    ];
}
