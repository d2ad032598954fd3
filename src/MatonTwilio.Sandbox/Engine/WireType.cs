namespace MatonTwilio.Sandbox;

/// <summary>The type of a field in JSON. Any of them may be null instead.</summary>
internal enum WireType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number in quotation marks, as Twilio writes counts and prices.</summary>
    NumberText,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A time in RFC 2822 format, in UTC.</summary>
    Date,

    /// <summary>A list of strings, or of objects as in <see cref="Map"/>.</summary>
    List,

    /// <summary>An object of strings, numbers, booleans or further objects.</summary>
    Map,
}
