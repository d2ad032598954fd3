namespace MatonTwilio.Tests;

/// <summary>New- cmdlets create a record for each text or row from the pipeline. A row has a column for each field.</summary>
public class NewRecordTests : ModuleTest
{
    [Theory]
    [InlineData("New-TwilioQueue", "FriendlyName")]
    [InlineData("New-TwilioApplication", "FriendlyName")]
    [InlineData("New-TwilioAccount", "FriendlyName")]
    [InlineData("New-TwilioApiKey", "FriendlyName")]
    [InlineData("New-TwilioSigningKey", "FriendlyName")]
    [InlineData("New-TwilioSipCredentialList", "FriendlyName")]
    [InlineData("New-TwilioSipIpAccessControlList", "FriendlyName")]
    [InlineData("New-TwilioSipDomain", "DomainName", ".sip.twilio.com")]
    public void Text_a_column_or_a_script_block_is_the_name(string command, string parameter, string end = "")
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            'Night{{end}}', 'Day{{end}}' | {{command}}
            [pscustomobject]@{ {{parameter}} = 'Noon{{end}}' } | {{command}}
            [pscustomobject]@{ Label = 'dusk{{end}}' } | {{command}} -{{parameter}} { $_.Label }
            """);

        Assert.Equal(
            [$"{parameter}=Night{end}", $"{parameter}=Day{end}", $"{parameter}=Noon{end}", $"{parameter}=dusk{end}"],
            sandbox.Requests.Where(static request => request.Method == "POST").Select(static request => string.Join('&', request.Fields())));
    }

    [Theory]
    [InlineData("Queues", "New-TwilioQueue", "FriendlyName = 'Night'; MaxSize = '20'", "FriendlyName=Night&MaxSize=20")]
    [InlineData("Applications", "New-TwilioApplication", "FriendlyName = 'Menu'; VoiceUrl = 'https://example.com/voice'; SmsUrl = ''", "FriendlyName=Menu&VoiceUrl=https://example.com/voice")]
    [InlineData("Applications", "New-TwilioApplication", "FriendlyName = 'Menu'; VoiceCallerIdLookup = 'True'; PublicApplicationConnectEnabled = ''", "FriendlyName=Menu&VoiceCallerIdLookup=true")]
    [InlineData("Applications", "New-TwilioApplication -VoiceUrl https://example.com/typed", "FriendlyName = 'Menu'; VoiceUrl = 'https://example.com/voice'", "FriendlyName=Menu&VoiceUrl=https://example.com/typed")]
    [InlineData("Addresses", "New-TwilioAddress", "CustomerName = 'Ann'; Street = '1 Main St'; City = 'Salem'; Region = 'OR'; PostalCode = '97301'; IsoCountry = 'US'; AutoCorrectAddress = ''", "City=Salem&CustomerName=Ann&IsoCountry=US&PostalCode=97301&Region=OR&Street=1 Main St")]
    [InlineData("Usage/Triggers", "New-TwilioUsageTrigger", "UsageCategory = 'sms'; TriggerValue = '50'; CallbackUrl = 'https://example.com'; Recurring = 'daily'; FriendlyName = $null", "CallbackUrl=https://example.com&Recurring=daily&TriggerValue=50&UsageCategory=sms")]
    public void Each_column_is_a_field_and_an_empty_cell_is_none(string path, string command, string columns, string sent)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ {columns} }} | {command}");

        var request = Assert.Single(sandbox.Requests, static request => request.Method == "POST");
        Assert.EndsWith($"/{path}.json", request.Path, StringComparison.Ordinal);
        Assert.Equal(sent, string.Join('&', request.Fields().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Find-TwilioPhoneNumber US -First 1")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15005550006'; FriendlyName = '(500) 555-0006' }")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15005550006'; FriendlyName = 'Support' }", "FriendlyName=Support")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15005550006'; Name = 'Line 6' }", "FriendlyName=Line 6")]
    public void The_number_is_not_sent_as_the_name_of_a_new_number(string rows, params string[] names)
    {
        var sandbox = ConnectToSandbox();

        Run($"{rows} | New-TwilioPhoneNumber -Confirm:$false");

        var request = Assert.Single(sandbox.Requests, static request => request.Method == "POST");
        Assert.Equal(names, request.Fields().Where(static field => field.StartsWith("FriendlyName=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-TwilioCall -First 1 | New-TwilioQueue")]
    [InlineData("[regex] 'Night' | New-TwilioQueue")]
    [InlineData("[pscustomobject]@{ Title = 'Night' } | New-TwilioQueue")]
    [InlineData("@{ FriendlyName = 'Night' } | New-TwilioQueue")]
    [InlineData("$parameters = @{ FriendlyName = 'Night' }; New-TwilioQueue $parameters")]
    [InlineData("New-TwilioQueue ([pscustomobject]@{ FriendlyName = 'Night' })")]
    [InlineData("New-TwilioQueue { 'Night' }")]
    public void A_record_or_row_without_the_column_is_not_a_name(string line)
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try(line);

        Assert.NotEmpty(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public void A_hashtable_in_place_of_its_entries_gets_advice()
        => Assert.Contains("use @ in place of $", TerminatingErrorOf("$parameters = @{ Status = 'failed' }; Get-TwilioMessage -To $parameters").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_script_block_for_the_whole_command_gets_advice()
        => Assert.Contains("use ForEach-Object and $_", TerminatingErrorOf("Get-TwilioCall -Status { $_.Status }").ToString(), StringComparison.Ordinal);
}
