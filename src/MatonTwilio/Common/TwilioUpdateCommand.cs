using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change fields of a record and return it.</summary>
/// <typeparam name="T">What is changed.</typeparam>
public abstract class TwilioUpdateCommand<T> : TwilioItemCommand<T>
{
    /// <summary>What the change is called in -WhatIf and in questions.</summary>
    private protected virtual string Action => "Change";

    /// <summary>The fields to send: the bound parameters, where a cmdlet does not say otherwise.</summary>
    private protected virtual RequestFields Fields => BoundFields.Of(this);

    private protected sealed override void Process(string sid)
    {
        var fields = Fields;
        if (ShouldProcess(sid, Describe.Action(Action, fields))
            && TryAwait(sid, stop => MakeClient().UpdateAsync(Resource, sid, fields, stop), out var record))
        {
            WriteObject(record);
        }
    }
}
