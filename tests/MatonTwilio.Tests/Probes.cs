using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using MatonTwilio.Gateway.Tests;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace MatonTwilio.Tests;

/// <summary>
/// Measurements in a new process. Each step is a method of its own, because the runtime loads the types in a method when it is first called.
/// </summary>
internal static class Probes
{
    /// <summary>Imports the module. Facts: the assemblies that this loaded, and the files that it created.</summary>
    public const string Import = "import";

    /// <summary>Uses the module together with other versions of its packages. Facts: each assembly, its load context, its file.</summary>
    public const string Conflict = "conflict";

    /// <summary>Sends a campaign with a journal, to be killed; arguments: the gateway's URL, the account, the journal.</summary>
    public const string Campaign = "campaign";

    /// <summary>Reads a list that takes some time, with redirected output. Facts: the number of progress records that each host received.</summary>
    public const string Progress = "progress";

    /// <summary>
    /// Reads responses of any size, each with several cmdlets. Arguments: the gateway's URL, and the number of its accounts. Facts: the cmdlet, the account, the error's ID and
    /// text.
    /// </summary>
    public const string Sizes = "sizes";

    private const string ReadAnySize = """
        Connect-Maton -ApiKey $key -GatewayUri $gateway -AccountSid AC00000000000000000000000000000000 -RequestsPerSecond 10000 -MaximumRetryCount 0
        foreach ($number in 1..$accounts) {
            $at = @{ AccountSid = 'AC{0:d32}' -f $number; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problem' }
            foreach ($command in @(
                    { Get-TwilioMessage @at }, { Get-TwilioMessage SM0123456789abcdef0123456789abcdef @at }, { Invoke-TwilioApi Messages @at }
                    { Send-TwilioSms +15559876543 -From +15551234567 -Body Hello -SettleSec 0 @at })) {
                $problem = $null
                try { $null = . $command } catch { $problem = $_ }
                "$("$command".Trim().Split(' ')[0]) $number $(@($problem)[-1].FullyQualifiedErrorId) $(@($problem)[-1])"
            }
        }
        """;

    private const string SendCampaign = """
        Connect-Maton -ApiKey $key -GatewayUri $gateway -AccountSid $account -RequestsPerSecond 10000
        1..100 | ForEach-Object { [pscustomobject]@{ To = "+1555000$($_ + 1000)"; Name = "N$_" } } |
            Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' -ThrottleLimit 4 -Journal $journal -SettleSec 1
        """;

    private const string UseModule = """
        $null = Start-MatonSandbox -MessageCount 3
        Connect-Maton -Sandbox
        Get-TwilioMessage -First 2 | ForEach-Object { "message $($_.Sid.Substring(0, 2))" }
        Send-TwilioSms -To +15559876543 -From +15551234567 -Body Hello | ForEach-Object { "sent $($_.To)" }
        Disconnect-Maton
        Stop-MatonSandbox
        """;

    private const string SendToWritten = """
        Connect-Maton -Sandbox
        Send-TwilioSms -To '(415) 555-0100' -From +15551234567 -Body Hello -Region US
        Disconnect-Maton
        Stop-MatonSandbox
        """;

    private const string DrawUsage = "[MatonTwilio.TwilioUsage]@{ Category = 'sms'; Price = 1 } | Show-TwilioUsage";

    private static string TryAgain(TestServer server) => $$"""
        $env:MATON_API_KEY = 'probe'
        Connect-Maton -GatewayUri {{server.GatewayUri}} -AccountSid AC0123456789abcdef0123456789abcdef
        Get-TwilioMessage | ForEach-Object { "again $($_.Sid)" }
        Disconnect-Maton
        """;

    public static IEnumerable<string> Run(string probe, string[] arguments) => probe switch
    {
        Import => ImportOnly(),
        Conflict => UseBesideOthers(),
        Campaign => Send(arguments),
        Progress => ReadSlowly(),
        Sizes => ReadSizes(arguments),
        _ => throw new ArgumentException($"There is no probe {probe}.", nameof(probe)),
    };

