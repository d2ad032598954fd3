using Xunit.Abstractions;

namespace MatonTwilio.Pester.Tests;

/// <summary>The Pester files in Pester 6.</summary>
public sealed class Pester6Tests(Pester6Tests.Run run, ITestOutputHelper output) : PesterTests(run, output), IClassFixture<Pester6Tests.Run>
{
    public sealed class Run() : PesterRun(6);
}
