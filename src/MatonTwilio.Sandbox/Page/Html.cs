using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace MatonTwilio.Sandbox;

/// <summary>A piece of HTML. Inserted text is escaped. Only values of this type are inserted unchanged.</summary>
internal readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; }

    /// <summary>Creates a piece from an interpolated string.</summary>
    public static Html Of(Writer markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public override string ToString() => _markup ?? string.Empty;

    /// <summary>Writes the literal parts of an interpolated string as HTML and its values as text.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Writer
    {
        private readonly StringBuilder _markup;

        public Writer(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(Html part) => _markup.Append(part);

        // Control characters, and characters that reorder a line, are shown as symbols, because a body is untrusted. Line breaks are kept.
        public void AppendFormatted(string? text)
            => _markup.AppendJoin('\n', (text ?? string.Empty).Split('\n').Select(static line => WebUtility.HtmlEncode(DisplayText.Visible(line))));

        public void AppendFormatted<T>(T value)
            where T : struct, IFormattable => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));

        public override string ToString() => _markup.ToString();
    }
}
