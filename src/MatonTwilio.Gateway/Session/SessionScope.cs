namespace MatonTwilio.Gateway.Session;

/// <summary>Decides which default session a command uses: that of its own runspace, else that of the runspace that represents the process.</summary>
/// <remarks>The two objects are compared by reference, and a session is garbage-collected together with its runspace.</remarks>
/// <param name="Own">The object that represents the command's runspace.</param>
/// <param name="Process">The object that represents the process: the same object if it is the command's own runspace.</param>
public sealed record SessionScope(object Own, object Process)
{
    private static readonly object Whole = new();

    /// <summary>The scope for programs without runspaces.</summary>
    public static SessionScope OfProcess { get; } = new(Whole, Whole);

    /// <summary>Whether this scope is that of the process.</summary>
    internal bool IsProcess => ReferenceEquals(Own, Process);
}
