namespace MatonTwilio.Tests;

/// <summary>Names that differ only in case are different names in an API and the same in PowerShell. None of their values is lost.</summary>
[Collection(TheProcess.Name)]
public class KeysInCaseTests(FakeGateway gateway) : IClassFixture<FakeGateway>
{
    [Fact]
    public void Every_value_of_a_response_is_kept()
    {
        gateway.AnswersWith("""{"Key": "a", "key": "b", "KEY": {"x": 1, "X": 2}}""");

        var record = Assert.Single(gateway.Run("Invoke-TwilioApi Queues").Output);

        Assert.Equal(3, record.Properties.Count());
        Assert.Equal(["a", "b"], record.Properties.Select(static one => one.Value).OfType<string>());
        Assert.Equal([1L, 2L], record.Properties.Select(static one => one.Value).OfType<PSObject>().Single().Properties.Select(static one => one.Value));
    }

    [Fact]
    public void Every_field_of_a_request_is_sent()
    {
        gateway.AnswersWith("{}");
        gateway.TakeRequests();

        gateway.Run("$q = [System.Collections.Generic.Dictionary[string,object]]::new(); $q['Status'] = 'a'; $q['status'] = 'b'; Invoke-TwilioApi Calls -Query $q; Invoke-TwilioApi Calls -Body $q");

        var requests = gateway.TakeRequests();
        Assert.Equal(["Status=a&status=b", "Status=a&status=b"], requests.Select(static one => one.Query + one.Body));
    }
}
