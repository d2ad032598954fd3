using System.Runtime.CompilerServices;

namespace MatonTwilio.Commands;

/// <summary>
/// The records from which SIDs were read, so that a question can show the record without a request. PowerShell passes only the text to a cmdlet, as the same
/// object.
/// </summary>
internal static class GivenRecords
{
    private static readonly ConditionalWeakTable<string, object> RecordBySid = [];

    /// <summary>Keeps the record of a SID, as long as the SID is in use.</summary>
    /// <param name="sid">The SID.</param>
    /// <param name="record">The object that has the SID. Only records of the module's own types are kept.</param>
    /// <returns>The SID to use: a new string object, because several records may share one.</returns>
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

    /// <summary>The record of a SID, if it has this type; otherwise null.</summary>
    public static object? Find<T>(string sid) => RecordBySid.TryGetValue(sid, out var record) && record is T ? record : null;
}
