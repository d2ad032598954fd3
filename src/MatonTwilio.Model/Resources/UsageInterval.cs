namespace MatonTwilio;

/// <summary>Over which times usage is added up.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record#usage-record-subresources"/>
public enum UsageInterval
{
    /// <summary>Over all the time that was asked for: one record a category.</summary>
    None,

    /// <summary>Day by day.</summary>
    Daily,

    /// <summary>Month by month.</summary>
    Monthly,

    /// <summary>Year by year.</summary>
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
