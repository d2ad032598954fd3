namespace MatonTwilio.Gateway.Tests;

internal static class Watchdog
{
    // No test waits this long; one that hangs is better failed than waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task WithTimeout(this Task task) => task.WaitAsync(Patience);

    public static Task<T> WithTimeout<T>(this Task<T> task) => task.WaitAsync(Patience);
}
