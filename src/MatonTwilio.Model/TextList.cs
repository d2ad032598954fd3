using System.Collections.ObjectModel;

namespace MatonTwilio;

/// <summary>Several texts. As one text, such as in a cell of a file, they have a comma and a space between them.</summary>
/// <param name="texts">The texts.</param>
public sealed class TextList(IList<string> texts) : ReadOnlyCollection<string>(texts)
{
    /// <summary>The texts, with a comma and a space between them.</summary>
    /// <returns>A text for people and for files.</returns>
    public override string ToString() => string.Join(", ", this);
}
