namespace MatonTwilio;

/// <summary>A resource whose status changes by itself until it is final. The Wait cmdlets poll it.</summary>
internal interface IHasLifecycle
{
    /// <summary>The current status.</summary>
    string? Status { get; }

    /// <summary>Whether the status is final.</summary>
    bool IsTerminal { get; }
}
