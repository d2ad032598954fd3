namespace MatonTwilio.Tests;

/// <summary>Every URL of an account can be listed, changed and tested.</summary>
public class WebhookTests : ModuleTest
{
    private const string MoveHost = "-Url { $_.Url -replace 'example.com', 'new.example' }";

    [Fact]
    public void The_URLs_of_each_kind_of_owner_are_listed_with_their_methods()
    {
        ConnectToSandbox();
        Run("$number = Get-TwilioPhoneNumber -First 1; $number | Set-TwilioPhoneNumber -VoiceUrl https://example.com/call -VoiceMethod GET -StatusCallback https://example.com/status");
        Run("Get-TwilioShortCode | Set-TwilioShortCode -SmsUrl https://example.com/short");

        var all = Run("Get-TwilioWebhook").All<TwilioWebhook>();

        Assert.Equal(["AP", "CN", "PN", "SC", "SD", "UT"], all.Select(static webhook => webhook.OwnerSid![..2]).Distinct().Order());
        Assert.All(all, static webhook => Assert.NotEmpty(webhook.Url!));
        var voice = Assert.Single(all, static webhook => webhook.Url == "https://example.com/call");
        Assert.Equal(("VoiceUrl", "GET"), (voice.Property, voice.Method));
        Assert.Equal(Run("$number.PhoneNumber").One<string>(), voice.Owner);
        Assert.Equal("StatusCallback", Assert.Single(all, static webhook => webhook.Url == "https://example.com/status").Property);
    }

    [Fact]
    public void They_are_found_by_URL_and_property()
    {
        ConnectToSandbox();

        var found = Run("Get-TwilioWebhook *EXAMPLE.com/s* -Property Sms*").All<TwilioWebhook>();
        Assert.Equal(["+18005550199", "Menu"], found.Select(static webhook => webhook.Owner));
        Assert.All(found, static webhook => Assert.Equal("https://example.com/sms", webhook.Url));
        Assert.Empty(Run("Get-TwilioWebhook https://nowhere.example").Output);
    }

    [Fact]
    public void A_script_block_moves_them_to_another_host_and_the_rest_is_not_sent()
    {
        var sandbox = ConnectToSandbox();
        Run("$before = Get-TwilioWebhook -Property VoiceUrl, SmsUrl; $application = Get-TwilioApplication | Where-Object VoiceUrl");

        var moved = Run($"$before | Set-TwilioWebhook {MoveHost}").All<TwilioWebhook>();

        Assert.NotEmpty(moved);
        Assert.All(moved, static webhook => Assert.StartsWith("https://new.example/", webhook.Url, StringComparison.Ordinal));
        Assert.Equal("https://new.example/voice", Run("(Get-TwilioApplication $application.Sid).VoiceUrl").One<string>());
        var posts = sandbox.Requests.Count(static request => request.Method == "POST");
        Assert.Equal(moved.Count, posts);

        Assert.Empty(Run($"Get-TwilioWebhook -Property VoiceUrl, SmsUrl | Set-TwilioWebhook {MoveHost}").Output);
        Assert.Equal(posts, sandbox.Requests.Count(static request => request.Method == "POST"));
    }

