namespace MatonTwilio.Tests;

/// <summary>Measure-TwilioPhoneNumber counts messages and calls of each number from two lists.</summary>
public class MeasurePhoneNumberTests : ModuleTest
{
    [Fact]
    public void The_figures_equal_those_of_the_lists()
    {
        var sandbox = ConnectToSandbox();

        // A message that was not sent has no time, by which the lists are filtered.
        var messages = Run("Get-TwilioMessage").All<TwilioMessage>().Where(static message => message.DateSent is not null).ToList();
        var calls = Run("Get-TwilioCall").All<TwilioCall>().Where(static call => call.StartTime is not null).ToList();
        var before = sandbox.Requests.Count;

        var uses = Run("Measure-TwilioPhoneNumber").All<TwilioPhoneNumberUse>();

        Assert.InRange(sandbox.Requests.Count - before, 3, 5);
        Assert.Contains(uses, static use => use.MessagesIn > 0 && use.MessagesOut > 0);
        Assert.Equal(messages.Count(static message => message.Direction == "inbound"), uses.Sum(static use => use.MessagesIn));
        Assert.All(uses, use =>
        {
            Assert.Equal(messages.Count(message => message.Direction != "inbound" && message.From == use.PhoneNumber), use.MessagesOut);
            Assert.Equal(calls.Count(call => call.Direction == "inbound" && call.To == use.PhoneNumber), use.CallsIn);
            Assert.Equal(calls.Count(call => call.Direction != "inbound" && call.From == use.PhoneNumber), use.CallsOut);
            Assert.Equal(
                messages.Where(message => message.From == use.PhoneNumber || message.To == use.PhoneNumber).Select(static message => message.DateSent)
                    .Concat(calls.Where(call => call.From == use.PhoneNumber || call.To == use.PhoneNumber).Select(static call => call.StartTime)).Max(),
                use.LastUsed);
        });
    }

    [Fact]
    public void Only_piped_numbers_are_measured()
    {
        var sandbox = ConnectToSandbox();
        Run("$numbers = Get-TwilioPhoneNumber -First 2");
        var before = sandbox.Requests.Count;

        var uses = Run("$numbers | Measure-TwilioPhoneNumber -Since ([DateTimeOffset]::UtcNow.AddDays(1))").All<TwilioPhoneNumberUse>();

        Assert.Equal(Run("$numbers").All<TwilioPhoneNumber>().Select(static number => (number.PhoneNumber, number.Sid)), uses.Select(static use => (use.PhoneNumber, use.Sid)));
        Assert.All(uses, static use => Assert.Equal((0, 0, null), (use.MessagesIn, use.MessagesOut, use.LastUsed)));
        Assert.InRange(sandbox.Requests.Count - before, 2, 4);
    }

    [Fact]
    public void Each_account_has_its_own_numbers()
    {
        ConnectToSandbox();

        var uses = Run("Get-TwilioAccount -Status active | Measure-TwilioPhoneNumber").All<TwilioPhoneNumberUse>();

        Assert.Equal(2, uses.Select(static use => use.AccountSid).Distinct().Count());
        Assert.Equal(Run("Get-TwilioAccount -Status active | Get-TwilioPhoneNumber").Output.Count, uses.Count);
    }

    [Fact]
    public void Idle_numbers_can_be_released()
    {
        ConnectToSandbox();

        var before = Run("@(Get-TwilioPhoneNumber).Count").One<int>();
        Run("Measure-TwilioPhoneNumber -Since ([DateTimeOffset]::UtcNow.AddDays(1)) | Where-Object LastUsed -EQ $null | Select-First 1 | Remove-TwilioPhoneNumber -Confirm:$false");

        Assert.Equal(before - 1, Run("@(Get-TwilioPhoneNumber).Count").One<int>());
    }
}
