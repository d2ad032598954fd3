using System.Runtime.CompilerServices;

namespace MatonTwilio.Commands;

/// <summary>
/// The records that SIDs were taken from, so that a question can show the record without a request. PowerShell hands a cmdlet the text alone;
/// it stays the same object in the pipeline.
/// </summary>
internal static class GivenRecords
{
    private static readonly ConditionalWeakTable<string, object> RecordBySid = [];

    /// <summary>Keeps what a SID was taken from, as long as the SID is in use.</summary>
    /// <param name="sid">The SID.</param>
    /// <param name="record">What it was taken from; only records of the module's own types are kept.</param>
    /// <returns>The SID to use: a text of its own, for records share theirs.</returns>
    public static string Keep(string sid, object record)
    {
        if (record.GetType().Assembly != typeof(TwilioResource).Assembly)
        {
            return sid;
        }

        var own = new string(sid.AsSpan());
        RecordBySid.Add(own, record);
        return own;
    }

    /// <summary>What a SID was taken from, where that is a record of this type; else null.</summary>
    public static object? Find<T>(string sid) => RecordBySid.TryGetValue(sid, out var record) && record is T ? record : null;
}
