namespace MatonTwilio.Gateway.Numbers;

/// <summary>Consecutive digits in a written number.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Separator">The character before the group: a hyphen, a full stop, a slash, or <c>\0</c> for none of them.</param>
/// <param name="IsSpaced">Whether spaces precede the group, alone or with the separator.</param>
/// <param name="IsInParentheses">Whether the group is in parentheses.</param>
internal readonly record struct DigitGroup(string Digits, char Separator, bool IsSpaced, bool IsInParentheses)
{
    public int Length => Digits.Length;

    /// <summary>The digits as a number; <see cref="int.MaxValue"/> if they do not fit.</summary>
    public int Value => int.TryParse(Digits, out var value) ? value : int.MaxValue;
}
