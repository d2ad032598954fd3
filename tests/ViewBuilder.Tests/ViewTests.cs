using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder.Tests;

/// <summary>The view that each form in a source becomes.</summary>
public class ViewTests
{
    [Fact]
    public void A_table_has_headings_widths_and_values() => Equal(
        """
        <View>
          <Name>TwilioQueue</Name>
          <ViewSelectedBy><TypeName>MatonTwilio.TwilioQueue</TypeName></ViewSelectedBy>
          <TableControl>
            <TableHeaders>
              <TableColumnHeader><Label>Sid</Label><Width>34</Width></TableColumnHeader>
              <TableColumnHeader><Label>MaxSize</Label><Width>7</Width><Alignment>Right</Alignment></TableColumnHeader>
              <TableColumnHeader><Label>AvgWait</Label><Width>8</Width></TableColumnHeader>
              <TableColumnHeader><Label>FriendlyName</Label></TableColumnHeader>
            </TableHeaders>
            <TableRowEntries><TableRowEntry><TableColumnItems>
              <TableColumnItem><ScriptBlock>[MatonTwilio.Commands.ViewText]::Plain($_.Sid)</ScriptBlock></TableColumnItem>
              <TableColumnItem><PropertyName>MaxSize</PropertyName></TableColumnItem>
              <TableColumnItem><PropertyName>AverageWaitTime</PropertyName></TableColumnItem>
              <TableColumnItem><ScriptBlock>[MatonTwilio.Commands.ViewText]::Plain($_.FriendlyName)</ScriptBlock></TableColumnItem>
            </TableColumnItems></TableRowEntry></TableRowEntries>
          </TableControl>
        </View>
        """,
        """
        # The comment and the empty line do not count.

        TwilioQueue
            table  Sid:34  MaxSize:7>
                AvgWait=AverageWaitTime:8
                FriendlyName:*
        """);

    [Fact]
    public void A_list_has_labels_and_values() => Equal(
        """
        <View>
          <Name>TwilioQueue</Name>
          <ViewSelectedBy><TypeName>MatonTwilio.TwilioQueue</TypeName></ViewSelectedBy>
          <ListControl><ListEntries><ListEntry><ListItems>
            <ListItem><Label>Size</Label><PropertyName>MaxSize</PropertyName></ListItem>
            <ListItem><Label>Name</Label><ScriptBlock>[MatonTwilio.Commands.ViewText]::Plain($_.FriendlyName)</ScriptBlock></ListItem>
          </ListItems></ListEntry></ListEntries></ListControl>
        </View>
        """,
        "TwilioQueue\n    list  Size=MaxSize  Name=FriendlyName");

    [Fact]
    public void A_wide_view_has_one_value() => Equal(
        """
        <View>
          <Name>TwilioQueue</Name>
          <ViewSelectedBy><TypeName>MatonTwilio.TwilioQueue</TypeName></ViewSelectedBy>
          <WideControl><WideEntries><WideEntry><WideItem><PropertyName>MaxSize</PropertyName></WideItem></WideEntry></WideEntries></WideControl>
        </View>
        """,
        "TwilioQueue\n    wide  MaxSize");

    [Fact]
    public void A_wrapped_table_wraps_its_rows()
    {
        var views = Builds.Views("TwilioBalance\n    wrapped  AccountSid:34  Balance:12  Currency:*\nTwilioQueue\n    table  Sid:9  MaxSize:9  CurrentSize:9  FriendlyName:9");

        Assert.Equal("Wrap", views[0].Descendants("TableRowEntry").Single().Elements().First().Name);
        Assert.Empty(views[1].Descendants("Wrap"));
    }

    [Fact]
    public void A_name_can_have_several_types()
    {
        var view = Assert.Single(Builds.Views("TwilioKey=TwilioApiKey,TwilioSigningKey\n    wide  Sid"));

        Assert.Equal("TwilioKey", (string?)view.Element("Name"));
        Assert.Equal(["MatonTwilio.TwilioApiKey", "MatonTwilio.TwilioSigningKey"], view.Descendants("TypeName").Select(static type => type.Value));
    }

    [Fact]
    public void A_type_can_have_a_view_of_each_shape()
    {
        var views = Builds.Views("TwilioQueue\n    table  Sid:9  MaxSize:9  CurrentSize:9  FriendlyName:9\n    list  Sid\n    wide  Sid");

        Assert.Equal(["TableControl", "ListControl", "WideControl"], views.Select(static view => view.Elements().Last().Name.LocalName));
    }

