namespace MatonTwilio.Tests;

/// <summary>Two reads of one resource are equal.</summary>
public class IdentityTests : ModuleTest
{
    [Theory]
    [InlineData("$one -eq $again")]
    [InlineData("$all -contains $again")]
    [InlineData("@($all + $again | Select-Unique).Count -eq $all.Count")]
    [InlineData("$one -ne $all[1]")]
    [InlineData("$all[0] -gt $all[-1]")]
    public void Two_reads_of_one_message_are_equal_and_messages_sort_by_creation(string condition)
    {
        ConnectToSandbox();
        Run("function Select-Unique { $list = @($input); [System.Collections.Generic.HashSet[object]]::new([object[]]@($list | ForEach-Object { $_.PSObject.BaseObject })) }");

        Assert.True(Run($"$all = @(Get-TwilioMessage -First 5); $one = $all[0]; $again = Get-TwilioMessage $one.Sid; {condition}").One<bool>());
    }

    [Theory]
    [InlineData("Get-TwilioApiKey")]
    [InlineData("Get-TwilioSigningKey")]
    [InlineData("Get-TwilioConference -Status in-progress | Get-TwilioParticipant")]
    [InlineData("Get-TwilioQueue | Get-TwilioQueueMember")]
    [InlineData("Get-TwilioAuthorizedConnectApp")]
    [InlineData("Get-TwilioWebhook")]
    [InlineData("Get-TwilioOptOut")]
    [InlineData("Get-TwilioSipDomain | Get-TwilioSipDomainMapping")]
    [InlineData("Find-TwilioPhoneNumber US -First 3")]
    [InlineData("Get-TwilioPhoneNumberCountry")]
    public void Two_reads_of_other_records_are_equal_and_different_ones_are_not(string command)
    {
        ConnectToSandbox();

        var outcome = Run($"$all = @({command}) + @({command}); [System.Collections.Generic.HashSet[object]]::new([object[]]@($all | ForEach-Object {{ $_.PSObject.BaseObject }})).Count; $all.Count; $all[0] -eq $all[$all.Count / 2]");

        Assert.Equal(outcome.Output[1].BaseObject, 2 * (int)outcome.Output[0].BaseObject);
        Assert.NotEqual(0, outcome.Output[1].BaseObject);
        Assert.Equal(true, outcome.Output[2].BaseObject);
    }

    [Fact]
    public void A_record_without_a_SID_equals_only_itself()
    {
        var (one, other) = (new TwilioMessage(), new TwilioMessage());

        Assert.True(one.Equals(one));
        Assert.False(one.Equals(other));
        Assert.False(new TwilioMessage { Sid = "X" }.Equals(new TwilioCall { Sid = "X" }));
    }
}
