using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

public class MessageCreationTests
{
    [Theory]
    [InlineData("To=rcs:+15559876543&From=rcs:brand_agent&Body=x")]
    [InlineData("To=rcs:+15559876543&From=brand_agent&Body=x")]
    [InlineData("To=rcs:+15559876543&MessagingServiceSid=MG0123456789abcdef0123456789abcdef&Body=x")]
    public async Task An_agent_sends_RCS(string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal("rcs:+15559876543", Text(await sandbox.PostAsync($"{sandbox.Account}/Messages.json", HttpStatusCode.Created, Form(form)), "to"));
    }

    [Theory]
    [InlineData(21604, "From=+15551234567&Body=x")]
    [InlineData(21603, "To=+15559876543&Body=x")]
    [InlineData(21602, "To=+15559876543&From=+15551234567")]
    [InlineData(21602, "To=+15559876543&From=+15551234567&Body=")]
    [InlineData(21619, "To=+15559876543&MessagingServiceSid=MG0123456789abcdef0123456789abcdef")]
    [InlineData(21664, "To=+15559876543&From=+15551234567&FallbackFrom=+15552223333&Body=x")]
    [InlineData(21910, "To=+15559876543&From=rcs:brand_agent&Body=x")]
    [InlineData(21910, "To=rcs:+15559876543&From=+15551234567&Body=x")]
    [InlineData(21211, "To=+1555&From=+15551234567&Body=x")]
    [InlineData(21211, "To=anyone&From=+15551234567&Body=x")]
    [InlineData(21211, "To=+15005550001&From=+15551234567&Body=x")]
    [InlineData(21612, "To=+15005550002&From=+15551234567&Body=x")]
    [InlineData(21408, "To=+15005550003&From=+15551234567&Body=x")]
    [InlineData(21610, "To=+15005550004&From=+15551234567&Body=x")]
    [InlineData(21610, "To=+15559870000&From=+15551234567&Body=x")]
    [InlineData(21614, "To=+15005550009&From=+15551234567&Body=x")]
    [InlineData(21212, "To=+15559876543&From=+15005550001&Body=x")]
    [InlineData(21212, "To=+15559876543&From=+1555&Body=x")]
    [InlineData(21606, "To=+15559876543&From=+15005550007&Body=x")]
    [InlineData(21606, "To=+15559876543&From=+15558888888&Body=x")]
    [InlineData(21606, "To=+15559876543&From=12345&Body=x")]
    [InlineData(21611, "To=+15559876543&From=+15005550008&Body=x")]
    [InlineData(21601, "To=+15559876543&From=+15550001111&Body=x")]
    [InlineData(21266, "To=+15551234567&From=+15551234567&Body=x")]
    [InlineData(21910, "To=whatsapp:+15559876543&From=+15551234567&Body=x")]
    [InlineData(21705, "To=+15559876543&MessagingServiceSid=MG1&Body=x")]
    [InlineData(21620, "To=+15559876543&From=+15551234567&MediaUrl=picture.png")]
    [InlineData(21609, "To=+15559876543&From=+15551234567&Body=x&StatusCallback=here")]
    [InlineData(35126, "To=+15559876543&MessagingServiceSid=" + Service + "&Body=x&ScheduleType=weekly")]
    [InlineData(35111, "To=+15559876543&MessagingServiceSid=" + Service + "&Body=x&ScheduleType=fixed")]
    [InlineData(35118, "To=+15559876543&From=+15551234567&Body=x&ScheduleType=fixed&SendAt=2026-02-10T13:00:00Z")]
    [InlineData(35114, "To=+15559876543&MessagingServiceSid=" + Service + "&Body=x&ScheduleType=fixed&SendAt=2026-02-10T12:14:59Z")]
    [InlineData(35114, "To=+15559876543&MessagingServiceSid=" + Service + "&Body=x&ScheduleType=fixed&SendAt=2026-03-18T12:00:00Z")]
    [InlineData(35114, "To=+15559876543&MessagingServiceSid=" + Service + "&Body=x&ScheduleType=fixed&SendAt=soon")]
    public async Task Invalid_forms_are_refused_with_Twilios_code(int code, string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(code, await sandbox.RefusedPostAsync($"{sandbox.Account}/Messages.json", Form(form)));

        Assert.Empty(sandbox.Server.CreatedMessages);
    }

