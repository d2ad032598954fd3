using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Refuses text for a secret, and explains what to do. PowerShell would only report that the parameter is missing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => BoundFields.Unwrap(inputData) is string { Length: > 0 }
        ? throw new ArgumentTransformationMetadataException(
            "A secret is a SecureString, not text. Use Read-Host -AsSecureString, or ConvertTo-SecureString -AsPlainText; for a row, in a script block.")
        : inputData;
}
