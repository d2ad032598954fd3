namespace MatonTwilio.Tests;

/// <summary>Numbers are found, and bought once after a question.</summary>
public class BuyNumberTests : HeldClockTest
{
    [Fact]
    public void The_first_number_that_is_found_is_bought_in_one_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell.Screen.Answer = "&Yes";
        var bought = Run("Find-TwilioPhoneNumber US -AreaCode 212 -SmsEnabled -First 1 -OutVariable found | New-TwilioPhoneNumber -FriendlyName Shop").One<TwilioPhoneNumber>();

        Assert.Equal(Run("$found.PhoneNumber").One<string>(), bought.PhoneNumber);
        Assert.Equal("Shop", bought.FriendlyName);
        Assert.Equal(["GET /AvailablePhoneNumbers/US/Local.json", "POST /IncomingPhoneNumbers.json"], sandbox.RequestLines());
        Assert.Equal(["FriendlyName=Shop", $"PhoneNumber={bought.PhoneNumber}"], sandbox.Requests[1].Fields().Order());
        var question = Assert.Single(PowerShell.Screen.Questions);
        Assert.Contains(bought.PhoneNumber!, question, StringComparison.Ordinal);
        Assert.Contains("this API does not report the price", question, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_cannot_be_read_does_not_end_the_pipeline()
    {
        var sandbox = ConnectToHeldSandbox();
        Run("$found = (Find-TwilioPhoneNumber US -First 1).PhoneNumber");

        var outcome = Try("'(212) 555-0100', $found | New-TwilioPhoneNumber -Confirm:$false");

        Assert.Equal("Maton.InvalidPhoneNumber", outcome.OneError().Id());
        Assert.Equal(Run("$found").One<string>(), outcome.One<TwilioPhoneNumber>().PhoneNumber);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void Answering_no_buys_nothing()
    {
        var sandbox = ConnectToHeldSandbox();
        PowerShell.Screen.Answer = "&No";
        Run("Find-TwilioPhoneNumber US -First 1 | New-TwilioPhoneNumber; New-TwilioPhoneNumber -AreaCode 212");

        Assert.Equal(2, PowerShell.Screen.Questions.Count);
        Assert.Equal(0, sandbox.PostCount());
    }

    [Theory]
    [InlineData(nameof(SandboxFaultKind.DropAfterWork))]
    [InlineData(nameof(SandboxFaultKind.DropBeforeWork))]
    [InlineData(nameof(SandboxFaultKind.ServerErrorAfterWork))]
    [InlineData(nameof(SandboxFaultKind.TruncatedJson))]
    public void A_purchase_of_unknown_outcome_is_not_repeated(string fault)
    {
        var sandbox = ConnectWithRetries();
        sandbox.InjectFault(new(Enum.Parse<SandboxFaultKind>(fault)) { Method = "POST" });

        var error = Try("New-TwilioPhoneNumber +15553334444 -Confirm:$false").OneError();

        Assert.Equal("Twilio.OutcomeUnknown", error.Id());
        Assert.Contains("Get-TwilioPhoneNumber", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, sandbox.PostCount());
    }

    [Fact]
    public void A_number_is_bought_for_the_account_for_which_it_was_found()
    {
        ConnectToHeldSandbox();
        var branch = BranchAccountSid();

        Assert.Equal(branch, Run($"Find-TwilioPhoneNumber CA -AccountSid {branch} -First 1 | New-TwilioPhoneNumber -Confirm:$false").One<TwilioPhoneNumber>().AccountSid);
        Assert.Equal(branch, Run($"Get-TwilioPhoneNumberCountry us -AccountSid {branch} | Find-TwilioPhoneNumber -First 1").One<TwilioAvailablePhoneNumber>().AccountSid);
    }

    [Fact]
    public void Countries_can_be_piped_to_find_their_numbers()
    {
        var sandbox = ConnectToHeldSandbox();

        Assert.Equal(["CA", "DE", "GB", "US"], Run("Get-TwilioPhoneNumberCountry").All<TwilioPhoneNumberCountry>().Select(static country => country.CountryCode));
        Assert.Equal("GB", Run("Get-TwilioPhoneNumberCountry | Where-Object Types -contains Mobile").One<TwilioPhoneNumberCountry>().CountryCode);
        Assert.Equal(["Local", "TollFree"], Run("Get-TwilioPhoneNumberCountry us").One<TwilioPhoneNumberCountry>().Types);
        Assert.Equal("GET /AvailablePhoneNumbers/US.json", sandbox.RequestLines()[^1]);
        AssertRefusal(Try("Get-TwilioPhoneNumberCountry FR").OneError(), 20404, "FR");
    }

    [Fact]
    public void A_type_and_an_area_code_determine_the_request()
    {
        var sandbox = ConnectToHeldSandbox();
        var mobile = Run("Find-TwilioPhoneNumber GB Mobile -First 1 | New-TwilioPhoneNumber -Type Mobile -Confirm:$false").One<TwilioPhoneNumber>();
        var any = Run("New-TwilioPhoneNumber -AreaCode 312 -Confirm:$false").One<TwilioPhoneNumber>();

        Assert.StartsWith("+447700900", mobile.PhoneNumber, StringComparison.Ordinal);
        Assert.StartsWith("+1312", any.PhoneNumber, StringComparison.Ordinal);
        Assert.Equal("POST /IncomingPhoneNumbers/Mobile.json", sandbox.RequestLines()[1]);
    }

    [Fact]
    public void A_country_that_requires_an_address_gets_one()
    {
        ConnectToHeldSandbox();
        Run("$number = Find-TwilioPhoneNumber DE -First 1; $address = Get-TwilioAddress -IsoCountry DE");

        Assert.Equal("local", Run("$number.AddressRequirements").One<string>());
        AssertRefusal(Try("$number | New-TwilioPhoneNumber -Confirm:$false").OneError(), 21615);
        Assert.Equal(Run("$address.Sid").One<string>(), Run("$number | New-TwilioPhoneNumber -AddressSid $address.Sid -Confirm:$false").One<TwilioPhoneNumber>().AddressSid);
    }

    [Theory]
    [InlineData("37.8044,-122.2712")]
    [InlineData("'37.8044,-122.2712'")]
    [InlineData("37.8044, -122.2712")]
    [InlineData("([decimal]37.8044, [double]-122.2712)")]
    public void A_place_is_accepted_as_text_and_as_two_numbers(string place)
    {
        var sandbox = ConnectToHeldSandbox();

        Assert.All(Run($"Find-TwilioPhoneNumber US -NearLatLong {place} -Distance 1").All<TwilioAvailablePhoneNumber>(), static number => Assert.Equal("Oakland", number.Locality));
        Assert.Contains("NearLatLong=37.8044,-122.2712", sandbox.Requests[0].Query());
    }

    [Fact]
    public void Capabilities_in_upper_case_are_read()
    {
        ConnectToHeldSandbox();
        var found = Run("Find-TwilioPhoneNumber US").All<TwilioAvailablePhoneNumber>();

        Assert.Contains(found, static number => number.Capabilities is { Voice: true, Sms: true, Mms: true, Fax: false });
        Assert.Contains(found, static number => number.Capabilities is { Voice: true, Sms: false });
        Assert.Equal(19.72m, found.First(static number => number.Locality == "Hilo").Latitude);
    }
}
