namespace MatonTwilio.Sandbox;

/// <summary>A request that is not valid HTTP.</summary>
/// <param name="status">The status code of the response.</param>
/// <param name="message">The problem.</param>
internal sealed class HttpProblem(int status, string message) : Exception(message)
{
    /// <summary>The status code of the response.</summary>
    public int Status { get; } = status;
}
