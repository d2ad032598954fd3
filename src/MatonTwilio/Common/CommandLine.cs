using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The parameters on a command line, as opposed to those that the pipeline binds later.</summary>
internal sealed class CommandLine
{
    private readonly HashSet<string> _typed = [];
    private readonly HashSet<string> _withOneValue = [];

    /// <param name="bound">The parameters that are bound before the first input.</param>
    public CommandLine(IReadOnlyDictionary<string, object> bound)
    {
        // A loop, because each first command would compile LINQ for the type of the entries.
        foreach (var (parameter, value) in bound)
        {
            _typed.Add(parameter);
            if (!IsScript(value))
            {
                _withOneValue.Add(parameter);
            }
        }
    }

    /// <summary>Whether a parameter is a script block.</summary>
    public bool HasScript => _typed.Count > _withOneValue.Count;

    /// <summary>Whether the parameter is on the command line, with a value or a script block.</summary>
    /// <param name="parameter">The parameter.</param>
    public bool Has(string parameter) => _typed.Contains(parameter);

    /// <summary>Whether the parameter has one value for all inputs. A script block has a value for each input.</summary>
    /// <param name="parameter">The parameter.</param>
    public bool HasValue(string parameter) => _withOneValue.Contains(parameter);

    // PowerShell wraps a script block that it runs for each input in an internal type.
    private static bool IsScript(object? given)
        => given is ScriptBlock || (given?.GetType() is { IsVisible: false } type && type.Assembly == typeof(ScriptBlock).Assembly);
}
