using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Finds the record that a command's records belong to, by its SID or its name. Inputs in a row that name the same one look it up once.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="command">The command.</param>
internal sealed class NamedOwner<T>(TwilioCommand command)
{
    private (string Text, string? Account, string? Connection)? _found;

    /// <summary>The SID of the record that was found last.</summary>
    public string Sid { get; private set; } = "";

    /// <summary>Finds it; reports an error where there is none.</summary>
    /// <param name="text">The SID or the name.</param>
    public bool TryFind(string text)
    {
        var asked = (text, command.AccountSid, command.ConnectionId);
        if (_found != asked)
        {
            _found = command.TryFind(ApiResources.Of<T>(), text, out var found) ? asked : null;
            Sid = found.Sid;
        }

        return _found is not null;
    }
}
