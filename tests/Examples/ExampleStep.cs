using System.Management.Automation.Language;

namespace MatonTwilio.Examples;

/// <summary>Commands that are entered together, and the output that the document shows for them.</summary>
public sealed class ExampleStep
{
    /// <summary>Creates a step.</summary>
    public ExampleStep(string code, IReadOnlyList<string>? shown)
    {
        Code = code;
        Shown = shown;
    }

    /// <summary>The commands.</summary>
    public string Code { get; }

    /// <summary>The output in the document; null if it shows none, which promises only that no error is shown.</summary>
    public IReadOnlyList<string>? Shown { get; }

    /// <summary>The commands, one statement after the other.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            var code = Parser.ParseInput(Code, out _, out var errors);
            return errors.Length == 0
                ? code.EndBlock.Statements.Select(static statement => statement.Extent.Text).ToList()
                : throw new FormatException($"{errors[0].Message} ({errors[0].Extent.Text})");
        }
    }

    /// <summary>The steps in the fenced blocks under one heading.</summary>
    internal static IReadOnlyList<ExampleStep> Of(IReadOnlyList<Fence> fences)
    {
        var steps = new List<ExampleStep>();
        foreach (var fence in fences)
        {
            if (fence.IsScript)
            {
                steps.Add(new ExampleStep(string.Join("\n", fence.Lines), shown: null));
            }
            else if (fence.IsOutput)
            {
                steps[steps.Count - 1] = new ExampleStep(steps[steps.Count - 1].Code, fence.Lines);
            }
            else if (fence.IsSession)
            {
                steps.AddRange(fence.Session());
            }
        }

        return steps;
    }
}
