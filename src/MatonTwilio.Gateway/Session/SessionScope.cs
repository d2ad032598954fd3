namespace MatonTwilio.Gateway.Session;

/// <summary>Whose default session a command uses: that of its own runspace, else that of the runspace that stands for the process.</summary>
/// <remarks>The two are compared by identity, and a session is collected together with its runspace.</remarks>
/// <param name="Own">Stands for the command's runspace.</param>
/// <param name="Process">Stands for the process: the same object where that is the command's own runspace.</param>
public sealed record SessionScope(object Own, object Process)
{
    private static readonly object Whole = new();

    /// <summary>The scope where there are no runspaces.</summary>
    public static SessionScope OfProcess { get; } = new(Whole, Whole);

    /// <summary>Whether what is decided here holds for the process.</summary>
    internal bool IsProcess => ReferenceEquals(Own, Process);
}
