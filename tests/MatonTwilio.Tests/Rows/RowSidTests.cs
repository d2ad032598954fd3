namespace MatonTwilio.Tests;

/// <summary>Cmdlets that accept SIDs from the pipeline accept rows with a SID.</summary>
public class RowSidTests : ModuleTest
{
    private const string Missing = "00000000000000000000000000000000";

    // Each cmdlet that reads records by SID, and the first letters of the SIDs.
    private static readonly Dictionary<string, string> Lists = TheContract.Table.Operations
        .Where(static operation => operation is { Method: "GET", Path.IsOfRecord: true } && operation.Path.Sids is [("SM" or not "MM", "Sid")])
        .GroupBy(static operation => operation.Commands[0].Name)
        .ToDictionary(static group => group.Key, static group => group.First().Path.Sids[0].Prefix);

    public static TheoryData<string> Cmdlets => new(Lists.Keys);

    [Theory, MemberData(nameof(Cmdlets))]
    public void Rows_with_a_SID_are_the_records_of_that_SID(string cmdlet)
    {
        var sandbox = ConnectToSandbox();
        var sid = Lists[cmdlet] + Missing;
        string[] rows =
        [
            $"[pscustomobject]@{{ Sid = '{sid}'; Body = 'x' }}", $"@{{ Sid = '{sid}' }}", $"[ordered]@{{ sid = '{sid}' }}", $"[pscustomobject]@{{ SID = [psobject]'{sid}' }}",
            $"$s = [System.Management.Automation.PSSerializer]; $s::Deserialize($s::Serialize([pscustomobject]@{{ Sid = '{sid}' }}))",
        ];

        foreach (var row in rows)
        {
            var error = Try($"$row = $({row}); $row | {cmdlet}").OneError();
            Assert.Equal("Twilio.20404", error.Id());
        }

        Assert.All(sandbox.Requests, request => Assert.EndsWith($"/{sid}.json", request.Path, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Cmdlets))]
    public void A_row_without_a_SID_is_one_error_with_its_columns(string cmdlet)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"$row = [pscustomobject]@{{ Name = 'Ann'; City = 'x' }}; $row, @{{ Sid = [dbnull]::Value }} | {cmdlet}");

        Assert.Null(outcome.Failure);
        Assert.Equal(2, outcome.Errors.Count);
        Assert.Contains("The row has no SID. Columns: Name, City. Expected Sid.", outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("Ann", PSObject.AsPSObject(outcome.Errors[0].TargetObject).Properties["Name"].Value);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Every_cmdlet_that_reads_by_piped_SID_is_tested()
    {
        var takes = Run("Get-Command -Module MatonTwilio -CommandType Cmdlet").All<CmdletInfo>()
            .Where(static cmdlet => cmdlet.Verb == "Get" && cmdlet.Parameters.TryGetValue("Sid", out var sid) && sid.Attributes.OfType<ParameterAttribute>().Any(static one => one.ValueFromPipeline))
            .Select(static cmdlet => cmdlet.Name);

        Assert.Equal(Lists.Keys.Order(), takes.Order());
    }

    [Fact]
    public void The_account_of_a_row_is_kept()
    {
        var sandbox = ConnectToSandbox();

        Try("[pscustomobject]@{ Sid = 'SM00000000000000000000000000000000'; AccountSid = 'AC0123456789abcdef0123456789abcdef' } | Get-TwilioMessage");

        Assert.Contains("/Accounts/AC0123456789abcdef0123456789abcdef/Messages/SM", Assert.Single(sandbox.Requests).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove-TwilioMessage -Confirm:$false", "SM", "/Messages/")]
    [InlineData("Clear-TwilioMessage -Confirm:$false", "SM", "/Messages/")]
    [InlineData("Set-TwilioQueue -MaxSize 5", "QU", "/Queues/")]
    [InlineData("Set-TwilioPhoneNumber -FriendlyName x", "PN", "/IncomingPhoneNumbers/")]
    [InlineData("Wait-TwilioCall", "CA", "/Calls/")]
    [InlineData("Get-TwilioMedia", "SM", "/Messages/")]
    [InlineData("Get-TwilioCallEvent", "CA", "/Calls/")]
    [InlineData("Get-TwilioDependentPhoneNumber", "AD", "/Addresses/")]
    [InlineData("Start-TwilioRecording", "CA", "/Calls/")]
    [InlineData("Set-TwilioMessageFeedback -Outcome confirmed", "SM", "/Messages/")]
    public void Other_cmdlets_accept_rows_with_a_SID(string line, string prefix, string path)
    {
        var sandbox = ConnectToSandbox();

        Try($"@{{ Sid = '{prefix}{Missing}' }} | {line}");
        Try($"[pscustomobject]@{{ Sid = '{prefix}{Missing}' }} | {line}");

        Assert.Equal(2, sandbox.Requests.Count);
        Assert.All(sandbox.Requests, request => Assert.Contains(path + prefix + Missing, request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_are_read_through_their_connections()
    {
        var sandbox = ConnectToSandbox();

        Run("Get-MatonConnection | Get-TwilioMessage -First 2");

        Assert.EndsWith("/Messages.json", sandbox.Requests[^1].Path, StringComparison.Ordinal);
    }
}
