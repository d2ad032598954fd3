using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;
using MatonTwilio.Gateway.Resources;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Gateway.Clients;

/// <summary>Checks a session step by step, from the key to the account, to find what keeps it from working.</summary>
public static class SessionChecks
{
    /// <summary>Runs the checks. After a failure that the further checks depend on, they are left out.</summary>
    /// <param name="session">The session to check; null if there is neither a session nor a key.</param>
    /// <param name="log">Receives log entries; null for none.</param>
    /// <param name="cancellation">Ends the checks.</param>
    /// <returns>The results, each as soon as it is known.</returns>
    public static async IAsyncEnumerable<MatonCheck> RunAsync(
        GatewaySession? session, Action<LogEntry>? log, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return session is null
            ? new MatonCheck("API key present", false, "There is neither a session nor MATON_API_KEY.", "Copy the key from https://maton.ai/settings and set MATON_API_KEY.")
            : new MatonCheck("API key present", true, session.Handle.Sandbox is null ? "The session has a key." : "The session has the sandbox's key.");
        if (session is null)
        {
            yield break;
        }

        IReadOnlyList<MatonConnection> connections = [];
        var keyAccepted = await CheckAsync("API key accepted", async () =>
        {
            connections = await new ConnectionClient(session) { Log = log }.ListAsync("twilio", status: null, cancellation).ConfigureAwait(false);
            return $"{session.Settings.ControlUri.Authority} responded.";
        }).ConfigureAwait(false);
        keyAccepted = await OtherHost.AdviseAsync(keyAccepted, session, log, cancellation).ConfigureAwait(false);
        yield return keyAccepted;
        if (!keyAccepted.Passed)
        {
            yield break;
        }

        yield return ActiveConnection(connections, session.Settings.ConnectionId);

        var accounts = new List<TwilioAccount>();
        var client = new TwilioClient(session) { Log = log };
        var reached = await CheckAsync("Gateway reached", async () =>
        {
            using var list = client.List(ApiResources.Of<TwilioAccount>(), filter: null, PagePlan.Of(pageSize: 20));
            accounts.AddRange(await list.NextAsync(cancellation).ConfigureAwait(false) ?? []);
            return $"{session.Settings.GatewayUri.Authority} returned {(accounts.Count == 1 ? "1 account" : $"{accounts.Count} accounts")}.";
        }).ConfigureAwait(false);
        reached = await OtherHost.AdviseAsync(reached, session, log, cancellation).ConfigureAwait(false);
        yield return reached;
        if (reached.Passed)
        {
            yield return await CheckAsync("Account found", async () =>
            {
                var sid = await AccountLookup.Of(session).FindAsync(connectionId: null, log, cancellation).ConfigureAwait(false);
                var account = await client.GetAsync(ApiResources.Of<TwilioAccount>(), sid, cancellation).ConfigureAwait(false);
                return DisplayText.Visible($"{account.Sid} ({account.FriendlyName}), {account.Status}.");
            }).ConfigureAwait(false);
        }
    }

    private static MatonCheck ActiveConnection(IReadOnlyList<MatonConnection> connections, string? wanted)
    {
        const string Name = "Twilio connection active";
        var candidates = connections.Where(connection => wanted is null || connection.ConnectionId == wanted).ToList();
        var active = candidates.FirstOrDefault(static connection => string.Equals(connection.Status, "ACTIVE", StringComparison.OrdinalIgnoreCase));
        return active is not null
            ? new MatonCheck(Name, true, $"{DisplayText.Visible(active.ConnectionId)} is ACTIVE.")
            : new MatonCheck(Name, false, DisplayText.Visible(InactiveText(candidates, wanted)), "Create one with New-MatonConnection -Open.");
    }

    private static string InactiveText(List<MatonConnection> candidates, string? wanted) => (candidates.Count, wanted) switch
    {
        (0, null) => "There is no Twilio connection.",
        (0, _) => $"There is no Twilio connection with the ID '{wanted}'.",
        _ => $"No Twilio connection is ACTIVE: {string.Join(", ", candidates.Select(static connection => $"{connection.ConnectionId} is {connection.Status}"))}.",
    };

    private static async Task<MatonCheck> CheckAsync(string name, Func<Task<string>> check)
    {
        try
        {
            return new MatonCheck(name, true, await check().ConfigureAwait(false));
        }
        catch (MatonException error)
        {
            return new MatonCheck(name, false, error.Message, error.Hint);
        }
    }
}
