namespace MatonTwilio.ViewBuilder;

/// <summary>The types that views can show.</summary>
internal static class ModelTypes
{
    /// <summary>Finds a type.</summary>
    /// <param name="line">The line that names it.</param>
    /// <param name="fullName">Its name with the namespace.</param>
    /// <returns>The type.</returns>
    public static Type Find(SourceLine line, string fullName)
        => typeof(MatonSession).Assembly.GetType(fullName)
           ?? throw line.Error(ErrorCode.UnknownName, $"MatonTwilio.Model has no type {fullName}.");
}
