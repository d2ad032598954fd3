using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Commands;

/// <summary>Finds the owner of a command's records by its SID or its name. Consecutive inputs with the same owner look it up once.</summary>
/// <typeparam name="T">The type of the owner.</typeparam>
/// <param name="command">The command.</param>
internal sealed class NamedOwner<T>(TwilioCommand command)
{
    private (string Text, string? Account, string? Connection)? _found;

    /// <summary>The SID of the owner that was found last.</summary>
    public string Sid { get; private set; } = "";

    /// <summary>Finds the owner, or reports an error.</summary>
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
