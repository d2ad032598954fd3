using System.Xml.Linq;

namespace MatonTwilio.ViewBuilder.Tests;

/// <summary>Runs the view builder with sources that a test writes.</summary>
internal static class Builds
{
    /// <summary>A raw source with one view that the other format cannot express.</summary>
    public const string Raw = """
        <Configuration>
          <ViewDefinitions>
            <View>
              <Name>TwilioChartLine</Name>
              <ViewSelectedBy><TypeName>MatonTwilio.TwilioChartLine</TypeName></ViewSelectedBy>
              <CustomControl><CustomEntries><CustomEntry><CustomItem><Text>  </Text></CustomItem></CustomEntry></CustomEntries></CustomControl>
            </View>
          </ViewDefinitions>
        </Configuration>
        """;

    /// <summary>The views of a valid source, without those that the build adds.</summary>
    public static IReadOnlyList<XElement> Views(string text, string raw = "<Configuration />")
        => [.. AllViews(text, raw).Where(view => IsWritten(view, text, "ListControl", "list") && IsWritten(view, text, "WideControl", "wide"))];

    private static bool IsWritten(XElement view, string text, string control, string shape)
        => view.Element(control) is null || text.Contains($"  {shape} ", StringComparison.Ordinal);

    /// <summary>The views of a valid source.</summary>
    public static IReadOnlyList<XElement> AllViews(string text, string raw = "<Configuration />")
    {
        using var folder = new TempFolder();
        var (exitCode, output) = Run(folder, text, raw);

        Assert.Equal((0, ""), (exitCode, output));
        return [.. XDocument.Load(folder["out.Format.ps1xml"], LoadOptions.PreserveWhitespace).Descendants("View")];
    }

    /// <summary>The types of a source that is right, with the properties that PowerShell lists by default.</summary>
    public static IReadOnlyDictionary<string, string> DefaultProperties(string text, string raw = "<Configuration />")
    {
        using var folder = new TempFolder();
        var (exitCode, output) = Run(folder, text, raw);

        Assert.Equal((0, ""), (exitCode, output));
        return XDocument.Load(folder["out.Types.ps1xml"]).Root!.Elements("Type").ToDictionary(
            static type => (string)type.Element("Name")!,
            static type => string.Join(' ', type.Descendants("ReferencedProperties").Single().Elements().Select(static property => property.Value)));
    }

    /// <summary>The errors of an invalid source, for which no file is written.</summary>
    public static string[] Errors(string text, string raw = "<Configuration />")
    {
        using var folder = new TempFolder();
        var (exitCode, output) = Run(folder, text, raw);

        Assert.Equal(1, exitCode);
        Assert.Empty(Directory.EnumerateFiles(folder[""], "out.*"));
        Assert.All(Lines(output), line => Assert.StartsWith(folder[""], line, StringComparison.Ordinal));
        return [.. Lines(output).Select(Path.GetFileName).OfType<string>()];
    }

    private static (int ExitCode, string Output) Run(TempFolder folder, string text, string raw)
    {
        File.WriteAllText(folder["Views.txt"], text);
        File.WriteAllText(folder["Raw.Format.ps1xml"], raw);
        using var output = new StringWriter();
        return (Program.Run(folder["out.Format.ps1xml"], folder["out.Types.ps1xml"], [folder["Views.txt"], folder["Raw.Format.ps1xml"]], output), output.ToString());
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
