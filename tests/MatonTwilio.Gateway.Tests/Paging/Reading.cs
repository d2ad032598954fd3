using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Reads a list: its records, or the SIDs of its messages.</summary>
internal static class Reading
{
    /// <summary>The next page's SIDs; none after the last.</summary>
    public static async Task<string[]> PageAsync(this ListReader<TwilioMessage> reader)
        => [.. (await reader.NextAsync(CancellationToken.None).WithTimeout() ?? []).Select(static message => message.Sid!)];

    /// <summary>The SIDs of the rest of the list.</summary>
    public static async Task<string[]> AllAsync(this ListReader<TwilioMessage> reader) => [.. (await reader.RecordsAsync()).Select(static message => message.Sid!)];

    /// <summary>The rest of the list.</summary>
    public static async Task<List<T>> RecordsAsync<T>(this ListReader<T> reader)
    {
        var records = new List<T>();
        while (await reader.NextAsync(CancellationToken.None).WithTimeout() is { } page)
        {
            records.AddRange(page);
        }

        return records;
    }
}
