using System.Management.Automation;
using System.Net;
using System.Security;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>
/// Creates the session that the other cmdlets of the runspace use by default. In scripts and jobs, it sends no request unless -Test is specified. At a prompt,
/// it reads the account's numbers in the background, for completion with Tab. Parameters that are not specified have the values of the environment (MATON_API_KEY,
/// MATON_GATEWAY_URL, MATON_CONTROL_URL, MATON_CONNECTION_ID, MATON_DEFAULT_REGION, MATON_DEFAULT_FROM, TWILIO_ACCOUNT_SID).
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "Maton", DefaultParameterSetName = GatewaySet, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonSession), typeof(MatonCheck))]
public sealed class ConnectMatonCommand : MatonCommand
{
    private const string GatewaySet = "Gateway";
    private const string SandboxSet = "Sandbox";

    /// <summary>
    /// The Maton API key (https://maton.ai/settings) as a SecureString, or as the password of a PSCredential. The default is the environment's (MATON_API_KEY).
    /// </summary>
    // It is in both parameter sets and takes all arguments without a name, because PowerShell's error for another argument would contain it.
    [Parameter(ValueFromPipeline = true, ValueFromRemainingArguments = true), ValidateNotNull]
    [Secret(Advice = "Set $env:MATON_API_KEY and omit -ApiKey, or use Read-Host -AsSecureString or Get-Secret."), Alias("Key", "Token", "Credential")]
    public SecureString? ApiKey { get; set; }

    /// <summary>
    /// A name for the session, for -Session of every cmdlet. The session stays open beside later ones, in every runspace of the process, until
    /// Disconnect-Maton ends it. An earlier session with the same name ends.
    /// </summary>
    [Parameter, SessionName, ArgumentCompleter(typeof(SessionNameCompleter)), Text]
    public string? Name { get; set; }

    /// <summary>
    /// The gateway's base URL. /twilio is added to a host without a path. The URL for connections is derived from it, so that https://api.maton.ai is enough for both.
    /// </summary>
    [Parameter(ParameterSetName = GatewaySet), ValidateNotNull, Text]
    public Uri? GatewayUri { get; set => field = Exclusive(value); }

    /// <summary>The base URL of the endpoint that manages connections, if it cannot be derived from -GatewayUri.</summary>
    [Parameter(ParameterSetName = GatewaySet), ValidateNotNull, Text]
    public Uri? ControlUri { get; set => field = Exclusive(value); }

    /// <summary>The connection to use. By default, the gateway uses the oldest active one.</summary>
    [Parameter, ConnectionId, ArgumentCompleter(typeof(ConnectionCompleter)), Text]
    public string? ConnectionId { get; set; }

    /// <summary>Connects to a sandbox on this machine, and starts one if none is running. The sandbox sends nothing to anyone.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet, HelpMessage = "Connects to a sandbox on this machine, and starts one if none is running.")]
    public SwitchParameter Sandbox { get; set => field = Exclusive(value); }

    /// <summary>The account (AC...) to work on. The default is the main account of the connection, which is looked up once.</summary>
    [Parameter, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("AC")]
    public string? AccountSid { get; set; }

    /// <summary>The default country for numbers that are not in E.164 format, as a two-letter code, for commands without -Region.</summary>
    [Parameter, CountryCode, ArgumentCompleter(typeof(RegionCompleter)), Text, Alias("Region", "Country", "CountryCode")]
    public string? DefaultRegion { get; set; }

    /// <summary>The sender of messages and calls without -From.</summary>
    [Parameter, PhoneNumber(AddressUse.MessageParty), ArgumentCompleter(typeof(OwnNumberCompleter)), Text]
    public string? From { get; set; }

    /// <summary>
    /// The maximum number of requests in any second; 10 is the gateway's published limit. Sessions with the same key, gateway and limit share it, also in other
    /// processes of the same user on this machine.
    /// </summary>
    [Parameter, ValidateRange(1, 100_000)]
    public int RequestsPerSecond { get; set; }

    /// <summary>The time limit of one attempt of a request, in seconds.</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; }

    /// <summary>The maximum number of retries of a request that may be retried. 0 turns retries off. A send of unknown outcome is never retried.</summary>
    [Parameter, ValidateRange(0, 20), NotBlank]
    public int MaximumRetryCount { get; set; }

    /// <summary>
    /// The maximum size of a response, in bytes after decompression, from 1MB to 1GB. The default is 64MB; a page of 1,000 messages has about 1MB. A larger
    /// response gets the error Maton.ResponseTooLarge.
    /// </summary>
    [Parameter, ValidateRange(1L << 20, 1L << 30)]
    public long MaximumResponseSize { get; set; }

    /// <summary>Runs the checks of Test-MatonSession on the new session.</summary>
    [Parameter]
    public SwitchParameter Test { get; set; }

    /// <summary>Returns the session, for -Session. It stays open beside later ones until Disconnect-Maton ends it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (SecretAttribute.ProblemOf(GetType(), nameof(ApiKey), ApiKey, target: nameof(ApiKey)) is { } problem)
        {
            throw End(problem);
        }

        if (Sandbox && ApiKey is not null)
        {
            throw End(ErrorRecords.InvalidInput("SandboxKey", "-ApiKey cannot be used with -Sandbox. The sandbox has its own key.", nameof(ApiKey), "Omit one of them."));
        }

        var session = OpenSession(() => GatewaySession.Open(Tuned(Sandbox ? OfSandbox() : OfGateway())));
        DefaultSession.Replace(Scope, session);
        Prompt.BeginCompletion(this, session);
        if (PassThru)
        {
            WriteObject(session.Lease());
        }

        if (Test)
        {
            this.WriteChecks(session);
        }
    }

    private SessionSettings OfGateway()
    {
        var settings = SessionSettings.FromEnvironment();
        if (GatewayUri is not null)
        {
            settings = settings.At(SessionSettings.GatewayBase(GatewayUri));
        }

        return settings with
        {
            ApiKey = (ApiKey is null ? settings.ApiKey : new ApiKey(new NetworkCredential("", ApiKey).Password)) ?? throw DefaultSession.NoApiKey(),
            ControlUri = ControlUri ?? settings.ControlUri,
        };
    }

    private static SessionSettings OfSandbox()
    {
        var sandbox = Sandboxes.RunningOrNew();
        return new SessionSettings
        {
            ApiKey = new ApiKey(sandbox.ApiKey),
            GatewayUri = sandbox.GatewayUri,
            ControlUri = sandbox.ControlUri,
            DefaultRegion = SessionSettings.RegionOfEnvironment(),
            DefaultFrom = SessionSettings.SenderOfEnvironment(),
            Sandbox = sandbox,
        };
    }

    private SessionSettings Tuned(SessionSettings settings) => settings with
    {
        Name = Name,
        ConnectionId = ConnectionId ?? settings.ConnectionId,
        AccountSid = AccountSid ?? settings.AccountSid,
        DefaultRegion = DefaultRegion ?? settings.DefaultRegion,
        DefaultFrom = From ?? settings.DefaultFrom,
        RequestsPerSecond = IsBound(nameof(RequestsPerSecond)) ? RequestsPerSecond : settings.RequestsPerSecond,
        Timeout = IsBound(nameof(TimeoutSec)) ? TimeSpan.FromSeconds(TimeoutSec) : settings.Timeout,
        LargestResponse = IsBound(nameof(MaximumResponseSize)) ? MaximumResponseSize : settings.LargestResponse,
        MaximumRetryCount = IsBound(nameof(MaximumRetryCount)) ? MaximumRetryCount : settings.MaximumRetryCount,
    };
}