    [Fact]
    public async Task A_body_has_a_maximum_length_and_media_a_maximum_number()
    {
        using var sandbox = new SandboxClient();
        var path = $"{sandbox.Account}/Messages.json";
        (string, string)[] addresses = [("To", Recipient), ("From", Own)];

        Assert.Equal(21617, await sandbox.RefusedPostAsync(path, [.. addresses, ("Body", new string('a', 1601))]));
        Assert.Equal(21656, await sandbox.RefusedPostAsync(path, [.. addresses, ("ContentSid", "HX0123456789abcdef0123456789abcdef"), ("ContentVariables", "[1]")]));
        Assert.Equal(21623, await sandbox.RefusedPostAsync(path, [.. addresses, .. Enumerable.Repeat(("MediaUrl", "https://example.com/a.png"), 11)]));

        var longest = await sandbox.PostAsync(path, HttpStatusCode.Created, [.. addresses, ("Body", new string('a', 1600))]);
        Assert.Equal("11", Text(longest, "num_segments"));
    }

    [Theory]
    [InlineData("To=+15559876543&From=+15551234567&Body=x", Own)]
    [InlineData("To=+1 (555) 987-6543&From=+15551234567&Body=x", Own)]
    [InlineData("To=+15559876543&From=+15005550006&Body=x", "+15005550006")]
    [InlineData("To=+15559876543&From=Contoso&Body=x", "Contoso")]
    [InlineData("To=whatsapp:+15559876543&From=whatsapp:+15551234567&Body=x", "whatsapp:+15551234567")]
    [InlineData("To=+15559876543&From=+15551234567&MessagingServiceSid=" + Service + "&Body=x", null)]
    [InlineData("To=+15559876543&From=" + Service + "&Body=x", null)]
    public async Task Valid_forms_are_accepted(string form, string? from)
    {
        using var sandbox = new SandboxClient();

        var message = await sandbox.PostAsync($"{sandbox.Account}/Messages.json", HttpStatusCode.Created, Form(form));

        Assert.Equal(from, Text(message, "from"));
        Assert.Equal(Text(message, "sid"), Assert.Single(sandbox.Server.CreatedMessages).Sid);
        Assert.EndsWith("+15559876543", Text(message, "to"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_message_has_not_been_sent_yet()
    {
        using var sandbox = new SandboxClient();

        var sid = await sandbox.SendMessageAsync("Grüße \U0001F600");
        var message = await sandbox.GetAsync($"{sandbox.Account}/Messages/{sid}.json");

        Assert.Equal(
            ("queued", "outbound-api", "Grüße \U0001F600", "USD", "1", "0"),
            (Text(message, "status"), Text(message, "direction"), Text(message, "body"), Text(message, "price_unit"), Text(message, "num_segments"), Text(message, "num_media")));
        Assert.Equal("Tue, 10 Feb 2026 12:00:00 +0000", Text(message, "date_created"));
        Assert.Null(Text(message, "price"));
        Assert.Null(Text(message, "date_sent"));
        Assert.Null(message["error_code"]);
        Assert.Matches("^SM[0-9a-f]{32}$", sid);
        Assert.Equal($"{sandbox.Account}/Messages/{sid}.json", Text(message, "uri"));
        Assert.Equal($"{sandbox.Account}/Messages/{sid}/Media.json", Text(message["subresource_uris"]!, "media"));
    }

    [Fact]
    public async Task A_message_with_pictures_is_an_MMS()
    {
        using var sandbox = new SandboxClient();

        var message = await sandbox.PostAsync(
            $"{sandbox.Account}/Messages.json", HttpStatusCode.Created,
            ("To", Recipient), ("From", Own), ("MediaUrl", "https://example.com/a.png"), ("MediaUrl", "https://example.com/b.png"));

        Assert.StartsWith("MM", Text(message, "sid"), StringComparison.Ordinal);
        Assert.Equal("2", Text(message, "num_media"));
    }

    [Theory]
    [InlineData(160, 'a', "1")]
    [InlineData(161, 'a', "2")]
    [InlineData(306, 'a', "2")]
    [InlineData(307, 'a', "3")]
    [InlineData(80, '€', "1")]
    [InlineData(81, '€', "2")]
    [InlineData(70, 'ж', "1")]
    [InlineData(71, 'ж', "2")]
    [InlineData(134, 'ж', "2")]
    [InlineData(135, 'ж', "3")]
    public async Task Segments_are_counted(int length, char letter, string expected)
    {
        using var sandbox = new SandboxClient();
        var sid = await sandbox.SendMessageAsync(new string(letter, length));

        Assert.Equal(expected, Text(await sandbox.GetAsync($"{sandbox.Account}/Messages/{sid}.json"), "num_segments"));
    }

    [Theory]
    [InlineData("true", "1")]
    [InlineData("false", "2")]
    public async Task Smart_encoding_reduces_the_segments(string smart, string expected)
    {
        using var sandbox = new SandboxClient();
        var text = new string('a', 100) + "\u2019";

        JsonNode message = await sandbox.PostAsync(
            $"{sandbox.Account}/Messages.json", HttpStatusCode.Created, ("To", Recipient), ("From", Own), ("Body", text), ("SmartEncoded", smart));

        Assert.Equal(expected, Text(message, "num_segments"));
    }
}