    [Fact]
    public void WhatIf_shows_the_old_and_the_new_URL_and_changes_nothing()
    {
        var sandbox = ConnectToSandbox();

        var screen = Run($"Get-TwilioWebhook *example.com/voice | Set-TwilioWebhook {MoveHost} -WhatIf").Screen;

        Assert.Contains("VoiceUrl=https://example.com/voice", screen, StringComparison.Ordinal);
        Assert.Contains("-> VoiceUrl=https://new.example/voice", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public void A_method_can_be_changed_and_a_URL_cleared()
    {
        ConnectToSandbox();

        Assert.All(Run("Get-TwilioWebhook *example.com/voice -Property VoiceUrl | Set-TwilioWebhook -Method GET").All<TwilioWebhook>(), static webhook => Assert.Equal("GET", webhook.Method));
        Assert.All(Run("Get-TwilioWebhook *example.com/voice -Property VoiceUrl | Set-TwilioWebhook -Url ''").All<TwilioWebhook>(), static webhook => Assert.Equal("", webhook.Url));
        Assert.Empty(Run("Get-TwilioWebhook *example.com/voice -Property VoiceUrl").Output);
    }

    [Theory]
    [InlineData("VoiceUrl", "https://example.com/sip", "POST", "office.sip.twilio.com")]
    [InlineData("AuthorizeRedirectUrl", "https://example.com/authorized", null, "Bookings")]
    [InlineData("DeauthorizeCallbackUrl", "https://example.com/left", "POST", "Bookings")]
    public void Those_of_SIP_domains_and_connect_apps_are_changed_as_well(string property, string url, string? method, string owner)
    {
        ConnectToSandbox();

        var before = Run($"$before = Get-TwilioWebhook {url}; $before").One<TwilioWebhook>();
        var after = Run($"$before | Set-TwilioWebhook {MoveHost}").One<TwilioWebhook>();

        Assert.Equal((property, method, owner), (before.Property, before.Method, before.Owner));
        Assert.Equal((before.OwnerSid, url.Replace("example.com", "new.example", StringComparison.Ordinal)), (after.OwnerSid, after.Url));
        Assert.Equal(after.Url, Run($"Get-TwilioWebhook *new.example* -Property {property}").One<TwilioWebhook>().Url);
        Assert.Equal("", Run($"Get-TwilioWebhook *new.example* -Property {property} | Set-TwilioWebhook -Url ''").One<TwilioWebhook>().Url);
    }

    [Fact]
    public void A_webhook_that_cannot_be_changed_gets_an_error_and_the_rest_are_changed()
    {
        ConnectToSandbox();

        var outcome = Try($"@([pscustomobject]@{{ OwnerSid = 'AP0123456789abcdef0123456789abcdef'; Property = 'VoiceUrl'; Url = 'https://example.com/x' }}) + (Get-TwilioWebhook *sms*) | Set-TwilioWebhook {MoveHost}");

        Assert.StartsWith("Twilio.20404,", outcome.OneError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Output);
    }

    [Fact]
    public void A_URL_of_this_machine_is_requested_only_if_that_is_allowed()
    {
        var sandbox = ConnectToSandbox();

        var refused = Run($"Test-TwilioWebhook {sandbox.GatewayUri}").One<TwilioWebhookTest>();
        var allowed = Run($"Test-TwilioWebhook {sandbox.GatewayUri} -AllowPrivate").One<TwilioWebhookTest>();

        Assert.Null(refused.Status);
        Assert.Contains("-AllowPrivate", refused.Problem, StringComparison.Ordinal);
        Assert.InRange(allowed.Status!.Value, 400, 499);
        Assert.Equal(("POST", "application/json", false), (allowed.Method, allowed.ContentType, allowed.IsTwiml));
    }

    [Fact]
    public void A_shared_URL_is_requested_once_and_each_webhook_has_the_result()
    {
        var sandbox = ConnectToSandbox();
        Run($"$webhooks = 'VoiceUrl', 'SmsUrl' | ForEach-Object {{ [MatonTwilio.TwilioWebhook]@{{ Owner = 'Menu'; Property = $_; Method = 'GET'; Url = '{sandbox.GatewayUri}' }} }}");
        var before = sandbox.Requests.Count;

        var results = Run("$webhooks | Test-TwilioWebhook -AllowPrivate").All<TwilioWebhookTest>();

        Assert.Equal([("Menu", "VoiceUrl"), ("Menu", "SmsUrl")], results.Select(static result => (result.Owner!, result.Property!)));
        Assert.InRange(sandbox.Requests.Count - before, 0, 1);
        Assert.All(results, static result => Assert.NotNull(result.Status));
    }
}
