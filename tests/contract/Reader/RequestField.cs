namespace MatonTwilio.Contract;

/// <summary>A field of a query or a form, as the API describes it.</summary>
/// <param name="Name">Twilio's name, such as <c>DateSent&gt;</c>.</param>
/// <param name="Kind">The kind of its value; <see cref="None"/> if no cmdlet sends it.</param>
/// <param name="Detail">More about the kind: the words of an enum, the letters of a SID, an example.</param>
/// <param name="Parameter">Its parameter.</param>
/// <param name="IsAlways">Whether every request must have it, although its parameter is not mandatory.</param>
internal sealed record RequestField(string Name, string Kind, string Detail, string Parameter, bool IsAlways)
{
    /// <summary>The kind of a field that no cmdlet sends.</summary>
    public const string None = "none";

    private static readonly Dictionary<string, (string Detail, string Example)> Kinds = new()
    {
        [None] = ("", None),
        ["text"] = (".*", "text(an example)"),
        ["clearable"] = ("", "clearable"),
        ["texts"] = ("", "texts"),
        ["list"] = ("", "list"),
        ["words"] = ("", "words"),
        ["pairs"] = ("", "pairs"),
        ["json"] = ("", "json"),
        ["boolean"] = ("", "boolean"),
        ["integer"] = (@"\d+", "integer(60)"),
        ["amount"] = ("", "amount"),
        ["enum"] = (".+", "enum(one|another)"),
        ["verb"] = ("", "verb"),
        ["url"] = ("", "url"),
        ["page"] = ("", "page"),
        ["urls"] = ("", "urls"),
        ["number"] = ("", "number"),
        ["each"] = ("", "each"),
        ["sid"] = ("[A-Z]{2}", "sid(CA)"),
        ["sids"] = ("[A-Z]{2}", "sids(CA)"),
        ["sidOrNone"] = ("[A-Z]{2}", "sidOrNone(CA)"),
        ["time"] = ("", "time"),
        ["day"] = ("", "day"),
        ["until"] = ("", "until"),
        ["sinceDay"] = ("", "sinceDay"),
        ["untilDay"] = ("", "untilDay"),
        ["secret"] = ("", "secret"),
    };

    /// <summary>Reads a field, such as <c>To:number</c>, <c>Body:text!</c> or <c>DateSent&gt;:time=SentAfter</c>.</summary>
    public static RequestField Parse(Word word)
    {
        var field = FieldText.Parse(word, Kinds);
        return new RequestField(field.Name, field.Kind, field.Detail, field.Parameter ?? field.Name, field.IsAlways);
    }
}
