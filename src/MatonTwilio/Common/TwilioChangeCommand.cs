using System.Management.Automation;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that create, change or delete records. Each change calls ShouldProcess first and returns the record.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
public abstract class TwilioChangeCommand<T> : ChangeCommand
{
    // This number of requests takes ten seconds at the gateway's rate limit.
    private const int MostLookups = 100;

    private int _lookups;

    private protected ApiResource<T> Resource => ResourceOf<T>();

    /// <summary>Creates a record with the bound parameters.</summary>
    /// <param name="target">The description of the record in -WhatIf and in questions.</param>
    /// <param name="action">The description of the creation in -WhatIf and in questions.</param>
    private protected void Create(string target, string action = "Create") => Create(target, action, BoundFields.Of(this));

    /// <summary>Creates a record with the given fields.</summary>
    private protected void Create(string target, string action, RequestFields fields)
    {
        if (MayChange(target, Describe.Action(action, fields)))
        {
            var (client, resource) = (MakeClient(), Resource);
            Change(target, action, stop => WritingAsync(client.CreateAsync(resource, fields, stop)));
        }
    }

    /// <summary>Updates each record with the given fields.</summary>
    private protected void Update(IEnumerable<string> sids, string action, RequestFields fields) => ForEach(sids, (sid, shown) =>
    {
        if (fields.IsEmpty)
        {
            Report(ErrorRecords.InvalidInput("NothingToChange", "There is nothing to change. Specify at least one field. Empty text clears a field.", sid));
        }
        else if (MayChange(shown, Describe.Action(action, fields)))
        {
            var (client, resource) = (MakeClient(), Resource);
            Change(sid, action, stop => WritingAsync(client.UpdateAsync(resource, sid, fields, stop)));
        }
    });

    /// <summary>Deletes each record.</summary>
    private protected void Delete(IEnumerable<string> sids, string action) => ForEach(sids, (sid, shown) =>
    {
        if (MayChange(shown, action))
        {
            var (client, resource) = (MakeClient(), Resource);
            Change(sid, action, async stop =>
            {
                await client.DeleteAsync(resource, sid, stop).ConfigureAwait(false);
                return static () => { };
            });
        }
    });

    private async Task<Action> WritingAsync(Task<T> change)
    {
        var record = await change.ConfigureAwait(false);
        return () => WriteObject(record);
    }

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

    // A question that shows only a SID does not help. Before a change that cannot be undone, the record is read. In a long list it is not, because people do not read that many
    // questions. A resource without a list has no record to read.
    private string Shown(string sid, object? record)
    {
        var canBeRead = Resource.ListName.Length > 0 && sid != Resource.Current;
        if (record is null && IsChangeAsked && Impact == ConfirmImpact.High && canBeRead && _lookups++ < MostLookups && TryRead(sid, out var read))
        {
            record = read;
        }

        return record?.ToString() ?? sid;
    }

    // A record that cannot be read is shown by its SID. The change itself reports the reason.
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
