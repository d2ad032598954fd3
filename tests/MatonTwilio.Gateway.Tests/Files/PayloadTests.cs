using MatonTwilio.Gateway.Files;
using MatonTwilio.Gateway.Resources;

namespace MatonTwilio.Gateway.Tests;

/// <summary>The data of add-ons, whose URL is in the body of a response.</summary>
public sealed class PayloadTests : DownloadTest
{
    private const string PayloadSid = "XH0123456789abcdef0123456789abcdef";
    private const string Owner = "Recordings/RE0123456789abcdef0123456789abcdef/AddOnResults/XR0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("application/json", ".json")]
    [InlineData("text/xml", ".xml")]
    [InlineData("text/plain", ".txt")]
    [InlineData("application/octet-stream", ".bin")]
    public async Task The_body_of_a_redirect_without_a_header_contains_the_URL(string contentType, string extension)
    {
        Server.AnswersBy(_ => Leading($$"""{"redirect_to": "{{Storage.Address}}files/1"}"""));
        Storage.AnswersBy(_ => CannedResponse.Of(200, "{}", $"Content-Type: {contentType}"));

        var path = await SaveAsync();

        Assert.Equal(PayloadSid + extension, Path.GetFileName(path));
        Assert.EndsWith($"/{Owner}/Payloads/{PayloadSid}/Data.json", Assert.Single(Server.Requests).Path, StringComparison.Ordinal);
        Assert.Null(Assert.Single(Storage.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"redirect_to\": 5}")]
    [InlineData("{\"redirect_to\": ")]
    [InlineData("{\"redirect_to\": \"http://10.0.0.1/\"}")]
    [InlineData("{\"redirect_to\": \"file:///etc/passwd\"}")]
    public async Task A_body_without_a_permitted_URL_is_an_error(string body)
    {
        Server.AnswersBy(_ => Leading(body));

        var error = await Assert.ThrowsAsync<MatonGatewayException>(SaveAsync);

        Assert.Contains(error.Reason, (MatonFailureReason[])[MatonFailureReason.UnexpectedAnswer, MatonFailureReason.UntrustedLink]);
        Assert.Empty(Everything);
        Assert.Empty(Storage.Requests);
    }

    [Fact]
    public async Task A_URL_in_the_body_that_contains_the_key_is_not_requested()
    {
        Settings = Settings with { MaximumRetryCount = 0 };
        Server.AnswersBy(_ => Leading($$"""{"redirect_to": "{{Storage.Address}}files/{{Key}}"}"""));

        await Assert.ThrowsAnyAsync<MatonException>(SaveAsync);

        Assert.Empty(Storage.Requests);
    }

    [Fact]
    public async Task A_web_page_is_not_saved_as_data()
    {
        Server.AnswersBy(_ => Leading($$"""{"redirect_to": "{{Storage.Address}}files/1"}"""));
        Storage.AnswersBy(static _ => CannedResponse.Of(200, "<html>", "Content-Type: text/html"));

        Assert.Equal(MatonFailureReason.UnexpectedAnswer, (await Assert.ThrowsAsync<MatonGatewayException>(SaveAsync)).Reason);
        Assert.Empty(Everything);
    }

    private static CannedResponse Leading(string body) => CannedResponse.Of(307, body, "Content-Type: application/json; charset=utf-8");

    private Task<string> SaveAsync() => Client.SaveAsync(
        ApiResources.Of<TwilioAddOnPayload>().Under(Owner), PayloadSid, FileForm.OfPayload, new FileTarget(Inside, Name: null, Overwrite: false), arrived: null, default)
        .WithTimeout();
}
