namespace MatonTwilio.ViewBuilder.Tests;

/// <summary>A mistake in a source is a build error with the file and the line.</summary>
public class ErrorTests
{
    private const string Balance = "TwilioBalance\n    table  AccountSid:34  Balance:12  Currency:*\n";

    [Theory]
    [InlineData("TwilioQueue!", "Views.txt(1): error VIEW001: 'TwilioQueue!' is not a heading.")]
    [InlineData("TwilioKey=TwilioApiKey,", "Views.txt(1): error VIEW001: 'TwilioKey=TwilioApiKey,' is not a heading.")]
    [InlineData("table  Sid:34", "Views.txt(1): error VIEW001: 'table  Sid:34' is not a heading.")]
    [InlineData("TwilioCue\n    list Sid", "Views.txt(1): error VIEW002: MatonTwilio.Model has no type MatonTwilio.TwilioCue.")]
    [InlineData("TwilioQueue\n    tables Sid", "Views.txt(2): error VIEW001: 'tables' is not a shape.")]
    [InlineData("TwilioQueue\n    list Sid:", "Views.txt(2): error VIEW001: 'Sid:' is not a column.")]
    [InlineData("TwilioQueue\n    list Sid:0", "Views.txt(2): error VIEW001: 'Sid:0' is not a column.")]
    [InlineData("TwilioQueue\n    list Sid={}:raw", "Views.txt(2): error VIEW001: 'Sid={}:raw' is not a column.")]
    [InlineData("TwilioQueue\n    list Size", "Views.txt(2): error VIEW002: TwilioQueue has no property 'Size'.")]
    [InlineData("TwilioQueue\n    list Size={$_.MaxSize + $_.Size}:raw", "Views.txt(2): error VIEW002: TwilioQueue has no property 'Size'.")]
    [InlineData("Two=TwilioQueue,TwilioBalance\n    list MaxSize", "Views.txt(2): error VIEW002: TwilioBalance has no property 'MaxSize'.")]
    [InlineData("TwilioQueue\n    list Sid:number", "Views.txt(2): error VIEW003: 'number' is not a kind.")]
    [InlineData("TwilioQueue\n    list Size={$_.MaxSize}", "Views.txt(2): error VIEW003: {$_.MaxSize} has no kind.")]
    [InlineData("TwilioQueue\n    list FriendlyName:raw", "Views.txt(2): error VIEW003: FriendlyName can hold text of a response, which is never raw.")]
    [InlineData("TwilioMessage\n    list A={$_.NumMedia + $_.Body.Length + $_.SubresourceUris}:raw", "Views.txt(2): error VIEW003: {$_.NumMedia + $_.Body.Length + $_.SubresourceUris} can hold text of a response")]
    [InlineData("TwilioBalance\n    table AccountSid:34 Balance Currency:3", "Views.txt(2): error VIEW004: The column 'Balance' has no width.")]
    [InlineData("TwilioBalance\n    wrapped AccountSid:34 Balance Currency:3", "Views.txt(2): error VIEW004: The column 'Balance' has no width.")]
    [InlineData("TwilioBalance\n    list Balance:12", "Views.txt(2): error VIEW004: The column 'Balance' has a width.")]
    [InlineData("TwilioBalance\n    wide Balance:*", "Views.txt(2): error VIEW004: The column 'Balance' has a width.")]
    [InlineData("TwilioBalance\n    table AccountSid:34 Balance:12", "Views.txt(2): error VIEW006: The view has 2 columns. Expected 3 to 7.")]
    [InlineData("TwilioQueue\n    table A=Sid:1 B=Sid:1 C=Sid:1", "Views.txt(2): error VIEW006: The view has 3 columns. Expected 4 to 7.")]
    [InlineData("TwilioQueue\n    table A=Sid:1 B=Sid:1 C=Sid:1 D=Sid:1 E=Sid:1 F=Sid:1 G=Sid:1 H=Sid:1", "Views.txt(2): error VIEW006: The view has 8 columns. Expected 4 to 7.")]
    [InlineData("TwilioBalance\n    list", "Views.txt(2): error VIEW006: The view has 0 columns. Expected one or more.")]
    [InlineData("TwilioBalance\n    wide Balance Currency", "Views.txt(2): error VIEW006: The view has 2 columns. Expected one.")]
    public void A_mistake_is_named_with_its_line(string text, string error)
        => Assert.StartsWith(error, Assert.Single(Builds.Errors(text)), StringComparison.Ordinal);

    [Fact]
    public void A_mistake_in_a_continuation_line_is_reported_in_that_line()
        => Assert.StartsWith("Views.txt(5): error VIEW002", Assert.Single(Builds.Errors("# A comment\n\nTwilioQueue\n    list Sid\n        Size\n")), StringComparison.Ordinal);

    [Fact]
    public void A_mistake_does_not_hide_the_next_one() => Assert.Equal(
        ["Views.txt(2): error VIEW002", "Views.txt(3): error VIEW004", "Views.txt(4): error VIEW002"],
        Builds.Errors("TwilioQueue\n    list Size\n    wide Sid:34\nTwilioCue\n    list Sid\n").Select(static error => error[..27]));

    [Theory]
    [InlineData("TwilioBalance\n    table  AccountSid:34  Balance:12  Currency:*\n", "MatonTwilio.TwilioBalance has a TableControl already, in line 2 of Views.txt.")]
    [InlineData("Other=TwilioBalance\n    wrapped  AccountSid:34  Balance:12  Currency:*\n", "MatonTwilio.TwilioBalance has a TableControl already, in line 2 of Views.txt.")]
    [InlineData("TwilioBalance=TwilioUsage\n    table  Category:9  Count:9  Usage:9  Price:*\n", "TwilioBalance has a TableControl already, in line 2 of Views.txt.")]
    public void A_second_view_of_a_shape_is_an_error(string second, string error)
        => Assert.Equal(["Views.txt(4): error VIEW005: " + error], Builds.Errors(Balance + second));

    [Fact]
    public void A_second_view_of_a_shape_is_an_error_in_a_raw_file_too() => Assert.Equal(
        ["Raw.Format.ps1xml(3): error VIEW005: MatonTwilio.TwilioBalance has a TableControl already, in line 2 of Views.txt."],
        Builds.Errors(Balance, Builds.Raw.Replace("TwilioChartLine", "TwilioBalance", StringComparison.Ordinal).Replace("CustomControl", "TableControl", StringComparison.Ordinal)));

    [Fact]
    public void A_raw_file_that_is_not_XML_is_an_error()
        => Assert.StartsWith("Raw.Format.ps1xml(2): error VIEW001: ", Assert.Single(Builds.Errors(Balance, "<Configuration>\n</Views>")), StringComparison.Ordinal);

    [Fact]
    public void A_raw_view_of_an_unknown_type_is_an_error() => Assert.Equal(
        ["Raw.Format.ps1xml(3): error VIEW002: MatonTwilio.Model has no type MatonTwilio.Other."],
        Builds.Errors(Balance, Builds.Raw.Replace("MatonTwilio.TwilioChartLine", "MatonTwilio.Other", StringComparison.Ordinal)));
}
