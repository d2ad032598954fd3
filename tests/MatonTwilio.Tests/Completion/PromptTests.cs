using System.Reflection;

namespace MatonTwilio.Tests;

/// <summary>The values for Tab are read in the background only at an interactive prompt, and not in a job.</summary>
public class PromptTests : ModuleTest
{
    [Theory]
    [InlineData("", true)]
    [InlineData("-NoLogo -NoProfile -ExecutionPolicy Bypass", true)]
    [InlineData("-WorkingDirectory /tmp -NoExit -Command Get-Date", true)]
    [InlineData("-noe -c Get-Date", true)]
    [InlineData("-ConfigurationName Admin", true)]
    [InlineData("-Command Get-Date -NoExit", false)]
    [InlineData("-c Get-Date", false)]
    [InlineData("/Command Get-Date", false)]
    [InlineData("-CommandWithArgs Get-Date", false)]
    [InlineData("-cwa Get-Date", false)]
    [InlineData("-NoProfile -File job.ps1", false)]
    [InlineData("-EncodedCommand RwBlAHQALQBEAGEAdABlAA==", false)]
    [InlineData("-e RwBlAHQALQBEAGEAdABlAA==", false)]
    [InlineData("-NonInteractive", false)]
    public void The_arguments_of_pwsh_determine_whether_a_prompt_follows(string arguments, bool expected)
    {
        var prompt = ((Type)Run("(Get-Command Connect-Maton).ImplementingType").Output[0].BaseObject).Assembly.GetType("MatonTwilio.Commands.Prompt")!;
        string[] given = ["pwsh", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        Assert.Equal(expected, prompt.GetMethod("FollowsFrom", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [given]));
    }

    [Fact]
    public void Connecting_in_a_program_sends_no_request()
    {
        var sandbox = StartSandbox();

        Connect(sandbox);
        Run("Disconnect-Maton");

        Assert.Empty(sandbox.Requests);
    }
}
