using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>No text of a response controls a terminal, for every cmdlet that reads it and every way in which PowerShell shows it.</summary>
[Collection(TheProcess.Name)]
public partial class ScreenTests(FakeGateway gateway) : IClassFixture<FakeGateway>, IDisposable
{
    // The title of the window, an 8-bit C1 control, zero-width characters, and characters that reorder a line.
    private const string Hostile = "a\u001b]0;x\u0007b\u009bc\u200bd\u200de\u2028f\u202eg\u2066h\u061ci\ufeffj";

    private readonly OutputRendering _rendering = PSStyle.Instance.OutputRendering;

    private static readonly List<XElement> Views = [.. XDocument.Load(Path.Combine(Repository.Payload, "MatonTwilio.Format.ps1xml")).Descendants("View")];

    private static readonly Dictionary<string, ContractOperation> Reading = TheContract.Table.Operations
        .Where(static operation => operation.Method is "GET" or "POST" && operation.Record.Shown.Any(static one => one.Kind == "text"))
        .GroupBy(static operation => operation.Record.Type)
        .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static operation => operation.IsList).ThenBy(static operation => operation.Method).First());

    public static TheoryData<string> Types => [.. Reading.Keys];

    private static string HostileJson => JsonSerializer.Serialize(Hostile);

    public void Dispose()
    {
        PSStyle.Instance.OutputRendering = _rendering;
        GC.SuppressFinalize(this);
    }

    [Theory, MemberData(nameof(Types))]
    public void Every_record_is_shown_with_symbols_in_place_of_control_characters(string type)
    {
        var operation = Reading[type];
        var made = new ContractCase(operation, operation.Commands[0]);
        var cmdlet = gateway.Cmdlet(made.Command.Name);
        var record = $"{{{string.Join(", ", operation.Record.Shown.Select(static field => $"\"{field.Name}\": {Value(field)}"))}}}";
        gateway.AnswersWith(operation.IsList ? $$"""{"{{operation.ListName}}": [{{record}}], "next_page_uri": null}""" : record);

        AssertSafe(made.In(made.SetsOf(cmdlet)[0], cmdlet.Parameters.ContainsKey("Confirm")).Line);
    }

    [Theory]
    [InlineData("Invoke-TwilioApi Messages/SM1")]
    [InlineData("Invoke-TwilioApi Messages -All")]
    public void A_raw_record_is_shown_in_the_same_way(string line)
    {
        gateway.AnswersWith($$$"""{"messages": [{"sid": {{{HostileJson}}}, "more": {"of": [{{{HostileJson}}}]}}], "next_page_uri": null}""");

        AssertSafe(line);
    }

    [Fact]
    public void A_connection_is_shown_in_the_same_way()
    {
        gateway.AnswersWith($$$"""{"connections": [{"connection_id": {{{HostileJson}}}, "status": {{{HostileJson}}}, "app": "twilio", "url": {{{HostileJson}}}, "metadata": {"a": {{{HostileJson}}}}}]}""");

        AssertSafe("Get-MatonConnection");
    }

    private static string Value(RecordField field) => field.Kind switch
    {
        "text" => HostileJson,
        "map" => $"{{{HostileJson}: {HostileJson}}}",
        "record" => $$$"""{"method": {{{HostileJson}}}, "url": {{{HostileJson}}}, "content_type": {{{HostileJson}}}, "response_body": {{{HostileJson}}}, "parameters": {"a": {{{HostileJson}}}}}""",
        "texts" => $"[{HostileJson}]",
        "records" => $$$"""[{"urls": {{{HostileJson}}}, "username": {{{HostileJson}}}}]""",
        _ => "null",
    };

    private void AssertSafe(string line)
    {
        PSStyle.Instance.OutputRendering = OutputRendering.Ansi;
        var outcome = gateway.Run($"$shown = @({line}); $shown | Out-Host; $shown");

        Assert.Contains("␛]0;x␇b", outcome.Screen, StringComparison.Ordinal);
        Assert.DoesNotMatch(Driving(), Colors().Replace(outcome.Screen, ""));
        var texts = InLists(outcome.Output[0].TypeNames[0]);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotMatch(Driving(), Colors().Replace(text, "")));
    }

    // The output of Format-List, which the engine of these tests does not have.
    private List<string> InLists(string typeName)
    {
        var items = Views.Where(view => view.Element("ListControl") is not null && view.Descendants("TypeName").Any(name => name.Value == typeName)).Descendants("ListItem");
        return [.. items.Select(item => (string?)item.Element("ScriptBlock") ?? $"$_.{item.Element("PropertyName")!.Value}")
            .SelectMany(script => gateway.Run($"$shown | ForEach-Object {{ \"$({script})\" }}").All<string>())];
    }

    [GeneratedRegex("[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\u061C\uFEFF]")]
    private static partial Regex Driving();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();
}
