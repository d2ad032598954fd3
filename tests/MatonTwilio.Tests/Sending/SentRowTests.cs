namespace MatonTwilio.Tests;

/// <summary>The result of a row contains the row. Bulk.Tests.ps1 shows that files keep it.</summary>
public class SentRowTests : ModuleTest
{
    private const string Rows = "[pscustomobject]@{ Mobile = '+15550000007'; Name = 'Ann'; CustomerId = '12'; Status = 'gold'; Body = 'Hi Ann' }";
    private const string Send = $"Send-TwilioSms -From {Own}";

    [Fact]
    public void Columns_are_added_to_the_properties_and_those_of_the_same_name_get_the_prefix_Input()
    {
        ConnectToSandbox();

        var sent = Assert.Single(Run($"{Rows} | {Send}").Output);

        Assert.Equal("12", sent.Properties["CustomerId"].Value);
        Assert.Equal("gold", sent.Properties["InputStatus"].Value);
        Assert.Equal("Hi Ann", sent.Properties["InputBody"].Value);
        Assert.NotEqual("gold", sent.Properties["Status"].Value);
    }

    [Theory]
    [InlineData("@{ Mobile = '+15550000007'; CustomerId = 12; Body = 'Hi' }")]
    [InlineData("[pscustomobject]@{ Mobile = '+15550000007'; CustomerId = 12; Body = 'Hi'; Orders = @(1, 2) }")]
    public void Only_single_values_of_hashtables_are_added(string row)
    {
        ConnectToSandbox();

        var sent = Assert.Single(Run($"{row} | {Send} -Wait").Output);

        Assert.Equal(12, sent.Properties["CustomerId"].Value);
        Assert.Null(sent.Properties["Orders"]);
    }

    [Fact]
    public void A_property_that_cannot_be_read_is_left_out()
    {
        ConnectToSandbox();

        var sent = Assert.Single(Run($"$row = {Rows}; $row.PSObject.Properties.Add([psscriptproperty]::new('Broken', {{ throw 'no' }})); $row | {Send}").Output);

        Assert.Null(sent.Properties["Broken"]);
        Assert.Equal("12", sent.Properties["CustomerId"].Value);
    }

    [Fact]
    public void Text_has_no_columns()
    {
        ConnectToSandbox();

        var sent = Assert.Single(Run($"'{Recipient}' | {Send} -Body Hi").Output);

        Assert.Equal(Recipient, sent.Properties["InputObject"].Value?.ToString());
        Assert.Null(sent.Properties["Length"]);
    }
}
