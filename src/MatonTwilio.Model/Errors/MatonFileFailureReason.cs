namespace MatonTwilio;

/// <summary>Why a file cannot be saved; the error id is <c>Maton.File</c> and the name.</summary>
public enum MatonFileFailureReason
{
    /// <summary>There is a file of that name, and -Force was not given.</summary>
    Exists,

    /// <summary>Another process, or another part of the same command, is saving it.</summary>
    InUse,

    /// <summary>It cannot be written: no permission, a full disk, a folder where the file should be.</summary>
    Unusable,
}
