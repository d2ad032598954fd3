namespace MatonTwilio.Tests;

/// <summary>Reads error records.</summary>
internal static class ErrorRecordExtensions
{
    /// <summary>The ID that the module assigned to the error. PowerShell appends the cmdlet's class to it.</summary>
    public static string Id(this ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
