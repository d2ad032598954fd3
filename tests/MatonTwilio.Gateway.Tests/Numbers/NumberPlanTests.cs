using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Gateway.Tests;

/// <summary>What the numbering plans contain about a number in E.164 format.</summary>
public class NumberPlanTests
{
    [Fact]
    public void A_number_has_a_national_format_a_country_a_kind_and_time_zones()
    {
        var facts = NumberPlan.Describe("+442079460018");

        Assert.Equal(("020 7946 0018", "GB", PhoneNumberKind.Fixed), (facts.National, facts.Region, facts.Kind));
        Assert.Equal(["Europe/London"], facts.TimeZones);
        Assert.Equal(facts.TimeZones, NumberPlan.TimeZonesOf("+442079460018"));
        Assert.Equal(facts.National, NumberPlan.TryDescribe("+442079460018")!.National);
    }

    [Theory]
    [InlineData("+442079460018", "GB")]
    [InlineData("+12125550100", "US")]
    [InlineData("+16135550100", "CA")]
    [InlineData("+447000", "GB")]
    [InlineData("+15559876543", "US")]
    [InlineData("+80012345678", null)]
    [InlineData("+99912345678", null)]
    public void A_number_belongs_to_a_country_even_if_its_range_is_not_in_use(string number, string? country) => Assert.Equal(country, NumberPlan.CountryOf(number));

    [Fact]
    public void A_number_that_the_plans_cannot_read_has_no_facts()
    {
        Assert.Null(NumberPlan.TryDescribe("+99912345678"));
        Assert.Empty(NumberPlan.TimeZonesOf("+99912345678"));
        Assert.DoesNotContain("Etc/Unknown", NumberPlan.TimeZonesOf("+15559876543"));
    }
}
