using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>If a file of the contract is invalid, the error names the line and the correction.</summary>
public class ContractErrorTests
{
    private const string Shared = "@paging = PageSize:integer(37)";

    // A file without an error. The cases below replace one of its lines with a mistake.
    private const string Correct = """
        family Queues

        record TwilioQueue queues
            sid:text friendly_name:text max_size:int
            property QueueSid: binds to other cmdlets
        GET Queues <- Get-TwilioQueue
            @paging
        POST Queues/{Sid:QU} <- Set-TwilioQueue
            FriendlyName:text MaxSize:integer(5)
        parameter Wait: what happens next
        left-out: members
            GET Queues/{QueueSid}/Members
        """;

    [Fact]
    public void A_file_without_an_error_is_read()
    {
        var operation = Read(Correct).Operation("POST Queues/{Sid:QU}");

        Assert.Equal(["FriendlyName text", "MaxSize integer"], operation.Fields.Select(static field => $"{field.Name} {field.Kind}"));
        Assert.Equal("TwilioQueue", operation.Record.Type);
    }

    [Theory]
    [InlineData("family Queues", "famly Queues", 1, "No statement starts with 'famly'. The statements are family, record, GET,")]
    [InlineData("family Queues", "  family Queues", 1, "The line is indented, and no statement is above it.")]
    [InlineData("record TwilioQueue queues", "record TwilioQueue queues and more", 3, "Write a record as 'record TwilioCall calls'")]
    [InlineData("sid:text", "sid:txt", 4, "'sid:txt' has the kind 'txt', which does not exist. The kinds are text, int,")]
    [InlineData("sid:text", "sid", 4, "'sid' is not a field. A field is a name and a kind, such as FriendlyName:text.")]
    [InlineData("sid:text", "sid:text!", 4, "'sid:text!' is a field of a record: it has no '!' and no '='.")]
    [InlineData("max_size:int", "max_size:int(txt)", 4, "'max_size:int(txt)' is not how this kind is written. An example is max_size:int(text).")]
    [InlineData("sid:text", "sid:text sid:text", 4, "The field 'sid' is named twice.")]
    [InlineData("property QueueSid: binds", "property QueueSid binds", 5, "Write 'property Name: explanation'.")]
    [InlineData("record TwilioQueue queues", "parameter Say: becomes Twiml", 4, "Nothing belongs below a line that starts with 'parameter'.")]
    [InlineData("GET Queues <- Get-TwilioQueue", "GET Queues Get-TwilioQueue", 6, "Write an operation as 'GET Calls/{Sid:CA} <- Get-TwilioCall'.")]
    [InlineData("GET Queues <- Get-TwilioQueue", "GET Queues/ <- Get-TwilioQueue", 6, "'Queues/' is not a path.")]
    [InlineData("<- Get-TwilioQueue", "<- TwilioQueue", 6, "'TwilioQueue' is not a command. Write 'Get-TwilioCall', or")]
    [InlineData("@paging", "@pagin", 7, "'@pagin' is defined neither above this line nor in Shared.txt.")]
    [InlineData("@paging", "list queue members", 7, "Write the name of a list as 'list queues'.")]
    [InlineData("@paging", "@paging -sidd", 7, "'-sidd' takes a field away that TwilioQueue does not have.")]
    [InlineData("POST Queues/{Sid:QU}", "POST Queues/{Sid}", 8, "'Queues/{Sid}' does not say which SIDs it takes.")]
    [InlineData("POST Queues/{Sid:QU}", "POST Queues/{Sid:Q}", 8, "'Queues/{Sid:Q}' is not a path.")]
    [InlineData("MaxSize:integer(5)", "MaxSize:integer", 9, "'MaxSize:integer' is not how this kind is written. An example is MaxSize:integer(60).")]
    [InlineData("POST Queues/{Sid:QU}", "GET Queues", 8, "'GET Queues' stands in tests/contract/Queues.txt:6 already.")]
    [InlineData("left-out: members", "left-out:", 11, "Say what is left out, as in 'left-out: payments by phone'.")]
    [InlineData("GET Queues/{QueueSid}/Members", "GET Queues", 12, "'GET Queues' stands in tests/contract/Queues.txt:6 already.")]
    [InlineData("parameter Wait: what happens next", "@more FriendlyName:text", 10, "Write a definition as '@more = Name:kind Name:kind'.")]
    [InlineData("parameter Wait: what happens next", "@paging = FriendlyName:text", 10, "'@paging' is defined already.")]
    [InlineData("parameter Wait: what happens next", "cmdlet Wait-TwilioQueue", 10, "Write 'cmdlet Name: explanation'.")]
    public void An_error_names_the_line_and_the_correction(string right, string wrong, int line, string message)
    {
        var error = Assert.Throws<ContractException>(() => Read(Correct.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"tests/contract/Queues.txt:{line}: {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_requires_a_record()
    {
        var error = Assert.Throws<ContractException>(static () => Read("GET Queues <- Get-TwilioQueue"));

        Assert.Equal("tests/contract/Queues.txt:1: An operation stands below the record of its response, and no record is above this one.", error.Message);
    }

    private static ContractTable Read(string queues) => ContractTable.Of(new Dictionary<string, string> { ["Shared.txt"] = Shared, ["Queues.txt"] = queues });
}