    private static string[] Send(string[] arguments)
    {
        using var powershell = new ModuleRunspace();
        powershell["key"] = new System.Net.NetworkCredential("", "sandbox-key").SecurePassword;
        (powershell["gateway"], powershell["account"], powershell["journal"]) = (arguments[0], arguments[1], arguments[2]);
        return [.. powershell.Run(SendCampaign).Output.Select(static sent => "sent " + sent.Properties["To"].Value)];
    }

    private static string[] ReadSizes(string[] arguments)
    {
        using var powershell = new ModuleRunspace();
        powershell["key"] = new System.Net.NetworkCredential("", "sandbox-key").SecurePassword;
        (powershell["gateway"], powershell["accounts"]) = (arguments[0], arguments[1]);
        return [.. powershell.Try(ReadAnySize).All<string>()];
    }

    private static string[] ReadSlowly() => [.. ((string[])["ConsoleHost", "Tests"]).Select(static host =>
    {
        using var powershell = new ModuleRunspace(host);
        powershell.Run("Start-MatonSandbox -LatencyMilliseconds 700 | Out-Null; Connect-Maton -Sandbox");
        var progress = powershell.Run("Get-TwilioMessage -PageSize 100; Disconnect-Maton; Stop-MatonSandbox").Progress;
        return $"{host}: {(progress.Count > 0 ? "shown" : "none")}";
    })];

    private static string[] ImportOnly()
    {
        // PowerShell opens a pipe of its own with the first runspace. Later files are created by the import.
        using var bare = RunspaceFactory.CreateRunspace(ModuleRunspace.MakeState());
        bare.Open();
        var assembliesBefore = Loaded().ToHashSet();
        var filesBefore = Files().ToHashSet();
        using var powershell = new ModuleRunspace();
        return [
            .. Loaded().Except(assembliesBefore).Select(static name => "loaded " + name),
            .. Files().Except(filesBefore).Select(static file => "made " + file),
        ];

        static IEnumerable<string> Loaded() => AppDomain.CurrentDomain.GetAssemblies().Select(static assembly => assembly.GetName().Name!);

        static IEnumerable<string> Files() => ((string[])[Environment.CurrentDirectory, Repository.Payload])
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static string[] UseBesideOthers()
    {
        LoadOthers();

        // The code for back-off and retries is loaded at the first failure.
        using var server = new TestServer();
        server.Answers(CannedResponse.Status(429, "Retry-After: 0"), CannedResponse.Json("""{"messages": [{"sid": "SM"}]}"""));
        using var powershell = new ModuleRunspace();
        var said = powershell.Run(UseModule).All<string>();
        var again = powershell.Run(TryAgain(server)).All<string>();
        var (numbersBefore, chartsBefore) = (IsLoaded("PhoneNumbers"), IsLoaded("MatonTwilio.Reports") || IsLoaded("Spectre.Console"));
        powershell.Run(SendToWritten);
        powershell.Run(DrawUsage);
        return
        [
            .. said, .. again,
            $"numbers before {numbersBefore}", $"numbers after {IsLoaded("PhoneNumbers")}",
            $"charts before {chartsBefore}", $"charts after {IsLoaded("Spectre.Console")}",
            .. AssemblyLoadContext.All.SelectMany(Describe),
        ];

        static bool IsLoaded(string name) => AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == name);

        static IEnumerable<string> Describe(AssemblyLoadContext context)
            => context.Assemblies.Select(assembly => $"{context.Name}: {assembly.GetName().Name} {(assembly.IsDynamic ? "" : assembly.Location)}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadOthers()
    {
        RuntimeHelpers.RunClassConstructor(typeof(ResiliencePipeline).TypeHandle);
        using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        services.GetRequiredService<IHttpClientFactory>().CreateClient().Dispose();
    }
}
