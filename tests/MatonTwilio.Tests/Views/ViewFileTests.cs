using System.Xml.Linq;

namespace MatonTwilio.Tests;

/// <summary>The declarations of the views.</summary>
public class ViewFileTests : ModuleTest
{
    private static readonly List<XElement> Views = [.. XDocument.Load(Path.Combine(Repository.Payload, "MatonTwilio.Format.ps1xml")).Descendants("View")];

    [Fact]
    public void Every_type_that_a_cmdlet_returns_has_a_view()
    {
        var returned = Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>().SelectMany(static cmdlet => cmdlet.OutputType).Select(static type => type.Name).Distinct();

        // The output of Invoke-TwilioApi has the members of the response. PowerShell has a view for files, and shows Booleans and strings directly.
        Assert.Equal(["System.Boolean", "System.IO.FileInfo", "System.Management.Automation.PSObject", "System.String"], returned.Except(Views.Descendants("TypeName").Select(static type => type.Value)).Order());
    }

    [Fact]
    public void Every_table_has_four_to_seven_columns_or_all_properties_and_as_many_headings() => Assert.All(Views.Where(static view => view.Element("TableControl") is not null && OfModel(view)), static view =>
    {
        var columns = view.Descendants("TableColumnItem").Count();
        var properties = typeof(TwilioMessage).Assembly.GetType(view.Descendants("TypeName").First().Value, throwOnError: true)!.GetProperties().Length;
        Assert.InRange(columns, Math.Min(4, properties), 7);
        Assert.Equal(columns, view.Descendants("TableColumnHeader").Count());
    });

    [Fact]
    public void Every_type_that_has_a_table_has_a_list_of_its_properties_with_the_SID_first() => Assert.All(
        Views.Where(static view => view.Element("TableControl") is not null && OfModel(view)).Descendants("TypeName"),
        static name =>
        {
            var list = Views.Single(view => view.Element("ListControl") is not null && view.Descendants("TypeName").Any(other => other.Value == name.Value));
            var properties = typeof(TwilioMessage).Assembly.GetType(name.Value, throwOnError: true)!.GetProperties().Select(static property => property.Name).ToList();
            var labels = list.Descendants("Label").Select(static label => label.Value).ToList();
            Assert.Equal(properties.Except(["ApiVersion", "SubresourceUris", "Uri"]).Order(), labels.Order());
            Assert.Equal(properties.Contains("Sid"), labels[0] == "Sid");
            Assert.InRange(labels.Count, 1, 35);
        });

    [Fact]
    public void Every_type_with_a_table_has_a_wide_view_and_a_description() => Assert.All(
        Views.Where(static view => view.Element("TableControl") is not null && OfModel(view)).Descendants("TypeName"),
        static name =>
        {
            Assert.Single(Views, view => view.Element("WideControl") is not null && view.Descendants("TypeName").Any(other => other.Value == name.Value));
            var type = typeof(TwilioMessage).Assembly.GetType(name.Value, throwOnError: true)!;
            Assert.NotEqual(typeof(object), type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);
        });

    [Fact]
    public void Every_type_that_has_a_view_has_properties_that_PowerShell_lists_by_default()
    {
        var types = XDocument.Load(Path.Combine(Repository.Payload, "MatonTwilio.Types.ps1xml")).Root!.Elements("Type").ToList();
        Assert.Equal(
            Views.Where(static view => view.Element("ListControl") is not null && OfModel(view)).Descendants("TypeName").Select(static name => name.Value).Order(),
            types.Select(static type => type.Element("Name")!.Value).Order());
        Assert.All(types, static type =>
        {
            var properties = type.Descendants("ReferencedProperties").Single().Elements().Select(static name => name.Value).ToList();
            Assert.NotEmpty(properties);
            Assert.Subset(typeof(TwilioMessage).Assembly.GetType(type.Element("Name")!.Value, throwOnError: true)!.GetProperties().Select(static property => property.Name).ToHashSet(), properties.ToHashSet());
        });
    }

    // A variant is a name that a cmdlet adds to an object without a type of its own.
    private static bool OfModel(XElement view) => !view.Descendants("TypeName").First().Value.Contains('#', StringComparison.Ordinal);
}
