namespace MatonTwilio.Tests;

/// <summary>The content of rows: bodies, media and variables, under the usual names of columns.</summary>
public class RowContentTests : ModuleTest
{
    [Theory]
    [InlineData("Body")]
    [InlineData("body")]
    [InlineData("Message")]
    [InlineData("Message Body")]
    [InlineData("message_text")]
    [InlineData("Text")]
    public void A_row_may_have_its_own_body(string column)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; '{column}' = 'Hi {{Ann}}' }} | Send-TwilioSms -From {Own}");
        Run($"@{{ Phone = '{Recipient}'; '{column}' = 'Hi {{Ann}}' }} | Send-TwilioSms -From {Own}");

        Assert.Equal(["Hi {Ann}", "Hi {Ann}"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Theory]
    [InlineData("-Body Hello", "Body=Hello")]
    [InlineData("-MediaUrl https://example.com/1", "MediaUrl=https://example.com/1")]
    [InlineData("-ContentSid HX0123456789abcdef0123456789abcdef", "ContentSid=HX0123456789abcdef0123456789abcdef")]
    public void Content_on_the_command_line_replaces_that_of_the_row(string content, string field)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; Message = 'Internal note' }} | Send-TwilioSms -From {Own} {content}");

        Assert.Equal([field, "From=" + Own, "To=" + Recipient], Assert.Single(sandbox.Requests).Fields().OrderBy(static one => one[0] is 'F' ? 1 : one[0] is 'T' ? 2 : 0));
    }

    [Theory]
    [InlineData("MediaUrl = ''")]
    [InlineData("MediaUrl = $null")]
    [InlineData("MediaUrl = [dbnull]::Value")]
    [InlineData("MediaUrl = @()")]
    [InlineData("MediaUrl = '', $null")]
    [InlineData("'Media Url' = ''")]
    [InlineData("SendAt = ''")]
    [InlineData("SendAt = $null")]
    [InlineData("SendAt = [dbnull]::Value")]
    [InlineData("ContentVariables = [dbnull]::Value")]
    [InlineData("From = 'Sales team'")]
    [InlineData("From = ''")]
    public void An_empty_cell_is_ignored(string cell)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; Body = 'Hello'; {cell} }}, [pscustomobject]@{{ Phone = '{Recipient}'; Body = 'Bye' }} | Send-TwilioSms -From {Own}");

        Assert.All(sandbox.Requests, static request => Assert.Equal(["Body", "From", "To"], request.Form.Select(static field => field.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(["Hello", "Bye"], sandbox.CreatedMessages.Select(static message => message.Body));
    }

    [Theory]
    [InlineData("MediaUrl")]
    [InlineData("Media URLs")]
    [InlineData("media")]
    public void A_row_may_have_its_own_media(string column)
    {
        var sandbox = ConnectToSandbox();

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; Message = 'Hi'; '{column}' = 'https://example.com/1', 'https://example.com/2' }} | Send-TwilioSms -From {Own}");

        Assert.Equal(
            ["Body=Hi", "From=" + Own, "MediaUrl=https://example.com/1", "MediaUrl=https://example.com/2", "To=" + Recipient],
            Assert.Single(sandbox.Requests).Fields().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Message = 'x' * 1601", "1601")]
    [InlineData("Body = 'x' * 1601", "1600")]
    [InlineData("Media = 'ftp://example.com/1'", "ftp://example.com/1")]
    [InlineData("MediaUrl = 'not-a-url'", "not-a-url")]
    [InlineData("MediaUrl = 1..11 | ForEach-Object { \"https://example.com/$_\" }", "10")]
    [InlineData("Other = 1", "-Body")]
    public void Content_that_cannot_be_sent_is_an_error_of_its_row(string cell, string about)
    {
        var sandbox = ConnectToSandbox();

        var error = Try($"[pscustomobject]@{{ Id = 1; Phone = '{Recipient}'; {cell} }}, [pscustomobject]@{{ Phone = '{Recipient}'; Message = 'Hi' }} | Send-TwilioSms -From {Own}").OneError();

        Assert.Contains(about, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, PSObject.AsPSObject(error.TargetObject).Properties["Id"].Value);
        Assert.Equal("Hi", Assert.Single(sandbox.CreatedMessages).Body);
    }

    [Fact]
    public void A_row_may_have_its_own_time()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["time"] = DateTimeOffset.UtcNow.AddHours(2);

        Run($"[pscustomobject]@{{ Phone = '{Recipient}'; When = $time }} | Send-TwilioSms -Body Hello -MessagingServiceSid {Service} -SendAt {{ $_.When }}");
        var error = Try($"[pscustomobject]@{{ Phone = '{Recipient}'; SendAt = $time }} | Send-TwilioSms -Body Hello -From {Own}").OneError();

        Assert.Contains("ScheduleType=fixed", Assert.Single(sandbox.Requests).Fields());
        Assert.Equal("Maton.NoSchedule", error.Id());
        Assert.Contains("-MessagingServiceSid", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-From +15551234567 -SendAt 2030-01-01")]
    [InlineData("-SendAt 2030-01-01")]
    [InlineData("-From +15551234567 -ScheduleType fixed")]
    public void Scheduling_requires_a_messaging_service_and_the_error_names_it(string parameters)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"Send-TwilioSms -To {Recipient} -Body Hello {parameters}");

        Assert.Equal("Maton.NoSchedule", error.Id());
        Assert.Contains("-MessagingServiceSid", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void Variables_of_a_template_can_be_hashtables()
    {
        var sandbox = ConnectToSandbox();

        Run($$"""@{ Phone = '{{Recipient}}'; ContentVariables = '{"1": "Ann"}' } | Send-TwilioSms -ContentSid HX0123456789abcdef0123456789abcdef -From {{Own}}""");

        Assert.Contains("ContentVariables={\"1\": \"Ann\"}", Assert.Single(sandbox.Requests).Fields());
    }

    private const string Service = "MG0123456789abcdef0123456789abcdef";
}
