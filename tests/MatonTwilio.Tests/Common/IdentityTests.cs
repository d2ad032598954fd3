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

    [Fact]
    public void A_record_without_a_SID_equals_only_itself()
    {
        var (one, other) = (new TwilioMessage(), new TwilioMessage());

        Assert.True(one.Equals(one));
        Assert.False(one.Equals(other));
        Assert.False(new TwilioMessage { Sid = "X" }.Equals(new TwilioCall { Sid = "X" }));
    }
}
