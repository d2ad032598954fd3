namespace MatonTwilio.Sandbox;

/// <summary>Limits the number of requests in any one second.</summary>
internal sealed class RateWindow(int? requestsPerSecond, TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly Queue<long> _taken = new();

    public bool TryTake()
    {
        if (requestsPerSecond is not int most)
        {
            return true;
        }

        lock (_gate)
        {
            var now = clock.GetTimestamp();
            while (_taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= most)
            {
                return false;
            }

            _taken.Enqueue(now);
            return true;
        }
    }
}
