using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace MatonTwilio.Benchmarks;

/// <summary>
/// A server that is faster than what is measured: full-size records, evenly spread over thirty days, made by filling two gaps of a
/// template. The number of records and the latency of a page are in the account's path: /twilio/{records}/{milliseconds}/...
/// </summary>
internal static class PageServer
{
    public static readonly DateTimeOffset Newest = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Spread = TimeSpan.FromDays(30);

    private const string Account = "AC00000000000000000000000000000001";

    private static readonly byte[][] Template = MakeTemplate();

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/twilio/{records:int}/{latency:int}/2010-04-01/Accounts.json", WriteAccountsAsync);
        app.MapGet("/twilio/{records:int}/{latency:int}/2010-04-01/Accounts/{account}/Messages.json", WritePageAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        return 0;
    }

    private static Task WriteAccountsAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$"""{"accounts":[{"sid":"{{Account}}","owner_account_sid":"{{Account}}","status":"active"}],"next_page_uri":null}""");
    }

    private static async Task WritePageAsync(HttpContext context)
    {
        var records = Route(context, "records");
        var latency = Route(context, "latency");
        if (latency > 0)
        {
            await Task.Delay(latency);
        }

        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        var size = query.TryGetValue("PageSize", out var asked) ? int.Parse(asked.ToString(), CultureInfo.InvariantCulture) : 50;
        var step = Spread.Ticks / records;

        // Record i was sent i steps before the newest one, and its time is shown in whole seconds, by which filters compare: a
        // window of time is a range of numbers.
        var first = query.TryGetValue("DateSent<", out var before) ? (int)Math.Max(0, FirstAfter((Newest - Time(before!).AddSeconds(1)).Ticks, step)) : 0;
        var end = query.TryGetValue("DateSent>", out var after) ? (int)Math.Clamp(FirstAfter((Newest - Time(after!)).Ticks, step), 0, records) : records;
        var start = query.TryGetValue("PageToken", out var token) ? int.Parse(token.ToString(), CultureInfo.InvariantCulture) : first;
        var stop = Math.Min(start + size, end);

        context.Response.ContentType = "application/json";
        var writer = context.Response.BodyWriter;
        writer.Write("{\"messages\":["u8);
        for (var i = start; i < stop; i++)
        {
            if (i > start)
            {
                writer.Write(","u8);
            }

            WriteRecord(writer, i, Newest - new TimeSpan(step * i));
            if (i % 64 == 0)
            {
                await writer.FlushAsync();
            }
        }

        var filter = string.Concat(query.Where(pair => pair.Key.StartsWith("DateSent", StringComparison.Ordinal)).Select(pair => $"&{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
        var next = stop < end ? $"\"/2010-04-01/Accounts/{Account}/Messages.json?PageSize={size}&Page=1&PageToken={stop}{filter}\"" : "null";
        writer.Write(Encoding.UTF8.GetBytes($"],\"end\":{stop - 1},\"page\":0,\"page_size\":{size},\"start\":{start},\"next_page_uri\":{next},\"previous_page_uri\":null}}"));
        await writer.FlushAsync();
    }

    // The first record that lies more than so many ticks before the newest one.
    private static long FirstAfter(long ticks, long step) => ticks < 0 ? 0 : (ticks / step) + 1;

    private static int Route(HttpContext context, string name) => int.Parse((string)context.Request.RouteValues[name]!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string? text) => DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void WriteRecord(IBufferWriter<byte> writer, int number, DateTimeOffset time)
    {
        Span<byte> gap = stackalloc byte[40];
        for (var part = 0; part < Template.Length; part++)
        {
            writer.Write(Template[part]);
            if (part == Template.Length - 1)
            {
                break;
            }

            // The gaps are, in turn: the number in the SID, then the three times.
            int length;
            if (part == 0)
            {
                Utf8Formatter.TryFormat(number, gap, out length, new StandardFormat('X', 32));
                gap[..length].Replace((byte)' ', (byte)'0');
            }
            else
            {
                Utf8Formatter.TryFormat(time, gap, out length, 'R');
                "+0000"u8.CopyTo(gap[(length - 3)..]);
                length += 2;
            }

            writer.Write(gap[..length]);
        }
    }

    private static byte[][] MakeTemplate()
    {
        var body = string.Join(' ', Enumerable.Repeat("Maintenance of the north building tonight at 22:00.", 4));
        var record = $$$"""
            {"body":"{{{body}}}","num_segments":"2","direction":"outbound-api","from":"+15551234567","to":"+15559876543","date_updated":"|","price":"-0.01580",
            "error_message":null,"uri":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000.json","account_sid":"{{{Account}}}","num_media":"0",
            "status":"delivered","messaging_service_sid":null,"sid":"SM|","date_sent":"|","date_created":"|","error_code":null,"price_unit":"USD","api_version":"2010-04-01",
            "subresource_uris":{"media":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000/Media.json","feedback":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000/Feedback.json"}}
            """.Replace("\n", "", StringComparison.Ordinal);

        // The SID's gap goes first, so that all the gaps after it are times.
        record = record.Replace("\"sid\":\"SM|\",", "", StringComparison.Ordinal).Replace("{\"body\"", "{\"sid\":\"SM|\",\"body\"", StringComparison.Ordinal);
        return [.. record.Split('|').Select(Encoding.UTF8.GetBytes)];
    }
}
