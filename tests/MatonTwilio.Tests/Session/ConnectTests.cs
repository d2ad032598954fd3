namespace MatonTwilio.Tests;

public class ConnectTests : ModuleTest
{
    [Fact]
    public void Connect_returns_nothing_and_sends_nothing()
    {
        var sandbox = StartSandbox();

        Assert.Empty(Connect(sandbox).Output);
        Assert.Empty(sandbox.Requests);
    }

    [Fact]
    public void PassThru_returns_the_session_that_is_the_default_from_then_on()
    {
        var session = Connect(StartSandbox(), "-PassThru").One<MatonSession>();

        Assert.Same(session, Run("Get-MatonSession").One<MatonSession>());
        Assert.True(session.IsConnected);
    }
}
