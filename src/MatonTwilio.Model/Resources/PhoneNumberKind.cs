namespace MatonTwilio;

/// <summary>The kind of line of a phone number, by its country's numbering plan.</summary>
public enum PhoneNumberKind
{
    /// <summary>The plan does not define it, or the number is in no range that is in use.</summary>
    Unknown,

    /// <summary>A fixed line.</summary>
    Fixed,

    /// <summary>A mobile number.</summary>
    Mobile,

    /// <summary>A fixed line or a mobile number. The plan has one range for both, as in the US.</summary>
    FixedOrMobile,

    /// <summary>A number that is free for the caller.</summary>
    TollFree,

    /// <summary>A number that costs more than a fixed line or a mobile number.</summary>
    PremiumRate,

    /// <summary>A number for which the caller and the owner share the cost.</summary>
    SharedCost,

    /// <summary>A line over the internet.</summary>
    Voip,

    /// <summary>A number that is forwarded to a person's current line.</summary>
    Personal,

    /// <summary>A pager.</summary>
    Pager,

    /// <summary>A common number for all offices of a company.</summary>
    Company,

    /// <summary>A voicemail box.</summary>
    Voicemail,
}
