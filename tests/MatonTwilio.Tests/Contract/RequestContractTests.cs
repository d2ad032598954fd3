using MatonTwilio.Contract;
using MatonTwilio.Gateway.Tests;

namespace MatonTwilio.Tests;

/// <summary>The request for every parameter of every operation of the contract.</summary>
[Collection(TheProcess.Name)]
public class RequestContractTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    public static TheoryData<string> Cases => new(ContractCase.All.Keys);

    public static TheoryData<string> BareCases => new(ContractCase.All.Where(static made => made.Value.Field is null).Select(static made => made.Key));

    [Theory, MemberData(nameof(Cases))]
    public void A_bound_parameter_is_a_field_and_nothing_else_is_sent(string name)
    {
        var made = ContractCase.All[name];
        var cmdlet = gateway.Cmdlet(made.Command.Name);
        var (line, pairs) = made.In(made.SetsOf(cmdlet)[0], cmdlet.Parameters.ContainsKey("Confirm"));
        if (made.ChangesNothing)
        {
            Assert.StartsWith("Maton.NothingToChange,", gateway.Try(line).OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Empty(gateway.TakeRequests());
            return;
        }

        AssertSends(made.Operation, line, pairs);
    }

    [Theory, MemberData(nameof(BareCases))]
    public void All_parameters_of_a_set_go_together(string name)
    {
        var made = ContractCase.All[name];
        var cmdlet = gateway.Cmdlet(made.Command.Name);
        foreach (var set in made.SetsOf(cmdlet))
        {
            var (line, pairs) = made.Command.Sends is null
                ? made.WithEverythingOf(set, cmdlet.Parameters.ContainsKey("Confirm"))
                : made.In(set, canAsk: true);
            AssertSends(made.Operation, line, pairs);
        }
    }

    private void AssertSends(ContractOperation operation, string line, IReadOnlyList<string> pairs)
    {
        gateway.AnswersWith(operation.IsList ? $$"""{"{{operation.ListName}}": []}""" : """{"sid": "XX"}""");
        gateway.Run(line);

        // If a list with a newest time is empty, it is requested once more for one more day.
        var requests = gateway.TakeRequests();
        Assert.InRange(requests.Count, 1, operation.Fields.Any(static field => field.Kind == "until") ? 2 : 1);
        var request = requests[0];
        Assert.Equal($"{operation.Method} {operation.Path.At(FakeGateway.Account)}", $"{request.Method} {request.Path}");
        AssertPairs(pairs, request, operation.Method == "POST");
    }

    private static void AssertPairs(IReadOnlyList<string> pairs, ArrivedRequest request, bool inForm)
    {
        var (full, empty) = inForm ? (request.Body, request.Query) : (request.Query, request.Body);
        Assert.Equal(pairs, full.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal("", empty);
        Assert.Equal(inForm ? "application/x-www-form-urlencoded" : null, request.Header("Content-Type"));
    }
}
