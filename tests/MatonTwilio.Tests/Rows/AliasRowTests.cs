namespace MatonTwilio.Tests;

/// <summary>PowerShell binds the columns of a row to aliases as well. An alias never makes a row send, buy or delete what it would not without it.</summary>
public class AliasRowTests : ModuleTest
{
    private const string Template = "-ContentSid HX0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("Body = 'b'; MessageBody = 'mb'; Message = 'm'; MessageText = 'mt'; Text = 't'", "Body=b")]
    [InlineData("Body = ''; MessageBody = 'mb'; Message = 'm'; MessageText = 'mt'; Text = 't'", "Body=mb")]
    [InlineData("Text = 't'; MessageText = 'mt'; Message = 'm'; MessageBody = 'mb'", "Body=mb")]
    [InlineData("Text = 't'; MessageText = 'mt'; Message = 'm'", "Body=m")]
    [InlineData("Text = 't'; MessageText = 'mt'; Message = ''", "Body=mt")]
    [InlineData("Text = 't'", "Body=t")]
    [InlineData("'Message Text' = 'mt'; Text = 't'", "Body=mt")]
    public void Of_several_columns_with_a_body_the_first_name_counts(string columns, string sent)
        => Assert.Contains(sent, FieldsOf($"[pscustomobject]@{{ Phone = '{Recipient}'; {columns} }} | Send-TwilioSms -From {Own}"));

    [Theory]
    [InlineData("-Message typed", "Body=typed")]
    [InlineData("-Text typed", "Body=typed")]
    [InlineData("-Message { $_.Text }", "Body=t")]
    [InlineData("-MediaUrl https://example.com/cat.png")]
    [InlineData(Template)]
    public void A_column_is_not_added_to_content_of_the_command_line(string typed, params string[] bodies)
    {
        var sent = FieldsOf($"[pscustomobject]@{{ Phone = '{Recipient}'; Message = 'm'; Text = 't' }} | Send-TwilioSms -From {Own} {typed}");

        Assert.Equal(bodies, sent.Where(static field => field.StartsWith("Body=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Message")]
    [InlineData("Text")]
    public void A_column_with_a_message_is_not_read_aloud(string column)
    {
        var sandbox = ConnectToSandbox();

        Try($"[pscustomobject]@{{ Phone = '{Recipient}'; {column} = 'Your code is 12' }} | Start-TwilioCall -From {Own}").OneError();

        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("Message = 'm'", "-Say { $_.Message }", "<Response><Say>m</Say></Response>")]
    [InlineData("Message = 'm'", "-Message typed", "<Response><Say>typed</Say></Response>")]
    [InlineData("Message = 'm'", "-Text { $_.Message }", "<Response><Say>m</Say></Response>")]
    public void A_message_on_the_command_line_is_read_aloud(string columns, string typed, string twiml)
        => Assert.Contains("Twiml=" + twiml, FieldsOf($"[pscustomobject]@{{ Phone = '{Recipient}'; {columns} }} | Start-TwilioCall -From {Own} {typed}"));

    [Theory]
    [InlineData("Url = 'https://example.com/voice'; Message = 'm'", "")]
    [InlineData("Message = 'm'", "-Url https://example.com/voice")]
    public void A_message_does_not_replace_the_URL_of_a_call(string columns, string typed)
    {
        var sent = FieldsOf($"[pscustomobject]@{{ Phone = '{Recipient}'; {columns} }} | Start-TwilioCall -From {Own} {typed}");

        Assert.Contains("Url=https://example.com/voice", sent);
        Assert.DoesNotContain(sent, static field => field.StartsWith("Twiml=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Number = '+15005550006' } | New-TwilioPhoneNumber -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Phone = '+15005550006' } | New-TwilioPhoneNumber -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Name = 'Sales' } | Remove-TwilioQueue -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Identity = 'Sales'; Id = 'Sales' } | Remove-TwilioQueue -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Name = 'Sales' } | Set-TwilioQueue -MaxSize 20")]
    [InlineData("[pscustomobject]@{ Name = 'Sandbox branch office' } | Set-TwilioAccount -Status suspended")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15551234567' } | Add-TwilioAddOn XE0123456789abcdef0123456789abcdef")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15551234567' } | Remove-TwilioPhoneNumber -Confirm:$false")]
    [InlineData("[pscustomobject]@{ PhoneNumber = '+15551234567'; Number = '+15551234567' } | Set-TwilioPhoneNumber -SmsUrl https://example.com")]
    [InlineData("Get-TwilioPhoneNumber | Stop-TwilioCall -Confirm:$false")]
    public void A_column_with_an_aliass_name_is_not_a_record(string line)
    {
        var sandbox = ConnectToSandbox();

        Assert.NotEmpty(Try(line).Errors);

        Assert.DoesNotContain(sandbox.Requests, static request => request.Method is "POST" or "DELETE");
    }

    [Fact]
    public void A_row_with_a_number_lists_its_messages_whatever_its_other_columns_are()
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Id = '7'; Name = 'Ann'; Identity = 'x'; Phone = '1'; PhoneNumber = '{Own}' }} | Get-TwilioMessage -First 1");

        Assert.Contains(sandbox.Requests, static request => request.RawQuery.Contains("15551234567", StringComparison.Ordinal));
        Assert.All(sandbox.Requests, static request => Assert.EndsWith("/Messages.json", request.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Send-TwilioSms -Body Hi")]
    [InlineData("Start-TwilioCall -Say Hi")]
    [InlineData("Add-TwilioParticipant -ConferenceSid Standup")]
    public void A_column_with_a_sender_is_not_used(string command)
    {
        var sandbox = StartSandbox();
        Connect(sandbox, $"-AccountSid {sandbox.AccountSid} -From {Own}");

        Run($"[pscustomobject]@{{ To = '{Recipient}'; Sender = '+15557654321' }} | {command}");

        Assert.Contains("From=" + Own, Assert.Single(sandbox.Requests, static request => request.Method == "POST").Fields());
    }

    [Theory]
    [InlineData("FriendlyName = 'a'; Name = 'b'", "FriendlyName=a")]
    [InlineData("Name = 'b'", "FriendlyName=b")]
    public void The_name_of_a_new_record_is_FriendlyName_before_Name(string columns, string sent)
        => Assert.Contains(sent, FieldsOf($"[pscustomobject]@{{ {columns} }} | New-TwilioQueue"));

    private string[] FieldsOf(string line)
    {
        var sandbox = ConnectToSandbox();
        Run(line);
        return [.. Assert.Single(sandbox.Requests, static request => request.Method == "POST").Fields()];
    }
}
