namespace MatonTwilio.Gateway.Tests;

internal static class Watchdog
{
    // Longer than any test waits. A test that hangs fails after this time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task WithTimeout(this Task task) => task.WaitAsync(Patience);

    public static Task<T> WithTimeout<T>(this Task<T> task) => task.WaitAsync(Patience);
}
