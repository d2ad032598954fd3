using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Finds the sender of a command's sends: the value of -From, which may be a script block that runs for each row, or the session's default sender. A column
/// called From is not used, because in a list of received messages it contains the numbers of other people.
/// </summary>
/// <param name="numbers">Reads numbers.</param>
/// <param name="use">The use of the sender.</param>
internal sealed class SenderReader(NumberContext numbers, AddressUse use)
{
    private const string NoSender = "There is no sender. Use -From, or set one for all commands with Connect-Maton -From.";
    private const string Hint = "For messages, -MessagingServiceSid has senders too. MATON_DEFAULT_FROM sets a sender for new sessions.";

    private bool _isOfEachRow;
    private string? _sender;

    /// <summary>Decides on the sender, before the first row.</summary>
    /// <param name="isGiven">Whether -From is on the command line.</param>
    /// <param name="given">Its value; null for a script block.</param>
    /// <param name="isScript">Whether it is a script block.</param>
    /// <param name="findDefault">Finds the default sender; null if none is required.</param>
    /// <returns>The error; null if there is a sender or none is required.</returns>
    public ErrorRecord? Begin(bool isGiven, string? given, bool isScript, Func<string?>? findDefault)
    {
        _isOfEachRow = isScript;
        if (isScript || (!isGiven && findDefault is null))
        {
            return null;
        }

        var written = isGiven ? given : findDefault!();
        if (string.IsNullOrWhiteSpace(written))
        {
            return ErrorRecords.InvalidInput("NoSender", NoSender, target: null, Hint);
        }

        return numbers.TryRead(written, use, written, out _sender, out var problem) ? null : problem;
    }

    /// <summary>The sender for an input.</summary>
    /// <param name="bound">The value of -From for this input.</param>
    /// <param name="input">The input, for an error.</param>
    /// <param name="sender">The sender; null if none is required.</param>
    /// <param name="problem">The error.</param>
    public bool TryGet(string? bound, object? input, out string? sender, [NotNullWhen(false)] out ErrorRecord? problem)
    {
        if (!_isOfEachRow)
        {
            (sender, problem) = (_sender, null);
            return true;
        }

        return numbers.TryRead(bound, use, input, out sender, out problem);
    }
}
