using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Checks whether Maton's other known host responds, if the session's host does not.</summary>
internal static class OtherHost
{
    /// <summary>Adds to a failed check the setting for a host that accepts the key.</summary>
    /// <param name="check">The check.</param>
    /// <param name="session">The session.</param>
    /// <param name="log">Receives log entries; null for none.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The check, with another recommendation if such a host was found.</returns>
    public static async Task<MatonCheck> AdviseAsync(MatonCheck check, GatewaySession session, Action<LogEntry>? log, CancellationToken cancellation)
    {
        // The key is sent to another host of Maton's only if the session's host is one of Maton's.
        var settings = session.Settings;
        var own = settings.KnownHosts.FirstOrDefault(host => host.GatewayUri == settings.GatewayUri);
        if (check.Passed || own is null)
        {
            return check;
        }

        foreach (var other in settings.KnownHosts.Where(host => host != own))
        {
            if (await AnswersAsync(other, session, log, cancellation).ConfigureAwait(false))
            {
                var address = other.GatewayUri.GetLeftPart(UriPartial.Authority);
                return check with { Hint = $"{other.ControlUri.Authority} accepts this key. Set MATON_GATEWAY_URL to {address}, or Connect-Maton -GatewayUri {address}." };
            }
        }

        return check;
    }

    private static async Task<bool> AnswersAsync(MatonHost host, GatewaySession session, Action<LogEntry>? log, CancellationToken cancellation)
    {
        var settings = session.Settings with { GatewayUri = host.GatewayUri, ControlUri = host.ControlUri, Name = null, MaximumRetryCount = 0 };
        using var other = GatewaySession.Open(settings, session.Time, limit: null);
        try
        {
            await new ConnectionClient(other) { Log = log }.ListAsync("twilio", status: null, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (MatonException)
        {
            return false;
        }
    }
}
