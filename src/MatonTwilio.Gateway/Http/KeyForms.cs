using System.Text;

namespace MatonTwilio.Gateway.Http;

/// <summary>The forms in which a server may repeat a key: plain in any letter case, escaped for a URL once or twice, and within text in base64.</summary>
internal sealed class KeyForms
{
    private const string MaskText = "***";

    // A shorter key may be an ordinary word. It is then removed from texts only in its exact form, and not removed from records.
    private const int ShortestUnmistakable = 12;

    private const int BytesOfGroup = 3;
    private const int BitsOfByte = 8;
    private const int BitsOfCharacter = 6;

    private readonly IReadOnlyList<Form> _forms;
    private readonly bool _isUnmistakable;

    public KeyForms(string key)
    {
        _isUnmistakable = key.Length >= ShortestUnmistakable;
        _forms = _isUnmistakable
            ? [
                .. PlainForms(key).Select(static text => new Form(text, StringComparison.OrdinalIgnoreCase)),
                .. EncodedForms(key).Select(static text => new Form(text, StringComparison.Ordinal)),
            ]
            : [new Form(key, StringComparison.Ordinal)];
    }

    private static ReadOnlySpan<byte> Mask => "***"u8;

    /// <summary>The text with the mask in place of each form of the key.</summary>
    public string RemoveFrom(string text) => _forms.Aggregate(text, static (left, form) => left.Replace(form.Text, MaskText, form.Comparison));

    /// <summary>Whether a text contains a form of the key.</summary>
    public bool IsIn(string text) => _forms.Any(form => text.Contains(form.Text, form.Comparison));

    /// <summary>Replaces each form of the key in the bytes of a response by the mask, unless the key is so short that it may be a word.</summary>
    /// <returns>The number of bytes that are left.</returns>
    public int RemoveFrom(Span<byte> response)
    {
        var length = response.Length;
        foreach (var (form, comparison) in _isUnmistakable ? _forms : [])
        {
            length = Remove(response[..length], form, comparison == StringComparison.OrdinalIgnoreCase);
        }

        return length;
    }

    // Each byte that is kept moves only once, so that a response full of keys takes no longer than another.
    private static int Remove(Span<byte> text, string form, bool isAnyCase)
    {
        var (kept, length) = (0, 0);
        for (var at = 0; Next(text, at, form, isAnyCase) is >= 0 and var found; at = kept)
        {
            length = Keep(text, kept, found, length);
            Mask.CopyTo(text[length..]);
            length += Mask.Length;
            kept = found + form.Length;
        }

        return Keep(text, kept, text.Length, length);
    }

    private static int Next(ReadOnlySpan<byte> text, int at, string form, bool isAnyCase)
    {
        var (lower, upper) = isAnyCase ? ((byte)char.ToLowerInvariant(form[0]), (byte)char.ToUpperInvariant(form[0])) : ((byte)form[0], (byte)form[0]);
        for (; text[at..].IndexOfAny(lower, upper) is >= 0 and var before && text.Length - at - before >= form.Length; at++)
        {
            at += before;
            if (isAnyCase ? Ascii.EqualsIgnoreCase(text.Slice(at, form.Length), form) : Ascii.Equals(text.Slice(at, form.Length), form))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Keep(Span<byte> text, int from, int end, int to)
    {
        if (from != to)
        {
            text[from..end].CopyTo(text[to..]);
        }

        return to + end - from;
    }

    private static IEnumerable<string> PlainForms(string key) => new[] { key, Uri.EscapeDataString(key), Uri.EscapeDataString(Uri.EscapeDataString(key)) }.Distinct();

    // The position of the key within the encoded text, modulo three bytes, decides what it looks like.
    private static IEnumerable<string> EncodedForms(string key)
    {
        var forms = Enumerable.Range(0, BytesOfGroup).Select(before => Base64(key, before)).ToList();
        return forms.Concat(forms.Select(static form => form.Replace('+', '-').Replace('/', '_'))).Distinct();
    }

    // The base64 characters that depend on the key only, for a number of other bytes before the key.
    private static string Base64(string key, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. Encoding.ASCII.GetBytes(key)]);
        var first = ((before * BitsOfByte) + BitsOfCharacter - 1) / BitsOfCharacter;
        return text[first..((before + key.Length) * BitsOfByte / BitsOfCharacter)];
    }

    // A class, because no image of the framework holds code for lists of tuples.
    private sealed record Form(string Text, StringComparison Comparison);
}
