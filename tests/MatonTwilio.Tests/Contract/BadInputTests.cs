using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>Invalid input gets one clear error before anything is sent.</summary>
[Collection(TheProcess.Name)]
public class BadInputTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    private const string Call = "Start-TwilioCall +15559876543 -From +15551234567 -Say Hello";
    private const string Participant = "Add-TwilioParticipant +15559876543 Standup";
    private const string Address = "New-TwilioAddress -CustomerName A -Street B -City C -Region D -PostalCode E";

    private static readonly string Stream = $"Start-TwilioStream wss://example.com/ {Sid.Example("CA")}";

    public static TheoryData<string, string> Lines => new()
    {
        // SIDs: of another kind, too short, not hexadecimal. Each SID of a record gets its own error, and the others are processed.
        { "Get-TwilioCall SM0123456789abcdef0123456789abcdef", "SM0123456789abcdef0123456789abcdef" },
        { "Get-TwilioPhoneNumber PN1", "PN1" },
        { "Set-TwilioCall CA0123456789abcdef0123456789abcdeg -Url https://example.com", "abcdeg" },
        { "Stop-TwilioCall nonsense", "nonsense" },
        { "Remove-TwilioCall '' -Confirm:$false", "empty string" },
        { "Set-TwilioPhoneNumber 5551234567 -FriendlyName x", "5551234567" },
        { "Remove-TwilioPhoneNumber CA0123456789abcdef0123456789abcdef -Confirm:$false", "PN" },
        { "Get-TwilioApplication AP123", "AP" },
        { "Set-TwilioApplication AP123 -FriendlyName x", "AP" },
        { "Remove-TwilioApplication AP123 -Confirm:$false", "AP" },
        { "Get-TwilioQueue QU123", "QU" },
        { $"Set-TwilioQueue {Sid.Example("CA")} -MaxSize 5", "QU" },
        { "Remove-TwilioQueue QU123 -Confirm:$false", "QU" },
        { "Get-TwilioAddress nonsense", "AD" },
        { "Set-TwilioAddress nonsense -City x", "AD" },
        { "Remove-TwilioAddress nonsense -Confirm:$false", "AD" },
        { "Set-TwilioAccount AC123 -Status suspended", "AC" },
        { "Get-TwilioDependentPhoneNumber nonsense", "AD" },
        { "Get-TwilioApiKey nonsense", "SK" },
        { "Set-TwilioApiKey nonsense -FriendlyName x", "SK" },
        { "Remove-TwilioApiKey nonsense -Confirm:$false", "SK" },
        { "Remove-TwilioSigningKey nonsense -Confirm:$false", "SK" },
        { "Get-TwilioCallerId +15558675309", "PN" },
        { "Set-TwilioCallerId +15558675309 -FriendlyName x", "PN" },
        { "Remove-TwilioCallerId +15558675309 -Confirm:$false", "PN" },
        { "Set-TwilioMessageFeedback nonsense confirmed", "SM or MM" },
        { "Get-TwilioShortCode 99990", "SC" },
        { "Set-TwilioShortCode 99990 -FriendlyName x", "SC" },
        { "Get-TwilioUsageTrigger nonsense", "UT" },
        { "Set-TwilioUsageTrigger nonsense -FriendlyName x", "UT" },
        { "Remove-TwilioUsageTrigger nonsense -Confirm:$false", "UT" },
        { "Wait-TwilioCall SM0123456789abcdef0123456789abcdef", "CA" },
        { "Wait-TwilioMessage CA0123456789abcdef0123456789abcdef", "SM or MM" },
        { "Get-TwilioCall -AccountSid nonsense", "AC" },
        { "Get-TwilioCall -ParentCallSid nonsense", "CA" },
        { "Start-TwilioCall +15559876543 -From +15551234567 -ApplicationSid nonsense", "AP" },
        { Call + " -Byoc nonsense", "BY" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -SmsApplicationSid nonsense", "AP" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -VoiceApplicationSid nonsense", "AP" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -TrunkSid nonsense", "TK" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -AddressSid nonsense", "AD" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -EmergencyAddressSid nonsense", "AD" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -BundleSid nonsense", "BU" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -IdentitySid nonsense", "RI" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -NewAccountSid nonsense", "AC" },

        { "Get-TwilioConference CF123", "CF" },
        { "Set-TwilioConference CF123 -AnnounceUrl https://example.com", "CF" },
        { "Stop-TwilioConference CF123", "CF" },
        { "Get-TwilioParticipant CF123", "CF" },
        { "Set-TwilioParticipant agent CF123 -Muted", "CF" },
        { "Remove-TwilioParticipant agent CF123 -Confirm:$false", "CF" },
        { $"Set-TwilioParticipant agent {Sid.Example("CF")} -CallSidToCoach nonsense", "CA" },
        { "Get-TwilioQueueMember QU123", "QU" },
        { $"Get-TwilioQueueMember {Sid.Example("QU")} back", "CA" },
        { $"Set-TwilioQueueMember back {Sid.Example("QU")} -Url https://example.com", "CA" },
        { "Get-TwilioCallEvent nonsense", "CA" },
        { "Get-TwilioNotification nonsense", "NO" },
        { "Get-TwilioNotification -CallSid nonsense", "CA" },

        { "Get-TwilioConnectApp Bookings", "CN" },
        { "Set-TwilioConnectApp Bookings -CompanyName x", "CN" },
        { "Remove-TwilioConnectApp Bookings -Confirm:$false", "CN" },
        { "Get-TwilioAuthorizedConnectApp Bookings", "CN" },
        { "Start-TwilioStream wss://example.com/ nonsense", "CA" },
        { $"Stop-TwilioStream {Sid.Example("CA")} {Sid.Example("CA")}", "MZ" },
        { $"Stop-TwilioSiprec {Sid.Example("MZ")} {Sid.Example("CA")}", "SR" },
        { $"Stop-TwilioCallTranscription GT1 {Sid.Example("CA")}", "GT" },
        { $"Remove-TwilioUserMessageSubscription nonsense {Sid.Example("CA")} -Confirm:$false", "ZY" },
        { $"Set-TwilioPayment nonsense {Sid.Example("CA")} -Status cancel -StatusCallback https://example.com", "PK" },
        { "Get-TwilioAddOn nonsense", "PN" },
        { $"Add-TwilioAddOn nonsense {Sid.Example("PN")}", "XE" },
        { $"Remove-TwilioAddOn nonsense -ResourceSid {Sid.Example("PN")} -Confirm:$false", "XE" },
        { $"Get-TwilioAddOnExtension nonsense -ResourceSid {Sid.Example("PN")}", "XE" },
        { "Get-TwilioAddOnResult nonsense", "RE" },
        { $"Get-TwilioAddOnPayload nonsense -ReferenceSid {Sid.Example("RE")}", "XR" },
        { $"Save-TwilioAddOnPayload nonsense -AddOnResultSid {Sid.Example("XR")} -ReferenceSid {Sid.Example("RE")}", "XH" },

        // Names that become part of a path.
        { $"Stop-TwilioStream a/b {Sid.Example("CA")}", "name" },
        { $"Stop-TwilioSiprec .. {Sid.Example("CA")}", "name" },
        { $"Stop-TwilioCallTranscription \"a`e[31m\" {Sid.Example("CA")}", "name" },
        { Participant + " -From +15551234567 -Label a/b", "label" },
        { Participant + " -From +15551234567 -Label ''", "label" },
        { "Add-TwilioParticipant +15559876543 a/b -From +15551234567", "is not a conference" },
        { "Add-TwilioParticipant +15559876543 .. -From +15551234567", "is not a conference" },
        { "Add-TwilioParticipant +15559876543 ('x' * 129) -From +15551234567", "is not a conference" },
        { $"Get-TwilioParticipant {Sid.Example("CF")} \"a`e[31m\"", "is not a participant" },
        { $"Set-TwilioParticipant ('x' * 129) {Sid.Example("CF")} -Muted", "is not a participant" },

        // Numbers.
        { "Add-TwilioParticipant 0171-123 Standup -From +15551234567", "E.164" },
        { "Start-TwilioCall 0171-123 -From +15551234567 -Say Hello", "E.164" },
        { "Start-TwilioCall +15559876543 -From '555 123' -Say Hello", "E.164" },
        { "Get-TwilioCall -To '+1 555'", "E.164" },
        { "Get-TwilioCall -From '+1 555'", "E.164" },
        { "Get-TwilioPhoneNumber -PhoneNumber '(555) 123'", "PhoneNumber" },

        // Ranges and lengths.
        { "New-TwilioToken 0", "Ttl" },
        { Stream + " -Parameter @{}", "The table is empty" },
        { Stream + " -Parameter @{ a = $null }", "'a' must have one value" },
        { Stream + " -Parameter @{ a = 1, 2 }", "'a' must have one value" },
        { Stream + " -Parameter @{ a = @{ b = 1 } }", "'a' must have one value" },
        { Stream + " -Parameter @{ ' ' = 1 }", "A name in the table is empty" },
        { $"$many = @{{}}; 1..100 | ForEach-Object {{ $many[\"k$_\"] = $_ }}; {Stream} -Parameter $many", "accepts at most 99" },
        { $"Start-TwilioStream https://example.com/ {Sid.Example("CA")}", "wss://" },
        { $"Start-TwilioPayment https://example.com/ {Sid.Example("CA")} -ChargeAmount 1000000", "ChargeAmount" },
        { $"Start-TwilioPayment https://example.com/ {Sid.Example("CA")} -ChargeAmount -1", "ChargeAmount" },
        { $"Start-TwilioPayment https://example.com/ {Sid.Example("CA")} -Currency dollars", "USD" },
        { Call + " -Timeout 0", "Timeout" },
        { Call + " -Timeout 601", "Timeout" },
        { Call + " -TimeLimit 0", "TimeLimit" },
        { Call + " -MachineDetectionTimeout 2", "MachineDetectionTimeout" },
        { Call + " -MachineDetectionTimeout 60", "MachineDetectionTimeout" },
        { Call + " -MachineDetectionSpeechThreshold 999", "MachineDetectionSpeechThreshold" },
        { Call + " -MachineDetectionSpeechEndThreshold 5001", "MachineDetectionSpeechEndThreshold" },
        { Call + " -MachineDetectionSilenceTimeout 1999", "MachineDetectionSilenceTimeout" },
        { Call + " -Loop -1", "Loop" },
        { Call + " -SendDigits abc", "SendDigits" },
        { Call + " -CallReason ('x' * 51)", "CallReason" },
        { Call + " -PollSec 0", "PollSec" },
        { Call + " -TimeoutSec 0", "TimeoutSec" },
        { "Start-TwilioCall +15559876543 -From +15551234567 -Say ''", "Say" },
        { "Start-TwilioCall +15559876543 -From +15551234567 -Twiml ('x' * 4001)", "Twiml" },
        { $"Set-TwilioCall {Sid.Example("CA")} -Twiml ('x' * 4001)", "Twiml" },
        { $"Set-TwilioCall {Sid.Example("CA")} -TimeLimit 0", "TimeLimit" },
        { $"Wait-TwilioCall {Sid.Example("CA")} -TimeoutSec 0", "TimeoutSec" },
        { $"Wait-TwilioCall {Sid.Example("CA")} -PollSec 0.01", "PollSec" },
        { "New-TwilioQueue ''", "FriendlyName" },
        { "New-TwilioQueue ('x' * 65)", "FriendlyName" },
        { "New-TwilioQueue Night -MaxSize 0", "MaxSize" },
        { "New-TwilioQueue Night -MaxSize 5001", "MaxSize" },
        { $"Set-TwilioQueue {Sid.Example("QU")} -MaxSize 5001", "MaxSize" },
        { "New-TwilioApplication -FriendlyName ('x' * 65)", "FriendlyName" },
        { $"Set-TwilioPhoneNumber {Sid.Example("PN")} -FriendlyName ('x' * 65)", "FriendlyName" },
        { Address + " -IsoCountry Germany", "'Germany' is not valid. Expected a two-letter country code" },
        { Address + " -IsoCountry ''", "IsoCountry" },
        { "Get-TwilioAddress -IsoCountry D", "IsoCountry" },
        { $"Set-TwilioAddress {Sid.Example("AD")} -City ''", "City" },
        { "Get-TwilioCall -PageSize 1001", "PageSize" },
        { "Find-TwilioPhoneNumber Germany", "'Germany' is not valid. Expected a two-letter country code" },
        { "Get-TwilioCall -Region USA", "'USA' is not valid. Expected a two-letter country code" },
        { Call + " -Region USA", "'USA' is not valid. Expected a two-letter country code" },
        { "Connect-Maton -DefaultRegion USA", "'USA' is not valid. Expected a two-letter country code" },
        { "Find-TwilioPhoneNumber \"US`n\"", "CountryCode" },
        { "Find-TwilioPhoneNumber ../", "CountryCode" },
        { "Get-TwilioPhoneNumberCountry U", "CountryCode" },
        { "Find-TwilioPhoneNumber US Fax", "Type" },
        { "Find-TwilioPhoneNumber US -Contains 5", "Contains" },
        { "Find-TwilioPhoneNumber US -Contains '5-5'", "Contains" },
        { "Find-TwilioPhoneNumber US -NearLatLong here", "NearLatLong" },
        { "Find-TwilioPhoneNumber US -Distance 501", "Distance" },
        { "New-TwilioPhoneNumber client:someone -Confirm:$false", "E.164" },
        { "New-TwilioPhoneNumber -AreaCode 12 -Confirm:$false", "AreaCode" },
        { "New-TwilioAccount ('x' * 65)", "FriendlyName" },
        { "New-TwilioApiKey ('x' * 65)", "FriendlyName" },
        { "New-TwilioCallerId 555-1234", "E.164" },
        { "New-TwilioCallerId whatsapp:+15559876543", "E.164" },
        { "New-TwilioCallerId +15559876543 -CallDelay 61", "CallDelay" },
        { "New-TwilioCallerId +15559876543 -Extension abc", "Extension" },
        { "Get-TwilioShortCode -ShortCode ABC", "ShortCode" },
        { "New-TwilioUsageTrigger sms many https://example.com", "TriggerValue" },
        { "New-TwilioUsageTrigger sms -5 https://example.com", "TriggerValue" },
        { "New-TwilioUsageTrigger sms 5 ''", "CallbackUrl" },
        { Participant + " -From +15551234567 -Timeout 4", "Timeout" },
        { Participant + " -From +15551234567 -MaxParticipants 251", "MaxParticipants" },
        { Participant + " -From +15551234567 -CallerDisplayName x", "CallerDisplayName" },
        { Participant + " -From ''", "From" },
        { "Get-TwilioNotification -Log 2", "Log" },

        // Values outside an enumeration.
        { "Get-TwilioUsage -Interval Hourly", "Interval" },
        { "Get-TwilioUsage -StartDate someday", "StartDate" },
        { "Get-TwilioPhoneNumber -Type Fax", "Type" },
        { "Get-TwilioCall -StartedAfter someday", "StartedAfter" },
        { "Invoke-TwilioApi Queues -Method PUT", "Method" },
        { "Invoke-TwilioApi ''", "Path" },
        { "Invoke-TwilioApi Queues -All -Method POST", "-Method cannot be used with -All" },
        { "Invoke-TwilioApi Queues -Query nonsense", "Query" },
        { Call + " -SipAuthPassword secret", "SipAuthPassword" },
    };

    public static TheoryData<string, string> Addresses
    {
        get
        {
            var data = new TheoryData<string, string>();
            var cases = ContractCase.All.Values.Where(static made => made.Operation.Method == "POST" && made.Field is { Kind: "url" or "page" } && made.Sample!.Wire[0].Length > 0);

            // A cmdlet with several operations has each of its parameters once.
            foreach (var (cmdlet, parameter) in cases.Select(static made => (made.Command.Name, made.Field!.Parameter)).Distinct())
            {
                data.Add(cmdlet, parameter);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Lines))]
    public void Invalid_input_gets_a_clear_error_and_nothing_is_sent(string line, string about)
    {
        var error = ErrorOf(line);

        Assert.Contains(about, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(gateway.TakeRequests());
    }

    [Theory, MemberData(nameof(Addresses))]
    public void A_URL_may_be_http_or_https(string cmdlet, string parameter)
    {
        foreach (var address in (string[])["example.com/path", "ftp://example.com/", "javascript:alert(1)", "/relative"])
        {
            var error = ErrorOf($"{cmdlet} -{parameter} '{address}'");

            Assert.StartsWith("ParameterArgumentValidationError,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"'{address}' is not a URL", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(gateway.TakeRequests());
    }

    // PowerShell's own errors end the statement. Those of the module do not.
    private ErrorRecord ErrorOf(string line)
    {
        var outcome = gateway.Try(line);
        Assert.Empty(outcome.Output);
        return Assert.Single(outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>());
    }
}
