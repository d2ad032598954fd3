using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Gateway.Tests;

/// <summary>Reads a list of messages as their SIDs.</summary>
internal static class Reading
{
    /// <summary>The next page's SIDs; none after the last.</summary>
    public static async Task<string[]> PageAsync(this ListReader<TwilioMessage> reader)
        => [.. (await reader.NextAsync(CancellationToken.None).WithTimeout() ?? []).Select(static message => message.Sid!)];

    /// <summary>The rest of the list.</summary>
    public static async Task<string[]> AllAsync(this ListReader<TwilioMessage> reader)
    {
        var sids = new List<string>();
        while (await reader.NextAsync(CancellationToken.None).WithTimeout() is { } page)
        {
            sids.AddRange(page.Select(static message => message.Sid!));
        }

        return [.. sids];
    }
}
