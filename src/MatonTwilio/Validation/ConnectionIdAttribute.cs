using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts a valid ID of a connection. It becomes part of a path and of a header, and must not change the rest of them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionIdAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>Whether empty text is accepted, such as an empty cell of a row from the pipeline.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>The error message for invalid text.</summary>
    public static string Explain(string? id)
        => $"'{DisplayText.Visible(id)}' is not the ID of a connection. An ID has letters, digits and dashes. Get-MatonConnection lists the connections.";

    /// <summary>Whether the text is a valid ID.</summary>
    public static bool IsValid(string? id) => id is { Length: > 0 } && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (!IsValid(element as string) && !(AllowEmpty && string.IsNullOrWhiteSpace(element as string)))
        {
            throw new ValidationMetadataException(Explain(element?.ToString()));
        }
    }
}
