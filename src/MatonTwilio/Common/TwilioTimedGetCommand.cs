using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets whose lists can be cut by time and read side by side.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioTimedGetCommand<T> : TwilioGetCommand<T>
{
    /// <summary>
    /// How many requests may be on their way at once, for a list of which the oldest time is given: the time is cut into slices. Order
    /// and records are the same as with 1, and the session's rate limit holds.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = 1;

    private protected sealed override int DegreeOfParallelism => ThrottleLimit;
}
