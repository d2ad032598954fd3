namespace MatonTwilio.Contract;

/// <summary>A field of a record.</summary>
/// <param name="Name">Twilio's name.</param>
/// <param name="Kind">The kind of its property.</param>
/// <param name="Detail">The form in the API, if it is not the usual one of the kind; the type of a <c>record</c>.</param>
internal sealed record RecordField(string Name, string Kind, string Detail)
{
    /// <summary>The kind of a field that the module reads and does not show.</summary>
    public const string Dropped = "dropped";

    private static readonly Dictionary<string, (string Detail, string Example)> Kinds = new()
    {
        ["text"] = ("", "text"),
        ["int"] = ("(text)?", "int(text)"),
        ["amount"] = ("", "amount"),
        ["flag"] = ("", "flag"),
        ["seconds"] = ("(number)?", "seconds(number)"),
        ["time"] = ("(iso)?", "time(iso)"),
        ["day"] = ("", "day"),
        ["map"] = ("", "map"),
        ["texts"] = ("", "texts"),
        ["records"] = (@"\w+", "records(TwilioIceServer)"),
        ["capabilities"] = ("", "capabilities"),
        ["record"] = (@"\w+", "record(TwilioCallEventRequest)"),
        ["secret"] = ("", "secret"),
        [Dropped] = ("", Dropped),
    };

    /// <summary>The name of its property.</summary>
    public string Property => string.Concat(Name.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Reads a field, such as <c>date_sent:time</c> or <c>num_media:int(text)</c>.</summary>
    public static RecordField Parse(Word word)
    {
        var field = FieldText.Parse(word, Kinds);
        return field is { IsAlways: false, Parameter: null }
            ? new RecordField(field.Name, field.Kind, field.Detail)
            : throw word.Error($"'{word.Text}' is a field of a record: it has no '!' and no '='.");
    }
}
