namespace MatonTwilio.Gateway;

/// <summary>Something worth saying while a request runs; whoever made the request decides where it goes.</summary>
/// <param name="Kind">How loudly to say it.</param>
/// <param name="Text">What to say; never holds the key or the values of a query.</param>
public sealed record Note(NoteKind Kind, string Text);

/// <summary>How loudly a note is said, named after PowerShell's streams.</summary>
public enum NoteKind
{
    /// <summary>For someone who looks into a problem: headers.</summary>
    Debug,

    /// <summary>For someone who wants to follow: one line a request.</summary>
    Verbose,

    /// <summary>For everyone: a wait that a person would wonder about.</summary>
    Warning,
}
