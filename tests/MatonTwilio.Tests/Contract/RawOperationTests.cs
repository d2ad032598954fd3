namespace MatonTwilio.Tests;

/// <summary>Invoke-TwilioApi carries out each operation, with a cmdlet of its own or without.</summary>
[Collection(TheProcess.Name)]
public class RawOperationTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    public static TheoryData<string> Operations => new(ApiOperation.All.Select(static one => one.ToString()));

    [Theory, MemberData(nameof(Operations))]
    public void Method_path_and_fields_arrive(string name)
    {
        var operation = ApiOperation.All.Single(one => one.ToString() == name);
        var fields = operation.Method switch
        {
            "GET" => " -Query @{ PageSize = 5 }",
            "POST" => " -Body ([ordered]@{ FriendlyName = 'a & b'; Event = 'x', 'y' })",
            _ => " -Confirm:$false",
        };
        gateway.AnswersWith("""{"sid": "XX"}""");
        var answer = gateway.Run($"Invoke-TwilioApi {operation.Path.Example} -Method {operation.Method}{fields}").Output;

        var request = Assert.Single(gateway.TakeRequests());
        Assert.Equal(($"{operation.Method} {operation.Path.At(FakeGateway.Account)}"), $"{request.Method} {request.Path}");
        Assert.Equal(
            operation.Method switch { "GET" => "PageSize=5|", "POST" => "|FriendlyName=a+%26+b&Event=x&Event=y", _ => "|" },
            $"{request.Query}|{request.Body}");
        Assert.Equal(operation.Method == "DELETE" ? [] : ["XX"], answer.Select(static one => (string)one.Properties["sid"].Value));
    }
}
