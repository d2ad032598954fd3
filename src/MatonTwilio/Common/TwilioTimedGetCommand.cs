using System.Management.Automation;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets whose lists can be divided into periods that are read at once.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioTimedGetCommand<T> : TwilioGetCommand<T>
{
    /// <summary>
    /// The number of requests in progress at once, 1 to 32. If a list has an oldest time, the time is divided into slices that are read at once; by default,
    /// as many as the rate limit and the latency allow. For several SIDs, or the lists of several inputs, the default is 8. Order and records are the same as
    /// with 1, and the session's rate limit applies.
    /// </summary>
    [Parameter, NotSent, ValidateRange(1, RowsAtOnce.Most)]
    public override int ThrottleLimit { get; set; } = RowsAtOnce.Usual;

    private protected sealed override int DegreeOfParallelism => ParameterSetName != ListSet ? 1 : IsBound(nameof(ThrottleLimit)) ? ThrottleLimit : PagePlan.Automatic;
}
