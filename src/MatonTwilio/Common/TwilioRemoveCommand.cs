namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that delete records and return nothing.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
public abstract class TwilioRemoveCommand<T> : TwilioNamedItemCommand<T>
{
    /// <summary>The description of the deletion in -WhatIf and in questions.</summary>
    private protected virtual string Action => "Remove";

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (TryFindOwner())
        {
            Delete(Sid, Action);
        }
    }
}
