namespace MatonTwilio.Contract;

/// <summary>What lines such as <c>parameter Say: becomes Twiml</c> say, by the name that they explain.</summary>
internal static class Explanations
{
    /// <summary>Adds what a line says.</summary>
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
