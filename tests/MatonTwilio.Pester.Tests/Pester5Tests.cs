using Xunit.Abstractions;

namespace MatonTwilio.Pester.Tests;

/// <summary>The Pester files in Pester 5.</summary>
public sealed class Pester5Tests(Pester5Tests.Run run, ITestOutputHelper output) : PesterTests(run, output), IClassFixture<Pester5Tests.Run>
{
    public sealed class Run() : PesterRun(5);
}
