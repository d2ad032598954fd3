namespace MatonTwilio.Tests;

/// <summary>The numbers that use an address.</summary>
public class DependentPhoneNumberTests : HeldClockTest
{
    [Fact]
    public void The_numbers_of_every_address_are_listed_in_one_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        var number = Run("Get-TwilioAddress | Get-TwilioDependentPhoneNumber").One<TwilioDependentPhoneNumber>();

        Assert.Equal("+447700900123", number.PhoneNumber);
        Assert.True(number.Capabilities?.Sms);
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public void A_dependent_number_is_changed_by_the_cmdlets_of_numbers()
    {
        ConnectToHeldSandbox();
        Run("$address = Get-TwilioAddress -FriendlyName 'Head office'; $address.Sid | Get-TwilioDependentPhoneNumber | Set-TwilioPhoneNumber -AddressSid ''");

        Assert.Empty(Run("$address | Get-TwilioDependentPhoneNumber").Output);
    }
}
