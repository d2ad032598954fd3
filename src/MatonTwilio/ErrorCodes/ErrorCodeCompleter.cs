using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Suggests Twilio's error codes, or their names for a parameter Name.</summary>
public sealed class ErrorCodeCompleter : ValueCompleter
{
    private protected override IEnumerable<CompletionResult> Suggest(TypedWord typed)
    {
        foreach (var code in ErrorCodeTable.All)
        {
            var number = code.Code.ToString(CultureInfo.InvariantCulture);
            var value = typed.Parameter == "Name" ? code.Name : number;
            if (typed.Begins(value))
            {
                yield return Value(value, code.Meaning, $"{number} {code.Name}");
            }
        }
    }
}
