namespace MatonTwilio;

/// <summary>The periods over which usage is totaled.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record#usage-record-subresources"/>
public enum UsageInterval
{
    /// <summary>The whole requested period: one record for each category.</summary>
    None,

    /// <summary>Each day.</summary>
    Daily,

    /// <summary>Each month.</summary>
    Monthly,

    /// <summary>Each year.</summary>
    Yearly,

    /// <summary>Since the account was opened.</summary>
    AllTime,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Yesterday.</summary>
    Yesterday,

    /// <summary>This month so far.</summary>
    ThisMonth,

    /// <summary>Last month.</summary>
    LastMonth,
}
