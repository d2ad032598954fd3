namespace MatonTwilio.Tests;

public class GetConnectionTests : ModuleTest
{
    [Fact]
    public void The_list_is_of_Twilios_connections()
    {
        var sandbox = ConnectToSandbox();

        var connection = Run("Get-MatonConnection").One<MatonConnection>();

        Assert.Equal("twilio", connection.App);
        Assert.Equal("ACTIVE", connection.Status);
        Assert.Equal("OAUTH2", connection.Method);
        Assert.NotNull(connection.CreationTime);
        Assert.Equal(["app=twilio"], Assert.Single(sandbox.Requests).Query());
    }

    [Fact]
    public void App_and_status_filter_the_list()
    {
        var sandbox = ConnectToSandbox();

        Assert.Empty(Run("Get-MatonConnection -App google-mail -Status pending").Output);
        Assert.Equal(["app=google-mail", "status=PENDING"], Assert.Single(sandbox.Requests).Query());
    }

    [Fact]
    public void Connections_are_read_by_their_ids()
    {
        var sandbox = ConnectToSandbox();
        PowerShell["id"] = Run("Get-MatonConnection").One<MatonConnection>().ConnectionId;

        Assert.Equal(PowerShell["id"], Run("Get-MatonConnection $id").One<MatonConnection>().ConnectionId);
        Assert.Equal(2, Run("$id, $id | Get-MatonConnection").Output.Count);
        Assert.Equal($"/connections/{PowerShell["id"]}", sandbox.Requests[^1].Path);
    }

    [Fact]
    public void A_missing_id_gets_one_error_and_the_others_are_returned()
    {
        ConnectToSandbox();
        PowerShell["id"] = Run("Get-MatonConnection").One<MatonConnection>().ConnectionId;

        var outcome = Try("Get-MatonConnection nobody, $id");

        Assert.Single(outcome.Output);
        Assert.Equal("Maton.NotFound", outcome.OneError().Id());
        Assert.Equal("nobody", outcome.OneError().TargetObject);
        Assert.StartsWith("There is no connection with this ID", outcome.OneError().ErrorDetails.Message, StringComparison.Ordinal);
    }
}
