using System.Net;
using MatonTwilio.Contract;
using MatonTwilio.Sandbox.Tests;
using Twilio.Rest.Api.V2010.Account;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Twilio's own library for C# works with the sandbox: every operation that has a cmdlet, and records from creation to deletion.</summary>
public class OperationTests
{
    // Types of numbers without a range that is reserved for fiction, so that the sandbox has none.
    private static readonly string[] WithoutNumbers = ["SharedCost", "Voip", "MachineToMachine"];

    public static TheoryData<string> Operations => new(Schema.Table.Operations.Where(static one => !HasNoNumbers(one)).Select(static one => one.ToString()));

    public static TheoryData<string> Creations => new(Schema.Table.Operations.Where(static one => IsCreation(one)).Select(static one => one.ToString()));

    [Fact]
    public void The_library_has_every_operation()
        => Assert.Empty(Schema.Table.Operations.Select(static one => NameOf(one.Method, one.Path))
            .Concat(Schema.Table.LeftOut.Select(static one => NameOf(one.Method, one.Path)))
            .Except(TwilioLibrary.Methods.Keys));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_carried_out_and_its_response_is_read(string name)
    {
        using var sandbox = new SandboxClient();
        using var library = new TwilioLibrary(sandbox);

        var (_, body) = await new OperationDriver(sandbox, library.SendAsync).CarryOutAsync(Schema.Operation(name));

        if (body.Length > 0)
        {
            Assert.Empty(LibraryValues.Lost(library.LastResult, body));
        }
    }

    [Theory]
    [MemberData(nameof(Creations))]
    public async Task A_record_is_created_read_listed_changed_and_deleted(string name)
    {
        using var sandbox = new SandboxClient();
        using var library = new TwilioLibrary(sandbox);
        var creation = Schema.Operation(name);
        var driver = new OperationDriver(sandbox, library.SendAsync);
        await driver.CarryOutAsync(creation);
        var list = library.LastPath;
        var key = KeyOf(creation, library.LastResult!);

        await OnRecordAsync("GET");
        Assert.Equal(key, KeyOf(creation, library.LastResult!));
        if (Find("GET", creation.Path.Template) is { } listing)
        {
            await library.SendAsync(listing, list, []);
            Assert.Contains((IEnumerable<object>)library.LastResult!, record => KeyOf(creation, record) == key);
        }

        await OnRecordAsync("POST");
        if (await OnRecordAsync("DELETE"))
        {
            var (status, _) = await library.SendAsync(OfRecord("GET")!, $"{list}/{key}", []);
            Assert.Equal(HttpStatusCode.NotFound, status);
        }

        ContractOperation? OfRecord(string method) => Find(method, RecordTemplate(creation));

        // Some records must first end, or begin.
        async Task<bool> OnRecordAsync(string method)
        {
            if (OfRecord(method) is not { } operation)
            {
                return false;
            }

            var refusal = "";
            for (var wait = TimeSpan.FromSeconds(1); wait < TimeSpan.FromDays(1); wait *= 2)
            {
                (var status, refusal) = await library.SendAsync(operation, $"{list}/{key}", OperationDriver.FormOf(operation));
                if ((int)status < 300)
                {
                    return true;
                }

                sandbox.Clock.Advance(wait);
            }

            throw new InvalidOperationException($"{operation}: {refusal}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_is_read_to_its_end(bool throughGateway)
    {
        using var sandbox = new SandboxClient(options => options with { MessageCount = 120 });
        using var library = new TwilioLibrary(sandbox, throughGateway);

        var all = await Task.Run(() => MessageResource.Read(client: library.Client).Select(message => message.Sid).ToList());

        Assert.Equal(120, all.Distinct().Count());
    }

    private static bool HasNoNumbers(ContractOperation operation) => WithoutNumbers.Any(type => operation.Path.Text.EndsWith("/" + type, StringComparison.Ordinal));

    private static bool IsCreation(ContractOperation operation)
        => operation is { Method: "POST", Variant: null } && Find("GET", RecordTemplate(operation))?.Record == operation.Record;

    // The template of a record in the list in which it is created.
    private static string RecordTemplate(ContractOperation creation)
        => $"{creation.Path.Template}/{(creation.Path.Template.EndsWith("/Participants", StringComparison.Ordinal) ? "{CallSid}" : "{Sid}")}";

    private static ContractOperation? Find(string method, string template)
        => Schema.Table.Operations.FirstOrDefault(one => one.Method == method && one.Path.Template == template);

    private static string KeyOf(ContractOperation creation, object record)
        => (string)record.GetType().GetProperty(RecordTemplate(creation).Split('/')[^1].Trim('{', '}'))!.GetValue(record)!;

    private static string NameOf(string method, ApiPath path) => $"{method} {path.Template}";
}
