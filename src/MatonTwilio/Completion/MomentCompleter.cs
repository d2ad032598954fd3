using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests times in the formats that only this module accepts (<see cref="MomentAttribute"/>).</summary>
public sealed class MomentCompleter : ValueCompleter
{
    private static readonly (string Text, string Meaning)[] Moments =
    [
        ("today", "the beginning of this day"),
        ("yesterday", "the beginning of the day before; 'yesterday 18:00' is a time of that day"),
        ("-1h", "an hour ago; -90m and -12h are possible as well"),
        ("-1d", "24 hours ago"),
        ("-7d", "a week ago"),
        ("-30d", "30 days ago"),
    ];

    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
        => Moments.Where(moment => typed.Begins(moment.Text)).Select(static moment => Value(moment.Text, moment.Meaning));
}
