using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The contract's table, read once for all tests. Where a file of it is wrong, every test that needs it says so.</summary>
internal static class TheContract
{
    // Not when this class is loaded: the runtime would wrap an error of the files in one of its own.
    private static readonly Lazy<ContractTable> Read = new(static () => ContractTable.In(Path.Combine(Repository.Root, "tests", "contract")));

    public static ContractTable Table => Read.Value;
}
