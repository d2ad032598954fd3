namespace MatonTwilio.Tests;

/// <summary>Resources without special behavior are created, read, filtered, changed and deleted.</summary>
public class PlainResourceTests : HeldClockTest
{
    private const string Address = "-CustomerName Contoso -Street 'Hauptstr. 1' -City Köln -Region NRW -PostalCode 50667 -IsoCountry DE";

    [Theory]
    [InlineData("Application", "-FriendlyName Shop -VoiceUrl https://example.com/a -VoiceMethod GET", "Shop https://example.com/a GET", "FriendlyName VoiceUrl VoiceMethod",
        "-VoiceUrl https://example.com/b", "Shop https://example.com/b GET")]
    [InlineData("Queue", "Shop -MaxSize 7", "Shop 7", "FriendlyName MaxSize", "-MaxSize 8", "Shop 8")]
    [InlineData("Address", Address + " -FriendlyName Shop", "Shop Köln DE", "FriendlyName City IsoCountry", "-City Bonn", "Shop Bonn DE")]
    public void A_record_is_created_read_changed_and_deleted_by_cmdlets(string noun, string given, string made, string properties, string change, string changed)
    {
        var sandbox = ConnectToHeldSandbox();
        var show = $"ForEach-Object {{ {string.Join("; ", properties.Split(' ').Select(static property => $"[string]$_.{property}"))} }}";
        string Shown(string line) => string.Join(' ', Run($"{line} | {show}").All<string>());

        Assert.Equal(made, Shown($"New-Twilio{noun} {given} -OutVariable made"));
        Assert.Equal(made, Shown($"Get-Twilio{noun} $made.Sid"));
        Assert.Single(Run($"Get-Twilio{noun} | Where-Object FriendlyName -eq Shop").Output);
        Assert.Equal(changed, Shown($"$made | Set-Twilio{noun} {change}"));
        Assert.Equal(changed, Shown($"Get-Twilio{noun} $made.Sid"));
        Assert.Empty(Run($"$made | Remove-Twilio{noun} -Confirm:$false").Output);
        AssertRefusal(Try($"Get-Twilio{noun} $made.Sid").OneError(), 20404);
        Assert.Equal(["POST", "GET", "GET", "POST", "GET", "DELETE", "GET"], sandbox.Requests.Select(static request => request.Method));
    }

    [Theory]
    [InlineData("Application", "-FriendlyName Menu", 1)]
    [InlineData("Application", "-FriendlyName menus", 0)]
    [InlineData("Address", "-CustomerName 'Contoso GmbH'", 1)]
    [InlineData("Address", "-FriendlyName 'Head office'", 1)]
    [InlineData("Address", "-IsoCountry US", 1)]
    [InlineData("Address", "-EmergencyEnabled", 0)]
    [InlineData("Address", "-EmergencyEnabled:$false", 2)]
    [InlineData("Queue", "", 2)]
    public void A_filter_returns_only_matching_records(string noun, string filter, int count)
    {
        ConnectToHeldSandbox();
        Assert.Equal(count, Run($"Get-Twilio{noun} {filter}").Output.Count);
    }
}
