using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>The contract, which is read once for all tests. If one of its files is invalid, every test that uses it reports that.</summary>
internal static class TheContract
{
    // The files are not read when this class is loaded, because the runtime would wrap their errors in one of its own.
    private static readonly Lazy<ContractTable> Read = new(static () => ContractTable.In(Path.Combine(Repository.Root, "tests", "contract")));

    public static ContractTable Table => Read.Value;
}
