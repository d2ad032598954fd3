namespace MatonTwilio.Tests;

/// <summary>Add-ons of numbers, and the results of add-ons for recordings, as a user reads, saves and deletes them.</summary>
public sealed class AddOnTests : FilesTest
{
    private const string Installed = "XE0123456789abcdef0123456789abcdef";

    [Fact]
    public void An_add_on_is_assigned_from_number_to_number_in_one_pipeline_and_removed_again()
    {
        ConnectToSandbox();

        var added = Run($"$numbers = Get-TwilioPhoneNumber -First 2; $numbers | Add-TwilioAddOn {Installed}").All<TwilioAddOn>();

        Assert.Equal(Run("$numbers.Sid").All<string>(), added.Select(static addOn => addOn.ResourceSid));
        Assert.Equal(added, Run("$mine = $numbers | Get-TwilioAddOn -First 2; $mine").All<TwilioAddOn>());
        Assert.Equal(added.Select(static addOn => addOn.Sid), Run("$mine | Get-TwilioAddOnExtension").All<TwilioAddOnExtension>().Select(static extension => extension.AssignedAddOnSid).Distinct());
        Assert.Equal(70, int.Parse(added[0].Configuration!["threshold"]!, System.Globalization.CultureInfo.InvariantCulture));
        Run("$mine | Remove-TwilioAddOn -Confirm:$false");
        Assert.Empty(Run("$numbers | Get-TwilioAddOn | Where-Object { $mine.Sid -contains $_.Sid }").Output);
    }

    [Fact]
    public void The_number_can_be_specified_in_place_of_its_SID()
    {
        ConnectToSandbox();

        var added = Run($"Add-TwilioAddOn {Installed} {Own}").One<TwilioAddOn>();

        Assert.Equal(Run($"(Get-TwilioPhoneNumber {Own}).Sid").One<string>(), added.ResourceSid);
        Assert.Contains(added, Run($"Get-TwilioAddOn {Own}").All<TwilioAddOn>());
        Assert.Contains(added, Run($"'{Own}' | Get-TwilioAddOn").All<TwilioAddOn>());
        Assert.NotEmpty(Run($"Get-TwilioAddOnExtension {added.Sid} -PhoneNumber {Own}").Output);
        Run($"Remove-TwilioAddOn {added.Sid} -PhoneNumber {Own} -Confirm:$false");
        Assert.DoesNotContain(added, Run($"Get-TwilioAddOn {Own}").All<TwilioAddOn>());
    }

    [Theory]
    [InlineData("Get-TwilioAddOn {0}", "+15550009999", "Maton.NameNotFound")]
    [InlineData("Add-TwilioAddOn {1} {0}", "+15550009999", "Maton.NameNotFound")]
    [InlineData("Get-TwilioAddOnExtension {1} -ResourceSid {0}", "+15550009999", "Maton.NameNotFound")]
    [InlineData("Remove-TwilioAddOn {1} -ResourceSid {0} -Confirm:$false", "+15550009999", "Maton.NameNotFound")]
    [InlineData("Get-TwilioAddOn {0}", "Support", "Maton.InvalidSid")]
    [InlineData("Remove-TwilioAddOn {1} -ResourceSid {0} -Confirm:$false", "Support", "Maton.InvalidSid")]
    public void A_number_that_the_account_does_not_have_is_an_error_and_nothing_is_changed(string line, string number, string id)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal(id, Try(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number, Installed)).OneError().Id());
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method != "GET");
    }

    [Fact]
    public void The_data_of_every_result_is_saved_in_one_pipeline_without_the_key()
    {
        var sandbox = ConnectToSandbox();
        Run("$payloads = Get-TwilioRecording | Get-TwilioAddOnResult | Get-TwilioAddOnPayload");

        var files = Run("$payloads | Save-TwilioAddOnPayload -Path $folder").All<FileInfo>();

        Assert.NotEmpty(files);
        Assert.Equal(Run("$payloads.Sid").All<string>().Select(static sid => sid + ".json").Order(), Saved);
        Assert.All(files, static file => Assert.Contains("positive", File.ReadAllText(file.FullName), StringComparison.Ordinal));
        Assert.Equal(files.Count, sandbox.Requests.Count(static request => request.Path.EndsWith("/Data.json", StringComparison.Ordinal)));
        Assert.All(sandbox.Requests.Where(static request => request.Path.StartsWith("/storage/", StringComparison.Ordinal)), static request => Assert.False(request.KeyAccepted));
        Assert.Equal("Maton.FileExists", Try("$payloads[0] | Save-TwilioAddOnPayload -Path $folder").OneError().Id());
    }

    [Fact]
    public void A_result_is_deleted_after_a_question_that_describes_it()
    {
        ConnectToSandbox();
        PowerShell.Screen.Answer = "&Yes";

        Run("$result = Get-TwilioRecording | Get-TwilioAddOnResult -First 1; $payload = $result | Get-TwilioAddOnPayload; $payload | Remove-TwilioAddOnPayload; $result | Remove-TwilioAddOnResult");

        Assert.Equal(2, PowerShell.Screen.Questions.Count);
        AssertRefusal(Try("$result | Get-TwilioAddOnPayload").OneError(), 20404);
        AssertRefusal(Try("$payload | Save-TwilioAddOnPayload -Path $folder").OneError(), 20404);
        Assert.Empty(Saved);
    }
}
