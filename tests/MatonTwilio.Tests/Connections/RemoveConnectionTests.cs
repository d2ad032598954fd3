namespace MatonTwilio.Tests;

public class RemoveConnectionTests : ModuleTest
{
    [Fact]
    public void A_piped_connection_is_removed_without_output()
    {
        ConnectToSandbox();

        Assert.Empty(Run("Get-MatonConnection | Remove-MatonConnection -Confirm:$false").Output);

        Assert.Empty(Run("Get-MatonConnection").Output);
        Assert.Equal("Maton.NoConnection", TerminatingErrorOf("Get-TwilioMessage").Id());
    }

    [Theory]
    [InlineData("&No", 1)]
    [InlineData("&Yes", 0)]
    public void A_person_is_asked_first(string answer, int left)
    {
        ConnectToSandbox();
        PowerShell.Screen.Answer = answer;

        Run("Get-MatonConnection | Remove-MatonConnection");

        Assert.Single(PowerShell.Screen.Questions);
        Assert.Equal(left, Run("Get-MatonConnection").Output.Count);
    }

    [Fact]
    public void WhatIf_removes_none()
    {
        ConnectToSandbox();

        Run("Get-MatonConnection | Remove-MatonConnection -WhatIf");

        Assert.Single(Run("Get-MatonConnection").Output);
    }
}
