namespace MatonTwilio.Sandbox;

/// <summary>Decides which request meets which fault: first those asked for, then those drawn by chance.</summary>
internal sealed class FaultPlan(SandboxOptions options)
{
    private readonly object _gate = new();
    private readonly List<(SandboxFault Fault, int Left)> _asked = [];
    private readonly Random _chance = new(options.Seed);
    private double _rate = options.FaultRate;

    /// <summary>The faults that were asked for and not met yet, and how many requests still meet each.</summary>
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

    /// <summary>The share of the requests that goes wrong by chance, from 0 to 1.</summary>
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

    /// <summary>Removes what was asked for, and what comes by chance.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _asked.Clear();
            _rate = 0;
        }
    }

    /// <summary>The fault for a request; null to serve it properly. Chance touches requests to the gateway and its storage only.</summary>
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

            // Drawn also when there is no fault, so that the n-th request always meets the same.
            return isExposed && _rate > 0 && options.Faults.Count > 0 && _chance.NextDouble() < _rate
                ? new SandboxFault(options.Faults[_chance.Next(options.Faults.Count)])
                : null;
        }
    }
}
