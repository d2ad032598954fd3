namespace MatonTwilio.Tests;

/// <summary>-WhatIf and -Confirm ask only for the pending rows of a campaign.</summary>
public sealed class JournalQuestionTests : ModuleTest, IDisposable
{
    private const string Send = $"Send-TwilioSms -From {Own} -Body 'Hi {{Name}}' -Journal $file";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maton-question-");

    public JournalQuestionTests()
    {
        PowerShell["file"] = Path.Combine(_folder.FullName, "campaign.jsonl");
        Run("$rows = 'Ann,7', 'Bob,8', 'Cid,9' | ForEach-Object { $name, $id = $_ -split ','; [pscustomobject]@{ To = \"+1555000000$id\"; Name = $name } }");
    }

    void IDisposable.Dispose()
    {
        Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-JournalKey Name")]
    [InlineData("-Unique")]
    public void WhatIf_shows_only_pending_rows(string more)
    {
        var sandbox = ConnectToSandbox();
        Run($"$rows[0, 1] | {Send} {more}");

        var screen = Run($"$rows | {Send} {more} -WhatIf").Screen;

        Assert.Equal(1, Shown(screen));
        Assert.Contains("+15550000009", screen, StringComparison.Ordinal);
        Assert.Equal(2, sandbox.CreatedMessages.Count);
    }

    [Fact]
    public void WhatIf_writes_no_file_and_requires_no_key()
    {
        Assert.Equal(3, Shown(Run($"$rows | {Send} -WhatIf").Screen));

        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public void WhatIf_of_another_campaign_is_refused()
    {
        ConnectToSandbox();
        Run($"$rows[0] | {Send}");

        Assert.Equal("Maton.JournalOfAnotherCampaign", TerminatingErrorOf($"$rows | Send-TwilioSms -From {Own} -Body Bye -Journal $file -WhatIf").Id());
    }

    // -Unique reads the journal at the beginning. The row is sent by another command before it arrives.
    [Fact]
    public void A_row_that_another_command_has_sent_meanwhile_is_not_sent()
    {
        var sandbox = ConnectToSandbox();

        Run($"$rows[0] | ForEach-Object {{ $null = $_ | {Send}; $_ }} | {Send} -Unique");

        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void WhatIf_takes_no_lock()
    {
        var sandbox = ConnectToSandbox();

        var screen = Run($"$rows[0] | {Send} | ForEach-Object {{ $rows | {Send} -WhatIf }}").Screen;

        Assert.Equal(2, Shown(screen));
        Assert.Single(sandbox.CreatedMessages);
    }

    private static int Shown(string screen) => screen.Split("What if: Performing").Length - 1;
}
