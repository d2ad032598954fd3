using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that make, change or delete records: each change asks first and returns what it made.</summary>
/// <typeparam name="T">What is changed.</typeparam>
public abstract class TwilioChangeCommand<T> : TwilioCommand
{
    private protected ApiResource<T> Resource => ResourceOf<T>();

    /// <summary>Makes a record of the bound parameters.</summary>
    /// <param name="target">What -WhatIf and questions call it.</param>
    /// <param name="action">What they call the making of it.</param>
    private protected void Create(string target, string action = "Create") => Create(target, action, BoundFields.Of(this));

    /// <summary>Makes a record of fields.</summary>
    private protected void Create(string target, string action, RequestFields fields)
    {
        if (!ShouldProcess(target, Describe.Action(action, fields)))
        {
            return;
        }

        var client = MakeClient();
        if (TryAwait(target, stop => client.CreateAsync(Resource, fields, stop), out var record))
        {
            WriteObject(record);
        }
    }

    /// <summary>Changes fields of each record.</summary>
    private protected void Update(IEnumerable<string> sids, string action, RequestFields fields) => ForEach(sids, (sid, shown) =>
    {
        if (fields.IsEmpty)
        {
            WriteError(ErrorRecords.InvalidInput("NothingToChange", "Nothing was given to change. Name at least one field; empty text clears one.", sid));
        }
        else if (ShouldProcess(shown, Describe.Action(action, fields)) && ConfirmIrreversible(shown))
        {
            var client = MakeClient();
            if (TryAwait(sid, stop => client.UpdateAsync(Resource, sid, fields, stop), out var record))
            {
                WriteObject(record);
            }
        }
    });

    /// <summary>Deletes each record.</summary>
    private protected void Delete(IEnumerable<string> sids, string action) => ForEach(sids, (sid, shown) =>
    {
        if (ShouldProcess(shown, action))
        {
            var client = MakeClient();
            TryAwait(sid, stop => client.DeleteAsync(Resource, sid, stop));
        }
    });

    private void ForEach(IEnumerable<string> sids, Action<string, string> change)
    {
        foreach (var text in sids)
        {
            if (TryFind(Resource, text, out var found))
            {
                change(found.Sid, found.Shown);
            }
        }
    }
}
