using System.Data;

namespace MatonTwilio.Tests;

/// <summary>Rows of files, directories and databases: any column, any type, any object.</summary>
public class RowRecipientTests : ModuleTest
{
    [Theory]
    [InlineData("To")]
    [InlineData("Recipient")]
    [InlineData("Cell")]
    [InlineData("cell phone")]
    [InlineData("Cell-Phone")]
    [InlineData("Mobile Phone")]
    [InlineData("MOBILE_NUMBER")]
    [InlineData("Phone Number")]
    [InlineData("phone-number")]
    [InlineData("Phone1")]
    [InlineData("Phone 2")]
    [InlineData("Phone #")]
    [InlineData("Phone 1 - Value")]
    [InlineData("telephoneNumber")]
    [InlineData("Tel.")]
    [InlineData("Number")]
    [InlineData("contact number")]
    public void A_column_is_recognized_by_its_name_with_any_separators(string column)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Name = 'Ann'; '{column}' = '{Recipient}' }} | Send-TwilioSms -Body Hello -From {Own}");
        Run($"[pscustomobject]@{{ Name = 'Ann'; '{column}' = '{Recipient}' }} | Start-TwilioCall -Say Hello -From {Own}");
        Run($"[pscustomobject]@{{ Name = 'Ann'; '{column}' = '{Recipient}' }} | Add-TwilioParticipant -ConferenceSid Standup -From {Own}");

        Assert.Equal(3, sandbox.Requests.Count);
        Assert.All(sandbox.Requests, static request => Assert.Contains("To=" + Recipient, request.Fields()));
    }

    [Theory]
    [InlineData("From,To,Phone", "a,2026-12-01,+15559876543", "Phone")]
    [InlineData("To,Phone", "5,+15559876543", "Phone")]
    [InlineData("To,Mobile", "Ann,+15559876543", "Mobile")]
    [InlineData("Mobile,Phone", ",+15559876543", "Phone")]
    [InlineData("Mobile,Phone", "n/a,+15559876543", "Phone")]
    [InlineData("Phone,Mobile", "+15550000001,+15559876543", "Mobile")]
    [InlineData("Phone2,Phone1", "+15550000001,+15559876543", "Phone1")]
    [InlineData("Number,Phone", "+15550000001,+15559876543", "Phone")]
    public void A_value_that_is_not_a_number_is_not_chosen(string columns, string cells, string column)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["row"] = RowOf(columns.Split(',').Zip(cells.Split(',')));

        var outcome = Run($"$row | Send-TwilioSms -Body Hello -From {Own} -Verbose");

        Assert.Equal(Recipient, Assert.Single(sandbox.CreatedMessages).To);
        Assert.Contains($"Recipient from column {column}.", outcome.Verbose);
    }

    [Fact]
    public void The_number_of_an_order_is_not_a_phone_number()
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"[pscustomobject]@{{ Number = '4155550100'; Name = 'Ann' }} | Send-TwilioSms -Body Hello -From {Own} -Region US").OneError();

        Assert.Equal("Maton.NoPhoneNumber", error.Id());
        Assert.Contains("-To { $_.Number }", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void The_chosen_column_is_reported_only_for_the_first_row()
    {
        ConnectToSandbox();

        var outcome = Run($"1..3 | ForEach-Object {{ [pscustomobject]@{{ Cell = '{Recipient}'; Message = \"No $_\" }} }} | Send-TwilioSms -From {Own} -Verbose");

        Assert.Single(outcome.Verbose, static line => line == "Recipient from column Cell.");
        Assert.Single(outcome.Verbose, static line => line == "Body from column Message.");
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Name = 'Ann'; Handy = '+15559876543' }", "Columns: Name, Handy.", "-To { $_.Handy }")]
    [InlineData("[pscustomobject]@{ Name = 'Ann'; 'Handy privat' = '+15559876543' }", "Columns: Name, Handy privat.", "-To { $_.'Handy privat' }")]
    [InlineData("[pscustomobject]@{ Name = 'Ann'; OfficePhone = 'x' }", "Columns: Name, OfficePhone.", "-To { $_.OfficePhone }")]
    [InlineData("[pscustomobject]@{ Name = 'Ann' }", "Columns: Name.", "-To { $_.Cell }")]
    [InlineData("@{ Handy = '+15559876543' }", "Columns: Handy.", "-To { $_.Handy }")]
    [InlineData("[pscustomobject]@{ 'Name;Phone' = 'Ann;+15559876543' }", "semicolons", "Import-Csv -Delimiter ';'")]
    [InlineData("[pscustomobject]@{ \"Name`tPhone\" = 'Ann' }", "tabs", "Import-Csv -Delimiter \"`t\"")]
    public void The_error_for_a_row_without_a_known_column_lists_its_columns_and_a_recommendation(string row, string columns, string hint)
    {
        var sandbox = ConnectToSandbox();

        foreach (var command in (string[])["Send-TwilioSms -Body Hello", "Start-TwilioCall -Say Hello", "Add-TwilioParticipant -ConferenceSid Standup"])
        {
            var error = Try($"$row = {row}; $row | {command} -From {Own}").OneError();

            Assert.Contains(columns, error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Contains(hint, error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("@{", error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.Same(Bare(PowerShell["row"]), Bare(error.TargetObject));
        }

        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("[long]14155550100")]
    [InlineData("[double]14155550100")]
    [InlineData("[decimal]14155550100")]
    [InlineData("[decimal]::Parse('14155550100.0', [cultureinfo]::InvariantCulture)")]
    [InlineData("[bigint]14155550100")]
    [InlineData("[uint64]4155550100")]
    [InlineData("([psobject]'(415) 555-0100')")]
    [InlineData("@('(415) 555-0100')")]
    [InlineData("[uri]'tel:+14155550100'")]
    [InlineData("[System.Collections.Generic.List[object]]@([long]14155550100)")]
    public void A_number_may_be_of_any_type(string value)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = {value} }} | Send-TwilioSms -Body Hello -From {Own} -Region US");
        Run($"@{{ Phone = {value} }} | Send-TwilioSms -Body Hello -From {Own} -Region US");
        Run($"[pscustomobject]@{{ Handy = {value} }} | Send-TwilioSms -To {{ $_.Handy }} -Body Hello -From {Own} -Region US");

        Assert.Equal(["+14155550100", "+14155550100", "+14155550100"], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Fact]
    public void Numbers_are_read_alike_in_every_culture()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            [cultureinfo]::CurrentCulture = 'de-DE'
            try { [pscustomobject]@{ Phone = 4155550100.0 }, [pscustomobject]@{ Phone = 4155550100.0d } | Send-TwilioSms -Body Hello -From {{Own}} -Region US }
            finally { [cultureinfo]::CurrentCulture = '' }
            """);

        Assert.Equal(["+14155550100", "+14155550100"], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Theory]
    [InlineData("[dbnull]::Value", "Phone is empty")]
    [InlineData("$null", "Phone is empty")]
    [InlineData("''", "Phone is empty")]
    [InlineData("'  '", "Phone is empty")]
    [InlineData("@()", "Phone is empty")]
    [InlineData("[datetime]'2026-12-01'", "a date")]
    [InlineData("[datetimeoffset]'2026-12-01'", "a date")]
    [InlineData("[dateonly]'2026-12-01'", "a date")]
    [InlineData("$true", "begin like a phone number")]
    [InlineData("[double]4155550100.5", "decimal")]
    [InlineData("[single]4155550100", "rounded")]
    [InlineData("[double]4.15555E+20", "rounded")]
    [InlineData("-4155550100", "begin like a phone number")]
    [InlineData("[guid]'1aaaaaaa-0000-0000-0000-000000000000'", "letters")]
    [InlineData("[double]::NaN", "begin like a phone number")]
    [InlineData("[timespan]'12:30'", "a date or a time")]
    public void A_value_that_is_not_a_number_is_an_error_of_its_row(string value, string reason)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"[pscustomobject]@{{ Id = 1; Phone = {value} }}, [pscustomobject]@{{ Id = 2; Phone = '{Recipient}' }} | Send-TwilioSms -Body Hello -From {Own} -Region US").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Contains(reason, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal(1, PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value);
        Assert.Equal(Recipient, Assert.Single(sandbox.CreatedMessages).To);
    }

    [Theory]
    [InlineData("$row = @{ Name = 'Ann'; Phone = '+15559876543' }")]
    [InlineData("$row = [ordered]@{ Name = 'Ann'; Phone = '+15559876543' }")]
    [InlineData("$row = [System.Collections.Generic.Dictionary[string, object]]::new(); $row['Name'] = 'Ann'; $row['Phone'] = '+15559876543'")]
    [InlineData("$row = [pscustomobject]@{ Name = 'Ann'; Phone = '+15559876543' }")]
    [InlineData("$row = ([xml]'<a><b Phone=\"+15559876543\"><Name>Ann</Name></b></a>').a.b")]
    [InlineData("$row = [MatonTwilio.TwilioResolvedNumber]@{ PhoneNumber = '+15559876543' }; $row.psobject.Properties.Add([psnoteproperty]::new('Name', 'Ann'))")]
    [InlineData("$s = [System.Management.Automation.PSSerializer]; $row = $s::Deserialize($s::Serialize([pscustomobject]@{ Name = 'Ann'; Phone = '+15559876543' }))")]
    [InlineData("$row = $table.Rows[0]")]
    [InlineData("$row = $table.DefaultView[0]")]
    public void A_row_may_be_any_object(string make)
    {
        var sandbox = ConnectToSandbox();
        var table = new DataTable();
        table.Columns.Add("Name");
        table.Columns.Add("Phone");
        table.Rows.Add("Ann", Recipient);
        PowerShell["table"] = table;

        Run($"{make}; $row | Send-TwilioSms -Body 'Hi {{Name}}' -From {Own}");

        Assert.Equal("Hi Ann", Assert.Single(sandbox.CreatedMessages).Body);
        Assert.Equal(Recipient, sandbox.CreatedMessages[0].To);
    }

    [Fact]
    public void The_error_for_a_row_of_a_table_lists_only_its_fields()
    {
        ConnectToSandbox();
        var table = new DataTable();
        table.Columns.Add("Name");
        table.Rows.Add("Ann");
        PowerShell["row"] = table.Rows[0];

        Assert.Contains("Columns: Name. ", Try($"$row | Send-TwilioSms -Body Hello -From {Own}").OneError().ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TwilioMessage -First 1")]
    [InlineData("Get-TwilioCall -First 1")]
    [InlineData("Get-TwilioPhoneNumber -First 1")]
    [InlineData("Get-TwilioCallerId -First 1")]
    public void Objects_of_the_module_are_rows_and_their_sender_is_not_used(string line)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["one"] = Run(line).Output[0];
        var expected = Run("$one.To ?? $one.PhoneNumber").One<string>();

        Try($"$one | Send-TwilioSms -Body Hello -From {Own}");

        var request = sandbox.Requests.Last(static one => one.Method == "POST");
        Assert.Subset(request.Fields().ToHashSet(), new HashSet<string> { "To=" + expected, "From=" + Own, "Body=Hello" });
    }

    [Fact]
    public void The_mobile_number_of_a_directory_user_is_used()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            class DirectoryUser { [string] $Name = 'Ann'; [string] $Fax = '+15550000001'; [string] $OfficePhone = '+15550000002'; [string] $telephoneNumber = '+15550000003'
                [string] $MobilePhone = '{{Recipient}}'; [string] $HomePhone = '+15550000004' }
            [DirectoryUser]::new() | Send-TwilioSms -Body 'Hi {Name}' -From {{Own}}
            """);

        Assert.Equal(Recipient, Assert.Single(sandbox.CreatedMessages).To);
    }

    [Fact]
    public void A_list_of_rows_or_numbers_is_enumerated()
    {
        var sandbox = ConnectToSandbox();

        // As ConvertFrom-Json -NoEnumerate returns them.
        Run($", @([pscustomobject]@{{ Phone = '+15559876501' }}, [pscustomobject]@{{ Phone = '+15559876502' }}) | Send-TwilioSms -Body Hello -From {Own}");
        Run($", @('+15559876503', '+15559876504') | Send-TwilioSms -Body Hello -From {Own}");
        Run($"[pscustomobject]@{{ Phone = '+15559876505', '+15559876506' }} | Send-TwilioSms -Body Hello -From {Own}");

        Assert.Equal(Enumerable.Range(1, 6).Select(static i => $"+1555987650{i}"), sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Fact]
    public void A_property_that_throws_is_an_error_of_its_row()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($$"""
            $bad = [pscustomobject]@{ Id = 1; Phone = '{{Recipient}}' }
            $bad.psobject.Properties.Add([psscriptproperty]::new('Mobile', { throw 'no access' }))
            $worse = [pscustomobject]@{ Id = 2; Phone = '{{Recipient}}' }
            $worse.psobject.Properties.Add([psscriptproperty]::new('Name', { throw 'no access' }))
            $bad, $worse, [pscustomobject]@{ Id = 3; Phone = '{{Recipient}}'; Name = 'Ann' } | Send-TwilioSms -Body 'Hi {Name}' -From {{Own}}
            """);

        Assert.Null(outcome.Failure);
        Assert.Equal(["Maton.UnreadableRow", "Maton.UnreadableRow"], outcome.Errors.Select(static error => error.Id()));
        Assert.Equal([1, 2], outcome.Errors.Select(static error => PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value));
        Assert.Equal("Hi Ann", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Theory]
    [InlineData("-To $unset")]
    [InlineData("-To ''")]
    [InlineData("-To @()")]
    [InlineData("-To ' ', $null")]
    public void An_empty_recipient_on_the_command_line_never_means_that_of_the_row(string to)
    {
        var sandbox = ConnectToSandbox();

        foreach (var command in (string[])["Send-TwilioSms -Body Hello", "Start-TwilioCall -Say Hello", "Add-TwilioParticipant -ConferenceSid Standup"])
        {
            Assert.Equal("Maton.EmptyValue", TerminatingErrorOf($"[pscustomobject]@{{ Phone = '{Recipient}' }} | {command} -From {Own} {to}").Id());
        }

        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("-To { $_.Handy }", "+15550000001")]
    [InlineData("-To { $_.Phone, $_.Handy }", "+15559876543 +15550000001")]
    [InlineData("-To { '+' + $_.Handy.TrimStart('+') }", "+15550000001")]
    public void A_script_block_returns_the_recipient(string to, string numbers)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; Handy = '+15550000001' }} | Send-TwilioSms -Body Hello -From {Own} {to}");

        Assert.Equal(numbers, string.Join(' ', sandbox.CreatedMessages.Select(static message => message.To)));
    }

    [Fact]
    public void A_script_block_that_returns_nothing_is_an_error_of_its_row()
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"[pscustomobject]@{{ Phone = '{Recipient}'; Handy = $null }}, [pscustomobject]@{{ Handy = '{Recipient}' }} | Send-TwilioSms -To {{ $_.Handy }} -Body Hello -From {Own}").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Equal(Recipient, PSObject.AsPSObject(error.TargetObject).Properties["Phone"].Value);
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void Script_blocks_return_every_part_of_a_message()
    {
        var sandbox = ConnectToSandbox();

        Run("""
            [pscustomobject]@{ Phone = '+15559876543'; Name = 'Ann'; Photo = 'ann.jpg'; Brand = '+15551234567'; From = '+15550000001' } |
                Send-TwilioSms -From { $_.Brand } -Body { "Hi $($_.Name)" } -MediaUrl { "https://example.com/$($_.Photo)" }
            """);

        Assert.Equal(
            ["Body=Hi Ann", "From=+15551234567", "MediaUrl=https://example.com/ann.jpg", "To=+15559876543"],
            Assert.Single(sandbox.Requests).Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Script_blocks_return_the_instructions_and_the_caller_of_a_call()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""
            $row = [pscustomobject]@{ Phone = '+15559876543'; Name = 'Ann'; Line = '{{Own}}' }
            $row | Start-TwilioCall -From { $_.Line } -Say { "Hello $($_.Name)" }
            $row | Start-TwilioCall -From { $_.Line } -Url { "https://example.com/$($_.Name)" }
            $row | Add-TwilioParticipant -ConferenceSid Standup -From { $_.Line }
            """);

        Assert.Contains("Hello Ann", sandbox.Requests[0].Fields().Single(static field => field.StartsWith("Twiml=", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Url=https://example.com/Ann", sandbox.Requests[1].Fields());
        Assert.All(sandbox.Requests, static request => Assert.Contains("From=" + Own, request.Fields()));
    }

    [Fact]
    public void A_script_block_that_returns_no_sender_is_an_error_of_its_row()
    {
        var sandbox = ConnectToSandbox();

        var outcome = Try($"[pscustomobject]@{{ Phone = '{Recipient}'; Brand = '1.5E+10' }}, [pscustomobject]@{{ Phone = '{Recipient}'; Brand = $null }}, [pscustomobject]@{{ Phone = '{Recipient}'; Brand = '{Own}' }} | Send-TwilioSms -From {{ $_.Brand }} -Body Hello");

        Assert.Null(outcome.Failure);
        Assert.Equal(2, outcome.Errors.Count);
        Assert.All(outcome.Errors, static error => Assert.Equal(Recipient, PSObject.AsPSObject(error.TargetObject).Properties["Phone"].Value));
        Assert.Single(sandbox.CreatedMessages);
    }

    [Fact]
    public void The_error_for_rows_as_an_argument_recommends_the_pipeline()
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidRecipient", TerminatingErrorOf($"Send-TwilioSms -To ([pscustomobject]@{{ Phone = '{Recipient}' }}) -Body Hello -From {Own}").Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_journal_identifies_hashtables_and_table_rows_by_their_key()
    {
        var sandbox = ConnectToSandbox();
        using var folder = new MatonTwilio.Gateway.Tests.TempFolder();
        PowerShell["journal"] = folder["j.jsonl"];
        const string Line = "@{ Id = 1; Cell = '+15559876543' }, [ordered]@{ Id = 2; Cell = '+15559876544' } | Send-TwilioSms -Body 'Hi {Id}' -From +15551234567 -Journal $journal -JournalKey Id";

        Run(Line);
        Run(Line);

        Assert.Equal(["Hi 1", "Hi 2"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    // The engine alone has no ConvertFrom-Csv.
    private static PSObject RowOf(IEnumerable<(string Column, string Cell)> cells)
    {
        var row = new PSObject();
        foreach (var (column, cell) in cells)
        {
            row.Properties.Add(new PSNoteProperty(column, cell));
        }

        return row;
    }

    private static object? Bare(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
}
