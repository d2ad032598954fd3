using System.Text;
using MatonTwilio.Gateway.Json;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The limits of a response: the size of its records, their number and the depth of their values.</summary>
public sealed class ListRepairTests
{
    private const int Limit = 100;

    [Fact]
    public void A_record_of_the_maximum_size_is_read_wherever_it_is()
        => ListRepair.RequireSmallRecords(Page(Record(60), Record(Limit), Record(Limit)), "messages", Limit);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_larger_record_is_an_error(int place)
    {
        var records = Enumerable.Range(0, 3).Select(index => Record(index == place ? Limit + 1 : 60)).ToArray();

        Assert.Throws<OversizeException>(() => ListRepair.RequireSmallRecords(Page(records), "messages", Limit));
    }

    // The deepest list is at depth 31 of the response, or one level deeper.
    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_value_is_kept_up_to_the_maximum_depth(int levels, bool isLeftOut)
    {
        var nested = new string('[', levels) + new string(']', levels);
        var kept = isLeftOut ? nested.Replace("[]", "null", StringComparison.Ordinal) : nested;
        using var unreadable = UnreadableValues.Begin();

        var repaired = ListRepair.Repair(Encoding.UTF8.GetBytes($$"""{"messages":[{"media":{{nested}}}]}"""), "messages");

        Assert.Equal($$"""{"messages":[{"media":{{kept}}}]}""", Encoding.UTF8.GetString(repaired));
        Assert.Equal(isLeftOut ? ["media"] : [], unreadable.Found.Select(static value => value.Field));
    }

    [Fact]
    public void A_page_of_the_maximum_number_of_records_is_read_and_one_more_is_an_error()
    {
        using var unreadable = UnreadableValues.Begin();
        for (var number = 0; number < 10_000; number++)
        {
            unreadable.EndRecord("record");
        }

        Assert.Equal("a page of 10000 records", Assert.Throws<OversizeException>(() => unreadable.EndRecord("record")).Limit);
    }

    // The other list of the response is larger than a record may be.
    private static byte[] Page(params string[] records) => Encoding.UTF8.GetBytes($$"""{"other":[{{Record(2 * Limit)}}],"messages":[{{string.Join(',', records)}}]}""");

    private static string Record(int size) => $$"""{"body":"{{new string('x', size - 11)}}"}""";
}
