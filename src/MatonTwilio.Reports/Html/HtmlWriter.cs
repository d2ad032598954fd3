using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MatonTwilio.Reports;

/// <summary>Writes HTML. Only constants of the source are markup, and every inserted value is escaped. There is no other way to write.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup that is a constant.</summary>
    public void Write([ConstantExpected] string markup) => output.Write(markup);

    /// <summary>Writes markup with inserted values. Each value is escaped, and numbers have the format that HTML and SVG require.</summary>
    public void Write(ref Template template) => output.Write(template.Markup);

    /// <summary>Writes the style sheet unchanged.</summary>
    public void WriteStyle(ReportStyle style) => output.Write(style.Text);

    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int formattedCount)
    {
        private const int LikelyValue = 16;

        public StringBuilder Markup { get; } = new(literalLength + (LikelyValue * formattedCount));

        public void AppendLiteral(string markup) => Markup.Append(markup);

        public void AppendFormatted(string? text) => Markup.Append(Encoder.Encode(DisplayText.Visible(text)));

        public void AppendFormatted(decimal number) => Markup.Append(number.ToString("0.###", CultureInfo.InvariantCulture));

        public void AppendFormatted(int number) => Markup.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