    [Theory]
    [InlineData("TwilioMessage", "Sid", "[MatonTwilio.Commands.ViewText]::Plain($_.Sid)")]
    [InlineData("TwilioMessage", "SubresourceUris", "[MatonTwilio.Commands.ViewText]::Value($_.SubresourceUris)")]
    [InlineData("TwilioMessage", "NumSegments", null)]
    [InlineData("TwilioMessage", "Body", "[MatonTwilio.Commands.ViewText]::Plain($_.Body)")]
    [InlineData("TwilioMessage", "Price:raw", null)]
    [InlineData("TwilioMessage", "Sid:text", "[MatonTwilio.Commands.ViewText]::Plain($_.Sid)")]
    [InlineData("TwilioMessage", "Status:status", "[MatonTwilio.Commands.ViewText]::Status($_.Status, $PSStyle)")]
    [InlineData("TwilioMessage", "DateSent", "[MatonTwilio.Commands.ViewText]::Time($_.DateSent)")]
    [InlineData("TwilioMessage", "DateSent:day", "[MatonTwilio.Commands.ViewText]::Day($_.DateSent)")]
    [InlineData("TwilioUsage", "StartDate", "[MatonTwilio.Commands.ViewText]::Day($_.StartDate)")]
    [InlineData("TwilioUsage", "StartDate:time", "[MatonTwilio.Commands.ViewText]::Time($_.StartDate)")]
    [InlineData("TwilioMessage", "Sent={$_.DateSent ?? $_.DateCreated}:time", "[MatonTwilio.Commands.ViewText]::Time($_.DateSent ?? $_.DateCreated)")]
    [InlineData("TwilioMessage", "Sent={$_.DateSent -gt 0 ? ':' : ''}:raw", "$_.DateSent -gt 0 ? ':' : ''")]
    public void A_value_is_shown_by_its_kind_or_type(string type, string column, string? script)
    {
        var item = Assert.Single(Builds.Views($"{type}\n    wide  {column}")).Descendants("WideItem").Single();

        Assert.Equal(script, (string?)item.Element("ScriptBlock"));
        Assert.Equal(script is null ? column.Split(':')[0] : null, (string?)item.Element("PropertyName"));
    }

    [Fact]
    public void A_type_without_a_list_gets_one_of_all_its_properties()
    {
        var list = Builds.AllViews("TwilioKey=TwilioApiKey,TwilioSigningKey\n    wide  Sid").Where(static view => view.Element("ListControl") is not null).ToList();

        Assert.Equal(["TwilioApiKey", "TwilioSigningKey"], list.Select(static view => (string?)view.Element("Name")));
        Assert.All(list, static view => Assert.Equal(
            ["Sid [MatonTwilio.Commands.ViewText]::Plain($_.Sid)", "Secret [MatonTwilio.Commands.ViewText]::Value($_.Secret)", "DateCreated [MatonTwilio.Commands.ViewText]::Moment($_.DateCreated)"],
            view.Descendants("ListItem").Select(static item => $"{item.Element("Label")!.Value} {item.Elements().Last().Value}")
                .Where(static item => item.Split(' ')[0] is "Secret" or "Sid" or "DateCreated").OrderByDescending(static item => item, StringComparer.Ordinal)));
    }

    [Fact]
    public void An_added_list_has_the_SID_first_and_excludes_properties_for_programs()
    {
        var list = Builds.AllViews("TwilioMessage\n    wide  Sid").Single(static view => view.Element("ListControl") is not null);
        var labels = list.Descendants("Label").Select(static label => label.Value).ToList();

        Assert.Equal("Sid", labels[0]);
        Assert.Equal([], labels.Intersect(["ApiVersion", "SubresourceUris", "Uri"]));
        Assert.Contains("Body", labels);
    }

    [Fact]
    public void A_type_with_a_table_and_no_wide_view_gets_one_with_its_description()
    {
        const string table = "TwilioQueue\n    table  Sid:9  MaxSize:9  CurrentSize:9  FriendlyName:9\n";

        var wide = Builds.AllViews(table).Single(static view => view.Element("WideControl") is not null);
        Assert.Equal("[MatonTwilio.Commands.ViewText]::Plain($_.ToString())", (string?)wide.Descendants("ScriptBlock").Single());
        Assert.Equal("MaxSize", Builds.AllViews(table + "    wide  MaxSize").Single(static view => view.Element("WideControl") is not null).Descendants("PropertyName").Single().Value);
        Assert.DoesNotContain(Builds.AllViews("TwilioQueue\n    list  Sid"), static view => view.Element("WideControl") is not null);
    }

    [Fact]
    public void A_type_with_a_list_or_a_custom_view_gets_none()
    {
        Assert.Single(Builds.AllViews("TwilioQueue\n    list  Sid"));
        Assert.Single(Builds.AllViews("", Builds.Raw));
    }

    [Fact]
    public void A_raw_view_is_copied_unchanged()
    {
        var expected = XDocument.Parse(Builds.Raw, LoadOptions.PreserveWhitespace).Descendants("View").Single();

        Assert.Equal(expected.ToString(SaveOptions.DisableFormatting), Assert.Single(Builds.Views("", Builds.Raw)).ToString(SaveOptions.DisableFormatting));
    }

    private static void Equal(string expected, string source)
        => Assert.Equal(XElement.Parse(expected).ToString(), XElement.Parse(Assert.Single(Builds.Views(source)).ToString(SaveOptions.DisableFormatting)).ToString());
}
