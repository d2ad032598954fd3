namespace MatonTwilio;

/// <summary>What kind of line a phone number is, by its country's numbering plan.</summary>
public enum PhoneNumberKind
{
    /// <summary>The plan does not say, or the number is in no range that is in use.</summary>
    Unknown,

    /// <summary>A fixed line.</summary>
    Fixed,

    /// <summary>A mobile number.</summary>
    Mobile,

    /// <summary>A fixed line or a mobile number: the plan has one range for both, as in the US.</summary>
    FixedOrMobile,

    /// <summary>A call is free for the caller.</summary>
    TollFree,

    /// <summary>A call costs more than one to a fixed line or a mobile number.</summary>
    PremiumRate,

    /// <summary>Caller and owner share the cost.</summary>
    SharedCost,

    /// <summary>A line over the internet.</summary>
    Voip,

    /// <summary>A number that follows a person from line to line.</summary>
    Personal,

    /// <summary>A pager.</summary>
    Pager,

    /// <summary>A company's one number for all of its offices.</summary>
    Company,

    /// <summary>A voicemail box.</summary>
    Voicemail,
}
