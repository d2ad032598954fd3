using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that make, change or delete records: each change asks first and returns what it made.</summary>
/// <typeparam name="T">What is changed.</typeparam>
public abstract class TwilioChangeCommand<T> : TwilioCommand
{
    // Ten seconds at the gateway's rate limit.
    private const int MostLookups = 100;

    private int _lookups;

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
                change(found.Sid, Shown(found.Sid, found.Record ?? GivenRecords.Find<T>(found.Sid)));
            }
        }
    }

    // A SID says nothing to a person who is asked. What cannot be undone is read first, but not for each of a long list, of which nobody reads every line.
    private string Shown(string sid, object? record)
    {
        if (record is null && IsChangeAsked && Impact == ConfirmImpact.High && sid != Resource.Current && _lookups++ < MostLookups && TryRead(sid, out var read))
        {
            record = read;
        }

        return record?.ToString() ?? sid;
    }

    // What cannot be read is shown by its SID; the change itself finds out why.
    private bool TryRead(string sid, out T? record)
    {
        var client = MakeClient();
        try
        {
            record = Await(stop => client.GetAsync(Resource, sid, stop));
            return true;
        }
        catch (MatonException)
        {
            record = default;
            return false;
        }
    }
}
