using System.Diagnostics;
using System.Management.Automation;
using MatonTwilio.Gateway.Clients;

namespace MatonTwilio.Commands;

/// <summary>Creates a connection to Twilio. It becomes ACTIVE when a user authorizes it at its Url.</summary>
[Cmdlet(VerbsCommon.New, "MatonConnection", SupportsShouldProcess = true, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonConnection))]
public sealed class NewMatonConnectionCommand : ConnectionCommand
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    /// <summary>The method of authorization: API_KEY, BASIC, OAUTH1, OAUTH2 or MCP. By default, Maton chooses the method.</summary>
    [Parameter, NotSent, ValidateSet("API_KEY", "BASIC", "OAUTH1", "OAUTH2", "MCP"), Text]
    public string? Method { get; set; }

    /// <summary>Opens the authorization page in the browser.</summary>
    [Parameter, NotSent]
    public SwitchParameter Open { get; set; }

    /// <summary>Waits until the connection is authorized, and returns it afterwards.</summary>
    [Parameter, NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>The time limit of -Wait, in seconds.</summary>
    [Parameter, NotSent, ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess(TwilioApp, "New connection"))
        {
            return;
        }

        var client = MakeClient();
        if (!TryAwait(null, stop => client.CreateAsync(TwilioApp, Method?.ToUpperInvariant(), stop), out var connection))
        {
            return;
        }

        if (Open)
        {
            OpenPage(connection);
        }

        if (!Wait)
        {
            WriteObject(connection);
        }
        else if (TryWait(client, connection, out var final))
        {
            WriteObject(final);
        }
    }

    private bool TryWait(ConnectionClient client, MatonConnection connection, out MatonConnection final)
    {
        if (!Open)
        {
            WriteWarning($"Authorize the connection at {DisplayText.Visible(connection.Url)}");
        }

        var timing = new PollTiming(PollInterval, TimeSpan.FromSeconds(TimeoutSec));
        var status = connection.Status;
        using var progress = new WorkProgress(this, "Waiting for the authorization", _ => $"{status}: {connection.Url}");
        return TryAwait(connection.ConnectionId, stop => client.WaitAsync(connection.ConnectionId ?? "", timing, found => status = found.Status, stop), out final);
    }

    // The URL comes from the network, so only a web page is opened, never a file or a program.
    private void OpenPage(MatonConnection connection)
    {
        if (!Uri.TryCreate(connection.Url, UriKind.Absolute, out var page) || (page.Scheme != Uri.UriSchemeHttps && !(page.Scheme == Uri.UriSchemeHttp && page.IsLoopback)))
        {
            WriteWarning("The connection has no URL to open.");
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            WriteWarning($"No browser could be opened. Open this page yourself: {page.AbsoluteUri}");
        }
    }
}
