using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace MatonTwilio.Commands;

/// <summary>
/// Accepts a SecureString, or the password of a PSCredential. Everything else becomes <see cref="Refused"/>, for which the cmdlet writes an error. An error of
/// PowerShell would contain the value: in its message, or as its target if the value is from the pipeline.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : ArgumentTransformationAttribute
{
    private const string OtherWays = "Use Read-Host -AsSecureString, Get-Secret, or ConvertTo-SecureString -AsPlainText";

    /// <summary>The value in place of one that is not a secret. It is disposed, so that it cannot be sent.</summary>
    public static SecureString Refused { get; } = MakeRefused();

    /// <summary>The recommendation for a value that is not a secret.</summary>
    public string Advice { get; init; } = OtherWays + "; for a row, in a script block.";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => BoundFields.Unwrap(inputData) switch
    {
        IList { Count: 1 } one => Transform(engineIntrinsics, one[0]),
        PSCredential login => login.Password,
        SecureString secret => secret,
        var other => GivenParameters.IsEmpty(other) ? null : Refused,
    };

    /// <summary>The error for a value that is not a secret, without the value; null for a secret.</summary>
    /// <param name="cmdlet">The type of the cmdlet.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="target">The target of the error.</param>
    public static ErrorRecord? ProblemOf(Type cmdlet, string parameter, object? value, object? target) => ReferenceEquals(value, Refused)
        ? ErrorRecords.InvalidInput(
            "NotSecret", $"The value of -{parameter} is not a SecureString.", target, cmdlet.GetProperty(parameter)?.GetCustomAttribute<SecretAttribute>()?.Advice)
        : null;

    private static SecureString MakeRefused()
    {
        var refused = new SecureString();
        refused.Dispose();
        return refused;
    }
}
