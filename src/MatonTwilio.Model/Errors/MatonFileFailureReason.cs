namespace MatonTwilio;

/// <summary>Why a file cannot be saved. The error ID is <c>Maton.File</c> and the name.</summary>
public enum MatonFileFailureReason
{
    /// <summary>A file of that name exists, and -Force was not specified.</summary>
    Exists,

    /// <summary>Another process, or another part of the same command, is saving the file.</summary>
    InUse,

    /// <summary>The file cannot be written: no permission, a full disk, or a folder of that name.</summary>
    Unusable,
}
