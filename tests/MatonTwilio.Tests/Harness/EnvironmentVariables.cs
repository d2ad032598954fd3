namespace MatonTwilio.Tests;

/// <summary>The environment variables that the module reads. They are removed for a test and restored after it.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private static readonly string[] Names = ["MATON_API_KEY", "MATON_GATEWAY_URL", "MATON_CONTROL_URL", "MATON_CONNECTION_ID", "MATON_DEFAULT_FROM", "MATON_DEFAULT_REGION", "TWILIO_ACCOUNT_SID"];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(static name => name, Environment.GetEnvironmentVariable);

    public EnvironmentVariables()
    {
        foreach (var name in Names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
