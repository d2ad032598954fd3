namespace MatonTwilio.Sandbox;

/// <summary>Decides which request gets which fault: requested faults first, then random ones.</summary>
internal sealed class FaultPlan(SandboxOptions options)
{
    private readonly object _gate = new();
    private readonly List<(SandboxFault Fault, int Left)> _asked = [];
    private readonly Random _chance = new(options.Seed);
    private double _rate = options.FaultRate;

    /// <summary>The pending requested faults, each with the number of requests that still get it.</summary>
    public IReadOnlyList<(SandboxFault Fault, int Left)> Asked
    {
        get
        {
            lock (_gate)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>The share of requests that get a random fault, from 0 to 1.</summary>
    public double Rate
    {
        get
        {
            lock (_gate)
            {
                return _rate;
            }
        }

        set
        {
            lock (_gate)
            {
                _rate = value;
            }
        }
    }

    public void Add(SandboxFault fault)
    {
        lock (_gate)
        {
            _asked.Add((fault, fault.Count));
        }
    }

    /// <summary>Removes the requested faults and the random ones.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _asked.Clear();
            _rate = 0;
        }
    }

    /// <summary>The fault for a request; null if it is served normally. Random faults apply only to requests to the gateway and its storage.</summary>
    public SandboxFault? Next(HttpRequest request, bool isExposed)
    {
        lock (_gate)
        {
            for (var i = 0; i < _asked.Count; i++)
            {
                (var fault, var left) = _asked[i];
                if (!fault.Matches(request))
                {
                    continue;
                }

                _asked[i] = (fault, left - 1);
                if (left <= 1)
                {
                    _asked.RemoveAt(i);
                }

                return fault;
            }

            // A random number is drawn even if there is no fault, so that the n-th request always gets the same fault.
            return isExposed && _rate > 0 && options.Faults.Count > 0 && _chance.NextDouble() < _rate
                ? new SandboxFault(options.Faults[_chance.Next(options.Faults.Count)])
                : null;
        }
    }
}
