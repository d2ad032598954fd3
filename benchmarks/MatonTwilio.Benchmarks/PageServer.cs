using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace MatonTwilio.Benchmarks;

/// <summary>
/// A server that is faster than the measured readers. It fills a template to create records of full size, evenly spread over thirty days. The path of the account contains the
/// number of records and the latency of a page: /twilio/{records}/{milliseconds}/...
/// </summary>
internal static class PageServer
{
    public static readonly DateTimeOffset Newest = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Spread = TimeSpan.FromDays(30);

    /// <summary>Twilio's maximum page size.</summary>
    public const int LargestPage = 1000;

    private const string Account = "AC00000000000000000000000000000001";

    private const int RecordsAFlush = 64;
    private const int SidLength = 32;
    private const int TimeLength = 31;
    private const char SidGap = '|';
    private const char TimeGap = '~';

    private static readonly byte[] Template = MakeTemplate();
    private static readonly int SidAt = Array.IndexOf(Template, (byte)SidGap);
    private static readonly int[] TimesAt = FindTimes();

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(static server => server.Limits.MaxResponseBufferSize = null);
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

        // Record i was sent i steps before the newest one. Its time is in whole seconds, by which filters compare, so a window of time is a range of record numbers.
        var first = query.TryGetValue("DateSent<", out var before) ? (int)Math.Max(0, FirstAfter((Newest - Time(before!).AddSeconds(1)).Ticks, step)) : 0;
        var end = query.TryGetValue("DateSent>", out var after) ? (int)Math.Clamp(FirstAfter((Newest - Time(after!)).Ticks, step), 0, records) : records;
        var start = query.TryGetValue("PageToken", out var token) ? int.Parse(token.ToString(), CultureInfo.InvariantCulture) : first;
        var stop = Math.Min(start + size, end);

        context.Response.ContentType = "application/json";
        var writer = context.Response.BodyWriter;
        writer.Write("{\"messages\":["u8);
        for (var i = start; i < stop; i++)
        {
            WriteRecord(writer, i, Newest - new TimeSpan(step * i), isFirst: i == start);
            if ((i - start) % RecordsAFlush == RecordsAFlush - 1)
            {
                await writer.FlushAsync();
            }
        }

        var filter = string.Concat(query.Where(pair => pair.Key.StartsWith("DateSent", StringComparison.Ordinal)).Select(pair => $"&{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}"));
        var next = stop < end ? $"\"/2010-04-01/Accounts/{Account}/Messages.json?PageSize={size}&Page=1&PageToken={stop}{filter}\"" : "null";
        var uri = $"/2010-04-01/Accounts/{Account}/Messages.json?PageSize={size}";
        writer.Write(Encoding.UTF8.GetBytes($"],\"uri\":\"{uri}\",\"first_page_uri\":\"{uri}\",\"end\":{stop - 1},\"page\":0,\"page_size\":{size},\"start\":{start},\"next_page_uri\":{next},\"previous_page_uri\":null}}"));
        await writer.FlushAsync();
    }

    // The number of the first record that was sent more than this number of ticks before the newest one.
    private static long FirstAfter(long ticks, long step) => ticks < 0 ? 0 : (ticks / step) + 1;

    private static int Route(HttpContext context, string name) => int.Parse((string)context.Request.RouteValues[name]!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string? text) => DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    // Each record is written as one piece, because the writer takes a lock for each piece, and the server must leave the cores to the reader.
    private static void WriteRecord(PipeWriter writer, int number, DateTimeOffset time, bool isFirst)
    {
        var record = writer.GetSpan(Template.Length);
        Template.CopyTo(record);
        record[0] = (byte)(isFirst ? ' ' : ',');

        var sid = record.Slice(SidAt, SidLength);
        Utf8Formatter.TryFormat(number, sid, out _, new StandardFormat('X', SidLength));

        Span<byte> shown = stackalloc byte[TimeLength];
        Utf8Formatter.TryFormat(time, shown, out var written, 'R');
        "+0000"u8.CopyTo(shown[(written - "GMT".Length)..]);
        foreach (var at in TimesAt)
        {
            shown.CopyTo(record[at..]);
        }

        writer.Advance(Template.Length);
    }

    private static byte[] MakeTemplate()
    {
        var body = string.Join(' ', Enumerable.Repeat("Maintenance of the north building tonight at 22:00.", 4));
        var time = new string(TimeGap, TimeLength);
        var record = $$$"""
            ,{"sid":"SM{{{new string(SidGap, SidLength)}}}","body":"{{{body}}}","num_segments":"2","direction":"outbound-api","from":"+15551234567","to":"+15559876543",
            "date_updated":"{{{time}}}","price":"-0.01580","error_message":null,"uri":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000.json",
            "account_sid":"{{{Account}}}","num_media":"0","status":"delivered","messaging_service_sid":null,"date_sent":"{{{time}}}","date_created":"{{{time}}}",
            "error_code":null,"price_unit":"USD","api_version":"2010-04-01","subresource_uris":
            {"media":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000/Media.json","feedback":"/2010-04-01/Accounts/{{{Account}}}/Messages/SM00000000000000000000000000000000/Feedback.json"}}
            """;
        return Encoding.UTF8.GetBytes(record.Replace("\n", "", StringComparison.Ordinal));
    }

    private static int[] FindTimes()
    {
        var found = new List<int>();
        for (var at = 0; at < Template.Length; at++)
        {
            if (Template[at] == TimeGap)
            {
                found.Add(at);
                at += TimeLength;
            }
        }

        return [.. found];
    }
}
