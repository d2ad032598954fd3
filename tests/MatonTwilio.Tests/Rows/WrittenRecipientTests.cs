namespace MatonTwilio.Tests;

/// <summary>Recipients in cells: the number that a person would read, or an error of that row. Never a stranger's number.</summary>
public class WrittenRecipientTests : ModuleTest
{
    [Theory]
    [InlineData("DE", "1701234567.0", "+491701234567")]
    [InlineData("AT", "1701234567.0", "+431701234567")]
    [InlineData("NZ", "1701234567.0", "+641701234567")]
    [InlineData("DE", "0170/1234567", "+491701234567")]
    [InlineData("DE", "1.701.234.567", "+491701234567")]
    [InlineData("DE", "030 23125-0", "+4930231250")]
    [InlineData("GB", "+44 (0)7400 123456", "+447400123456")]
    [InlineData("US", "\uFF14\uFF11\uFF15\uFF15\uFF15\uFF15\uFF10\uFF11\uFF10\uFF10", "+14155550100")]
    [InlineData("US", "\u202A(415)\u2009555\u202F0100\u200E", "+14155550100")]
    [InlineData("US", "=\"(415) 555-0100\"", "+14155550100")]
    [InlineData("US", "tel:(415) 555-0100", "+14155550100")]
    [InlineData("US", "Tel.: 415-555-0100", "+14155550100")]
    public void A_number_is_read_as_a_person_would(string region, string written, string number)
    {
        var sandbox = ConnectToSandbox();

        Send(written, $"-Region {region}");

        Assert.Equal(number, Assert.Single(sandbox.CreatedMessages).To);
    }

    [Theory]
    [InlineData("+1 (555) 987-6543")]
    [InlineData("+1 555 987 6543")]
    [InlineData("\u202A+15559876543\u202C")]
    [InlineData("\uFEFF+15559876543\t")]
    [InlineData("+1\u202F555\u2009987\u00A06543")]
    [InlineData("tel:+15559876543")]
    [InlineData("sms:+1-555-987-6543")]
    [InlineData("TEL: +1 555 987 6543")]
    [InlineData("+15559876543.0")]
    public void A_number_with_a_country_code_requires_no_region(string written)
    {
        var sandbox = ConnectToSandbox();

        Send(written);

        Assert.Equal(Recipient, Assert.Single(sandbox.CreatedMessages).To);
    }

    [Theory]
    [InlineData("FI", "1701234567.0", "not a valid number in FI")]
    [InlineData("ID", "1701234567.0", "not a valid number in ID")]
    [InlineData("IT", "1701234567.0", "not a valid number in IT")]
    [InlineData("EE", "1701234567.0", "not a valid number in EE")]
    [InlineData("DE", "2026-12-01", "a date")]
    [InlineData("FI", "2026-12-01", "a date")]
    [InlineData("AT", "12/01/2026", "a date")]
    [InlineData("DK", "20261201", "a date")]
    [InlineData("DE", "01701234567 1", "last digits")]
    [InlineData("DE", "0170 1234567-8", "last digits")]
    [InlineData("AT", "0664 1234567 12", "last digits")]
    [InlineData("US", "415-555-0100;415-555-0101", "more than one number")]
    [InlineData("US", "415-555-0100\n415-555-0101", "more than one number")]
    [InlineData("US", "(415) 555-0100 ext. 5", "extension")]
    [InlineData("US", "tel:+1-415-555-0100;ext=5", "extension")]
    [InlineData("US", "1.55512E+10", "rounded")]
    [InlineData("US", "1,55512E+10", "rounded")]
    [InlineData("US", "415-555-O1OO", "letters")]
    [InlineData("US", "192.168.100.200", "network address")]
    [InlineData("US", "12:30", "a date or a time")]
    [InlineData("US", "mailto:ann@example.com", "mailto:")]
    [InlineData("US", "skype:ann", "skype:")]
    [InlineData("US", "client:ann", "client:")]
    [InlineData("US", "whatsapp:ann", "whatsapp:ann")]
    [InlineData("US", "messenger:a b", "messenger:")]
    [InlineData("DE", "447400123456", "+447400123456")]
    [InlineData("AT", "14155550100", "+14155550100")]
    public void A_value_with_another_possible_meaning_is_refused_with_the_reason(string region, string written, string reason)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["rows"] = Run($"[pscustomobject]@{{ Name = 'Ann'; Phone = '{Quoted(written)}' }}; [pscustomobject]@{{ Name = 'Bob'; Phone = '{Recipient}' }}").Output.ToArray();

        var error = Try($"$rows | Send-TwilioSms -Body Hello -From {Own} -Region {region}").OneError();

