namespace MatonTwilio.Gateway.Numbers;

/// <summary>Digits that are written without anything between them.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Separator">What is before them: a hyphen, a full stop, a slash, a space, or nothing (<c>\0</c>).</param>
/// <param name="IsSpaced">Whether there are spaces before them, beside the separator or alone.</param>
/// <param name="IsInParentheses">Whether they are in parentheses.</param>
internal readonly record struct DigitGroup(string Digits, char Separator, bool IsSpaced, bool IsInParentheses)
{
    public int Length => Digits.Length;

    /// <summary>The digits as a value; too large a one is the largest.</summary>
    public int Value => int.TryParse(Digits, out var value) ? value : int.MaxValue;
}
