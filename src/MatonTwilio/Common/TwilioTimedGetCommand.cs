using System.Management.Automation;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets whose lists can be cut by time and read side by side.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class TwilioTimedGetCommand<T> : TwilioGetCommand<T>
{
    /// <summary>
    /// The number of requests in progress at once, 1 to 32. A list of which the oldest time is given is cut into slices of time; without this parameter, as many
    /// are read at once as the rate limit and the latency make useful. Of several records by SID, and of the lists of several inputs, 8 are read at once by
    /// default. Order and records are the same as with 1, and the session's rate limit holds.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override int DegreeOfParallelism => ParameterSetName != ListSet ? 1 : IsBound(nameof(ThrottleLimit)) ? ThrottleLimit : PagePlan.Automatic;
}
