using System.Collections.ObjectModel;

namespace MatonTwilio;

/// <summary>A list of texts. As text, such as in a cell of a file, they are separated by commas.</summary>
/// <param name="texts">The texts.</param>
public sealed class TextList(IList<string> texts) : ReadOnlyCollection<string>(texts)
{
    /// <summary>The texts, separated by commas.</summary>
    /// <returns>A text for people and for files.</returns>
    public override string ToString() => string.Join(", ", this);
}