        Assert.Equal("Maton.InvalidPhoneNumber", error.Id());
        Assert.Contains(reason, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal("Ann", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
        Assert.Equal([Recipient], sandbox.CreatedMessages.Select(static message => message.To));
    }

    [Fact]
    public void An_error_shows_invisible_characters()
    {
        ConnectToSandbox();
        PowerShell["cell"] = "+1\u200B555\u202Eabc\u00A0\u001B";

        var message = Try($"Send-TwilioSms -To $cell -Body Hello -From {Own}").OneError().ErrorDetails.Message;

        Assert.Contains("'+1<U+200B>555<U+202E>abc<U+00A0>\u241B'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whatsapp:+15559876543\u200B", "whatsapp:+15559876543")]
    [InlineData("WhatsApp: +1 (555) 987-6543", "whatsapp:+15559876543")]
    [InlineData("rcs:+1 555 987 6543", "rcs:+15559876543")]
    [InlineData("messenger:1234567890", "messenger:1234567890")]
    public void An_address_of_a_channel_has_its_own_format(string written, string address)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["cell"] = written;

        Try("Send-TwilioSms -To $cell -Body Hello -From whatsapp:+15551234567");

        Assert.Contains("To=" + address, Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("client:ann", "client:ann")]
    [InlineData("Client:ann\u200B", "client:ann")]
    [InlineData("sip:ann@example.com", "sip:ann@example.com")]
    [InlineData("sip:+15559876543@example.com;transport=tls", "sip:+15559876543@example.com;transport=tls")]
    [InlineData("tel:+1 555 987 6543", "+15559876543")]
    public void Numbers_clients_and_SIP_addresses_can_be_called(string written, string address)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["cell"] = written;

        Try($"Start-TwilioCall -To $cell -From {Own} -Say Hello");

        Assert.Contains("To=" + address, Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("whatsapp:+15559876543")]
    [InlineData("messenger:123")]
    [InlineData("sip:ann")]
    [InlineData("client:")]
    [InlineData("client:ann b")]
    [InlineData("12:30")]
    public void A_call_to_anything_else_is_refused(string written)
    {
        var sandbox = ConnectToSandbox();

        Assert.Equal("Maton.InvalidPhoneNumber", Try($"Start-TwilioCall -To '{written}' -From {Own} -Say Hello").OneError().Id());
        Assert.Equal("Maton.InvalidPhoneNumber", Try($"Add-TwilioParticipant '{written}' Standup -From {Own}").OneError().Id());
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void A_participant_may_be_an_application()
    {
        var sandbox = ConnectToSandbox();

        Try($"Add-TwilioParticipant app:AP0123456789abcdef0123456789abcdef Standup -From {Own}");

        Assert.Contains("To=app:AP0123456789abcdef0123456789abcdef", Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("1.55512E+10", "rounded")]
    [InlineData("1,55512E+10", "rounded")]
    [InlineData("2026-12-01", "a date")]
    [InlineData("mailto:ann@example.com", "mailto:")]
    public void An_invalid_sender_is_refused_before_a_request(string sender, string reason)
    {
        var sandbox = ConnectToSandbox();

        var error = TerminatingErrorOf($"Send-TwilioSms -To {Recipient} -Body Hello -From '{sender}'");

        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests);
    }

    [Theory]
    [InlineData("12345.0", "12345")]
    [InlineData("\u202A12345", "12345")]
    [InlineData("ACME\u200B", "ACME")]
    [InlineData("ACME Inc", "ACME Inc")]
    [InlineData("3E8", "3E8")]
    [InlineData("rcs:acme_agent", "rcs:acme_agent")]
    public void Valid_senders_are_not_changed(string written, string sender)
    {
        var sandbox = ConnectToSandbox();
        PowerShell["sender"] = written;

        Try($"Send-TwilioSms -To {Recipient} -Body Hello -From $sender");

        Assert.Contains("From=" + sender, Assert.Single(sandbox.Requests).Fields());
    }

    [Theory]
    [InlineData("Get-TwilioMessage -To 99990", "To=99990")]
    [InlineData("Get-TwilioMessage -From 99990", "From=99990")]
    [InlineData("Get-TwilioMessage -To '+1 (555) 987-6543'", "To=+15559876543")]
    [InlineData("Get-TwilioMessage -To 'tel:+15559876543'", "To=+15559876543")]
    [InlineData("Get-TwilioCall -To 'client:ann'", "To=client:ann")]
    public void Filters_accept_every_address_of_messages_and_calls(string line, string field)
    {
        var sandbox = ConnectToSandbox();

        Run(line);

        Assert.Contains(field, Assert.Single(sandbox.Requests).Query());
    }

    private void Send(string written, string more = "")
    {
        PowerShell["cell"] = written;
        Run($"Send-TwilioSms -To $cell -Body Hello -From {Own} {more}");
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
