namespace MatonTwilio.ViewBuilder;

/// <summary>The kind of an error in a source. The number is the code that the build shows (VIEW001).</summary>
internal enum ErrorCode
{
    /// <summary>The line, or the XML, cannot be read.</summary>
    Syntax = 1,

    /// <summary>The type does not exist, or does not have the property.</summary>
    UnknownName,

    /// <summary>The kind does not exist, or an expression has none.</summary>
    Kind,

    /// <summary>A table's column has no width, or a column of another view has one.</summary>
    Width,

    /// <summary>A type has two views of the same shape.</summary>
    Duplicate,

    /// <summary>The view has too few or too many columns.</summary>
    ColumnCount,
}
