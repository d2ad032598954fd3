using System.Management.Automation;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets whose lists can be cut by time and read side by side.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioTimedGetCommand<T> : TwilioGetCommand<T>
{
    /// <summary>
    /// The number of requests in progress at once, 1 to 32, for a list of which the oldest time is given: the time is cut into slices. Without it: as
    /// many as the rate limit and the latency make useful. Order and records are the same as with 1, and the session's rate limit holds.
    /// </summary>
    [Parameter(ParameterSetName = ListSet), NotSent, ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = PagePlan.Automatic;

    private protected sealed override int DegreeOfParallelism => ThrottleLimit;
}
