using System.Net;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Add-ons of numbers, and the results of add-ons for recordings.</summary>
public sealed class AddOnTests : IDisposable
{
    private const string Installed = "XE0123456789abcdef0123456789abcdef";

    private readonly SandboxClient _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task An_add_on_is_assigned_to_a_number_once_with_its_events_and_removed()
    {
        var numbers = Sids(await _sandbox.GetAsync($"{_sandbox.Account}/IncomingPhoneNumbers.json"), "incoming_phone_numbers");
        var list = $"{_sandbox.Account}/IncomingPhoneNumbers/{numbers[0]}/AssignedAddOns";

        var addOn = Text(await _sandbox.PostAsync($"{list}.json", HttpStatusCode.Created, ("InstalledAddOnSid", Installed)), "sid");

        Assert.Equal(20409, await _sandbox.RefusedAsync(HttpMethod.Post, $"{list}.json", HttpStatusCode.Conflict, ("InstalledAddOnSid", Installed)));
        Assert.Equal(20422, await _sandbox.RefusedPostAsync($"{list}.json", ("InstalledAddOnSid", "XE1")));
        var extensions = List(await _sandbox.GetAsync($"{list}/{addOn}/Extensions.json"), "extensions");
        Assert.All(extensions, extension => Assert.Equal((numbers[0], addOn), (Text(extension, "resource_sid"), Text(extension, "assigned_add_on_sid"))));
        Assert.Equal(["sms-incoming", "voice-incoming"], extensions.Select(static extension => Text(extension, "unique_name")).Order());
        await _sandbox.PostAsync($"{_sandbox.Account}/IncomingPhoneNumbers/{numbers[1]}/AssignedAddOns.json", HttpStatusCode.Created, ("InstalledAddOnSid", Installed));

        await _sandbox.DeleteAsync($"{list}/{addOn}.json");
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Get, $"{list}/{addOn}/Extensions.json", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task An_add_on_of_a_number_without_messages_has_only_the_event_of_calls()
    {
        var number = Sids(await _sandbox.GetAsync($"{_sandbox.Account}/IncomingPhoneNumbers.json?PhoneNumber=%2B15550001111"), "incoming_phone_numbers")[0];
        var list = $"{_sandbox.Account}/IncomingPhoneNumbers/{number}/AssignedAddOns";

        var addOn = Text(await _sandbox.PostAsync($"{list}.json", HttpStatusCode.Created, ("InstalledAddOnSid", Installed)), "sid");

        Assert.Equal("voice-incoming", Text(Assert.Single(List(await _sandbox.GetAsync($"{list}/{addOn}/Extensions.json"), "extensions")), "unique_name"));
    }

    [Fact]
    public async Task The_data_of_a_payload_is_at_the_URL_in_the_header_and_body_of_the_response()
    {
        var payloads = await PayloadsAsync();
        var payload = Sids(await _sandbox.GetAsync($"{payloads}.json"), "payloads")[0];
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = _sandbox.Http.DefaultRequestHeaders.Authorization;

        using var response = await http.GetAsync(_sandbox.Url($"{payloads}/{payload}/Data.json"));

        var led = Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "redirect_to");
        Assert.Equal((HttpStatusCode.TemporaryRedirect, response.Headers.Location!.OriginalString), (response.StatusCode, led));
        var data = JsonNode.Parse(await http.GetStringAsync(led))!;
        Assert.Equal("positive", Text(data, "sentiment"));
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Get, $"{payloads}/{payload}", HttpStatusCode.NotFound));

        await _sandbox.DeleteAsync($"{payloads}/{payload}.json");
        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Get, $"{payloads}/{payload}/Data.json", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_result_is_deleted_with_its_payloads_and_the_recording_is_kept()
    {
        var payloads = await PayloadsAsync();
        var result = payloads[..payloads.LastIndexOf('/')];

        await _sandbox.DeleteAsync($"{result}.json");

        Assert.Equal(20404, await _sandbox.RefusedAsync(HttpMethod.Get, $"{payloads}.json", HttpStatusCode.NotFound));
        await _sandbox.GetAsync($"{result[..result.IndexOf("/AddOnResults", StringComparison.Ordinal)]}.json");
    }

    // The path of the payloads of the newest recording that has results.
    private async Task<string> PayloadsAsync()
    {
        foreach (var recording in Sids(await _sandbox.GetAsync($"{_sandbox.Account}/Recordings.json"), "recordings"))
        {
            var results = $"{_sandbox.Account}/Recordings/{recording}/AddOnResults";
            if (Sids(await _sandbox.GetAsync($"{results}.json"), "add_on_results") is [var result, ..])
            {
                return $"{results}/{result}/Payloads";
            }
        }

        throw new InvalidOperationException("No recording has a result.");
    }
}
