namespace MatonTwilio;

/// <summary>A resource that moves by itself until its status is final; what the Wait cmdlets watch.</summary>
internal interface IHasLifecycle
{
    /// <summary>Where it is in progress.</summary>
    string? Status { get; }

    /// <summary>Whether the status will not change any more.</summary>
    bool IsTerminal { get; }
}
