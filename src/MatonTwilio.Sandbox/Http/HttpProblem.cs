namespace MatonTwilio.Sandbox;

/// <summary>A request that cannot be read.</summary>
/// <param name="status">The status code of the response that it gets.</param>
/// <param name="message">What is wrong.</param>
internal sealed class HttpProblem(int status, string message) : Exception(message)
{
    /// <summary>The status code of the response that it gets.</summary>
    public int Status { get; } = status;
}
