using System.Diagnostics;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace MatonTwilio.Benchmarks;

/// <summary>Reads a list in a new process, as a scheduled script does, and optionally reads it again.</summary>
internal static class Peers
{
    // Twilio's SDK does not check the account and the token.
    private const string Account = "AC00000000000000000000000000000001";

    public static int Run(string name, int rounds, Uri gateway)
    {
        // The runtime's work before this line belongs to the start of the process.
        var watch = Stopwatch.StartNew();
        var read = name switch
        {
            "floor" => () => Lists.FloorAsync(gateway, PageServer.LargestPage).GetAwaiter().GetResult(),
            "pager" => Payload.Using(() => (Func<Func<int>>)(() => Lists.Pager(gateway, PageServer.LargestPage)))(),
            "csharp" => CSharpSdk(gateway),
            _ => throw new ArgumentException(name),
        };
        var times = new List<double>();
        var seen = 0;
        for (var round = 0; round < rounds; round++)
        {
            seen = read();
            times.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
        }

        (Measured.Now(watch, seen) with { Milliseconds = Children.Median(times.Skip(rounds / 2)) }).Print();
        return 0;
    }

    private static Func<int> CSharpSdk(Uri gateway)
    {
        var http = new HttpClient(new ToGateway(gateway));
        var client = new TwilioRestClient("user", "password", Account, httpClient: new Twilio.Http.SystemNetHttpClient(http));
        return () => MessageResource.Read(pageSize: PageServer.LargestPage, client: client).Count();
    }

    // The SDK sends requests to its own host, so this handler replaces the host.
    private sealed class ToGateway(Uri gateway) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(gateway.AbsoluteUri + request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
