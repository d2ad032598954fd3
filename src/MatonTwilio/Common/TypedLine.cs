using System.Management.Automation;
using System.Management.Automation.Language;

namespace MatonTwilio.Commands;

/// <summary>The source text of the statement that runs a cmdlet.</summary>
internal static class TypedLine
{
    /// <summary>The text; null if PowerShell does not have it, such as for a command that a program runs.</summary>
    /// <param name="invocation">The cmdlet's invocation.</param>
    // Only newer versions of PowerShell have the whole statement. A line is a part of it.
    public static string? Of(InvocationInfo invocation) => PSObject.AsPSObject(invocation).Properties["Statement"]?.Value as string ?? invocation.Line;

    /// <summary>The arguments and parameter names of every use of the cmdlet in the text.</summary>
    /// <param name="invocation">The cmdlet's invocation.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<CommandElementAst> ElementsIn(InvocationInfo invocation, string text)
        => Parser.ParseInput(text, out _, out _).FindAll(static part => part is CommandAst, searchNestedScriptBlocks: false)
            .Cast<CommandAst>()
            .Where(command => invocation.InvocationName.Equals(command.GetCommandName(), StringComparison.OrdinalIgnoreCase))
            .SelectMany(static command => command.CommandElements.Skip(1));
}
