namespace MatonTwilio.Tests;

/// <summary>Resolve-TwilioPhoneNumber reads numbers as sends do, and sends nothing.</summary>
public class ResolveNumberTests : ModuleTest
{
    [Fact]
    public void It_describes_a_number()
    {
        var number = Run("Resolve-TwilioPhoneNumber '0171 3920000' -Region DE").One<TwilioResolvedNumber>();

        Assert.Equal("0171 3920000", number.Input);
        Assert.Equal("+491713920000", number.PhoneNumber);
        Assert.Null(number.Reason);
        Assert.Equal("0171 3920000", number.National);
        Assert.Equal("DE", number.Region);
        Assert.Equal(PhoneNumberKind.Mobile, number.Kind);
        Assert.Equal(["Europe/Berlin"], number.TimeZone);
    }

    [Theory]
    [InlineData("020 7946 0018", "GB", "+442079460018", "GB", PhoneNumberKind.Fixed)]
    [InlineData("800-555-0199", "US", "+18005550199", "US", PhoneNumberKind.TollFree)]
    [InlineData("(415) 555-0100", "US", "+14155550100", "US", PhoneNumberKind.FixedOrMobile)]
    [InlineData("+15559876543", "DE", "+15559876543", null, PhoneNumberKind.Unknown)]
    [InlineData("tel:+41 78 123 45 67", "US", "+41781234567", "CH", PhoneNumberKind.Mobile)]
    public void Kinds_and_countries_are_those_of_the_numbering_plans(string written, string region, string number, string? country, PhoneNumberKind kind)
    {
        var resolved = Run($"Resolve-TwilioPhoneNumber '{written}' -Region {region}").One<TwilioResolvedNumber>();

        Assert.Equal((number, country, kind), (resolved.PhoneNumber, resolved.Region, resolved.Kind));
    }

    [Theory]
    [InlineData("2026-12-01", "It is a date.")]
    [InlineData("", "There is no phone number.")]
    [InlineData("client:ann", "Client: is not a phone number.")]
    [InlineData("(415) 555-0100 ext. 5", "It has an extension.")]
    [InlineData("0171 3920000", "It is too long.")]
    public void A_refused_number_has_the_reason_without_an_error(string written, string reason)
    {
        var resolved = Run($"Resolve-TwilioPhoneNumber '{written}' -Region US").One<TwilioResolvedNumber>();

        Assert.Null(resolved.PhoneNumber);
        Assert.Null(resolved.Kind);
        Assert.Equal(reason, resolved.Reason);
    }

    [Fact]
    public void Without_a_region_the_reason_is_the_missing_country_code()
        => Assert.Equal("It has no country code.", Run("Resolve-TwilioPhoneNumber '(415) 555-0100'").One<TwilioResolvedNumber>().Reason);

    [Fact]
    public void Results_keep_their_rows_and_can_be_sent_to()
    {
        var sandbox = ConnectToSandbox();

        var rows = Run("""
            $resolved = [pscustomobject]@{ Name = 'Ann'; Phone = '(415) 555-0100'; Region = 'West' }, @{ Name = 'Bob'; Cell = 'x' }, [pscustomobject]@{ Name = 'Cat' }, '+15559876543', 4155550100, $null |
                Resolve-TwilioPhoneNumber -Region US
            $resolved
            """).Output;
        Run($"$resolved[0] | Send-TwilioSms -Body 'Hi {{Name}} from {{Phone}}' -From {Own}");

        Assert.Equal(["+14155550100", null, null, "+15559876543", "+14155550100", null], rows.Select(static row => ((TwilioResolvedNumber)row.BaseObject).PhoneNumber));
        Assert.Equal(["Ann", "Bob", "Cat", null, null, null], rows.Select(static row => row.Properties["Name"]?.Value));
        Assert.Equal("US", rows[0].Properties["Region"].Value);
        Assert.Equal("West", PSObject.AsPSObject(((TwilioResolvedNumber)rows[0].BaseObject).Input).Properties["Region"].Value);
        Assert.Contains("Columns: Name.", ((TwilioResolvedNumber)rows[2].BaseObject).Reason, StringComparison.Ordinal);
        Assert.Equal("Hi Ann from (415) 555-0100", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Fact]
    public void It_requires_no_session_and_uses_the_region_of_the_session()
    {
        Environment.SetEnvironmentVariable("MATON_DEFAULT_REGION", "US");
        Assert.Equal("+14155550100", Run("Resolve-TwilioPhoneNumber '(415) 555-0100'").One<TwilioResolvedNumber>().PhoneNumber);

        var sandbox = StartSandbox();
        Connect(sandbox, "-DefaultRegion GB");

        Assert.Equal("+442079460018", Run("'020 7946 0018' | Resolve-TwilioPhoneNumber").One<TwilioResolvedNumber>().PhoneNumber);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void It_reads_the_same_numbers_as_sends()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["cells"] = new[] { "(415) 555-0100", "2026-12-01", "415-555-0100;415-555-0101", "+1 (555) 987-6543", "4155550100.0", "1.5E+10", "+15559876543", "555-0100" };

        var resolved = Run("$cells | Resolve-TwilioPhoneNumber -Region US").All<TwilioResolvedNumber>();
        Try($"$cells | Send-TwilioSms -Body Hello -From {Own} -Region US");

        Assert.Equal(resolved.Select(static one => one.PhoneNumber).OfType<string>(), sandbox.CreatedMessages.Select(static message => message.To));
    }
}
