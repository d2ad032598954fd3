namespace MatonTwilio.ViewBuilder.Tests;

/// <summary>Which properties PowerShell lists for a record that is not of the type that its output began with.</summary>
public class PropertySetTests
{
    [Theory]
    [InlineData("TwilioQueue\n    table  Sid:34  MaxSize:7>  AvgWait=AverageWaitTime:8  FriendlyName:*", "Sid MaxSize AverageWaitTime FriendlyName")]
    [InlineData("TwilioQueue\n    list  Name=FriendlyName  MaxSize\n    table  Sid:34  MaxSize:7  CurrentSize:8  FriendlyName:*", "Sid MaxSize CurrentSize FriendlyName")]
    [InlineData("TwilioQueue\n    list  Name=FriendlyName  MaxSize", "FriendlyName MaxSize")]
    [InlineData("TwilioQueue\n    list  Load={\"$($_.CurrentSize) of $($_.MaxSize)\"}:text  MaxSize  Of={$_.FriendlyName.ToString()}:text  It={$_.ToString()}:text", "CurrentSize MaxSize FriendlyName")]
    public void A_type_has_those_of_its_table_or_else_of_its_list(string text, string expected)
        => Assert.Equal(expected, Builds.DefaultProperties(text)["MatonTwilio.TwilioQueue"]);

    [Fact]
    public void Types_of_one_view_have_the_same() => Assert.Equal(
        new Dictionary<string, string> { ["MatonTwilio.TwilioApiKey"] = "Sid", ["MatonTwilio.TwilioSigningKey"] = "Sid" },
        Builds.DefaultProperties("TwilioKey=TwilioApiKey,TwilioSigningKey\n    list  Sid"));

    [Fact]
    public void What_strangers_write_is_not_among_them()
        => Assert.Equal("Sid", Builds.DefaultProperties("TwilioMessage\n    list  Sid  Body")["MatonTwilio.TwilioMessage"]);

    [Fact]
    public void A_type_that_is_drawn_in_a_way_of_its_own_has_none()
        => Assert.DoesNotContain("MatonTwilio.TwilioChartLine", Builds.DefaultProperties("TwilioQueue\n    list  Sid", Builds.Raw).Keys);
}
