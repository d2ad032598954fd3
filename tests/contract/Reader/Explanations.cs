namespace MatonTwilio.Contract;

/// <summary>The texts of lines such as <c>parameter Say: becomes Twiml</c>, by the name that they explain.</summary>
internal static class Explanations
{
    /// <summary>Adds the text of a line.</summary>
    public static void Add(this Dictionary<string, string> explanations, ContractLine line)
    {
        if (line.Rest.Split(": ", 2) is not [var name, var meaning] || name.Contains(' ', StringComparison.Ordinal))
        {
            throw line.Error($"Write '{line.Keyword} Name: explanation'.");
        }

        if (!explanations.TryAdd(name, meaning))
        {
            throw line.Error($"'{name}' is explained already.");
        }
    }
}
