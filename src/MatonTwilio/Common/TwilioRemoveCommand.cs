namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that delete records. They return nothing.</summary>
/// <typeparam name="T">What is deleted.</typeparam>
public abstract class TwilioRemoveCommand<T> : TwilioItemCommand<T>
{
    /// <summary>What the deletion is called in -WhatIf and in questions.</summary>
    private protected virtual string Action => "Remove";

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Delete(Sid, Action);
}
