using System.Net;
using System.Text.Json.Nodes;
using MatonTwilio.Contract;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>Sends the request of an operation, and returns the status and the body of the response.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The path, without <c>.json</c>.</param>
/// <param name="form">The fields of the form.</param>
internal delegate Task<(HttpStatusCode Status, string Body)> OperationSender(ContractOperation operation, string path, (string Name, string Value)[] form);

/// <summary>Carries out any operation of the contract in a sandbox: on the first record that allows it, and on a list that is not empty.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="send">Sends the request of the operation; null for a plain HTTP client.</param>
internal sealed class OperationDriver(SandboxClient sandbox, OperationSender? send = null)
{
    // The required fields of operations. The others require no field, or a name.
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["POST Addresses"] = "CustomerName=A&Street=1 Main Street&City=Springfield&Region=IL&PostalCode=62701&IsoCountry=US",
        ["POST OutgoingCallerIds"] = $"PhoneNumber={Recipient}",
        ["POST Calls"] = $"To={Recipient}&From={Own}&Twiml=<Response/>",
        ["POST Calls/{Sid}"] = "Twiml=<Response/>",
        ["POST Conferences/{Sid}"] = "AnnounceUrl=https://example.com/",
        ["POST Conferences/{ConferenceSid}/Participants"] = $"To={Recipient}&From={Own}&Label=manager",
        ["POST Conferences/{ConferenceSid}/Participants/{CallSid}"] = "Muted=true",
        ["POST Messages"] = $"To={Recipient}&From={Own}&Body=Hello",
        ["POST Messages (service)"] = $"To={Recipient}&MessagingServiceSid={Service}&Body=Hello",
        ["POST Messages (template)"] = $"To={Recipient}&From={Own}&ContentSid=HX0123456789abcdef0123456789abcdef",
        ["POST Messages/{Sid}"] = "Body=",
        ["POST Messages/{MessageSid}/Feedback"] = "Outcome=confirmed",
        ["POST IncomingPhoneNumbers (area code)"] = "AreaCode=415",
        ["POST SIP/CredentialLists/{CredentialListSid}/Credentials"] = "Username=carol&Password=IWasAtSignal2018",
        ["POST SIP/CredentialLists/{CredentialListSid}/Credentials/{Sid}"] = "Password=IWasAtSignal2019",
        ["POST SIP/IpAccessControlLists/{IpAccessControlListSid}/IpAddresses"] = "FriendlyName=Home&IpAddress=198.51.100.7",
        ["POST SIP/Domains"] = "DomainName=branch.sip.twilio.com",
        ["POST Queues/{QueueSid}/Members/{CallSid}"] = "Url=https://example.com/",
        ["POST Calls/{CallSid}/Streams"] = "Url=wss://example.com/audio&Name=audio",
        ["POST Calls/{CallSid}/Streams/{Sid}"] = "Status=stopped",
        ["POST Calls/{CallSid}/Siprec"] = "Name=audio",
        ["POST Calls/{CallSid}/Siprec/{Sid}"] = "Status=stopped",
        ["POST Calls/{CallSid}/Transcriptions"] = "Name=audio",
        ["POST Calls/{CallSid}/Transcriptions/{Sid}"] = "Status=stopped",
        ["POST Calls/{CallSid}/UserDefinedMessages"] = "Content={}",
        ["POST Calls/{CallSid}/UserDefinedMessageSubscriptions"] = "Callback=https://example.com/",
        ["POST Calls/{CallSid}/Payments"] = "IdempotencyKey=a&StatusCallback=https://example.com/",
        ["POST Calls/{CallSid}/Payments/{Sid}"] = "IdempotencyKey=b&StatusCallback=https://example.com/&Capture=payment-card-number",
        ["POST IncomingPhoneNumbers/{ResourceSid}/AssignedAddOns"] = "InstalledAddOnSid=XE0123456789abcdef0123456789abcdef",
        ["POST Calls/{CallSid}/Recordings/{Sid}"] = "Status=paused",
        ["POST Conferences/{ConferenceSid}/Recordings/{Sid}"] = "Status=paused",
        ["POST Usage/Triggers"] = "CallbackUrl=https://example.com/&TriggerValue=30&UsageCategory=totalprice",
    };

    // Records that must exist first and are not there at the start.
    private static readonly Dictionary<string, (string Path, string Form)> Before = new()
    {
        ["DELETE Queues/{Sid}"] = ("Queues", "FriendlyName=Empty"),
        ["DELETE SIP/IpAccessControlLists/{Sid}"] = ("SIP/IpAccessControlLists", "FriendlyName=Empty"),
        ["POST Conferences/{ConferenceSid}/Recordings/{Sid}"] = ("Conferences/Night/Participants", $"To={Recipient}&From={Own}&ConferenceRecord=true"),
    };

    // Numbers that the account can buy, for the operations that buy one.
    private static readonly Dictionary<string, string> Offers = new()
    {
        ["IncomingPhoneNumbers"] = "US/Local",
        ["IncomingPhoneNumbers/Local"] = "US/Local",
        ["IncomingPhoneNumbers/Mobile"] = "GB/Mobile",
        ["IncomingPhoneNumbers/TollFree"] = "US/TollFree",
    };

    /// <summary>The response of an operation: its status code, and its body if there is one.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="without">A field to leave out of the form.</param>
    public async Task<(HttpStatusCode Status, string Body)> CarryOutAsync(ContractOperation operation, string? without = null)
    {
        var name = NameOf(operation);
        await PrepareAsync(name);
        var form = operation.Method == "POST" ? await FormAsync(operation, name) : [];
        form = [.. form.Where(field => field.Name != without)];
        var others = new List<string>();
        foreach (var path in await PathsAsync(operation.Path.Template))
        {
            var (status, body) = await (send ?? SendAsync)(operation, path, form);
            if ((int)status < 300 && !(operation.IsList && IsEmpty(body)))
            {
                return (status, body);
            }

            others.Add($"{path}: {body}");
        }

        throw new InvalidOperationException($"Nothing lets {operation} be carried out: {string.Join(Environment.NewLine, others)}");
    }

    /// <summary>The form of an operation that changes something; otherwise an empty form.</summary>
    /// <param name="operation">The operation.</param>
    public static (string Name, string Value)[] FormOf(ContractOperation operation) => operation.Method == "POST" ? FormOf(operation, NameOf(operation)) : [];

    private static string NameOf(ContractOperation operation)
        => $"{operation.Method} {operation.Path.Template}{(operation.Variant is null ? "" : $" ({operation.Variant})")}";

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(ContractOperation operation, string path, (string Name, string Value)[] form)
    {
        using var response = await sandbox.SendAsync(new HttpMethod(operation.Method), sandbox.Url($"{path}.json"), form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task PrepareAsync(string name)
    {
        if (Before.TryGetValue(name, out var before))
        {
            await sandbox.PostAsync($"{sandbox.Account}/{before.Path}.json", HttpStatusCode.Created, Form(before.Form));
            sandbox.Clock.Advance(TimeSpan.FromSeconds(4));
        }

        if (name == "POST Calls/{CallSid}/Recordings/{Sid}")
        {
            await CarryOutAsync(Schema.Operation("POST Calls/{CallSid:CA}/Recordings"));
        }
    }

    private async Task<(string Name, string Value)[]> FormAsync(ContractOperation operation, string name)
    {
        if (operation.Variant is null && Offers.TryGetValue(operation.Path.Template, out var offer))
        {
            var page = await sandbox.GetAsync($"{sandbox.Account}/AvailablePhoneNumbers/{offer}.json");
            return [("PhoneNumber", Text(List(page, "available_phone_numbers")[0], "phone_number")!)];
        }

        if (operation.Fields.FirstOrDefault(static field => field.Name is "CredentialListSid" or "IpAccessControlListSid") is { Name: var list })
        {
            // A list that no domain uses yet.
            var made = await sandbox.PostAsync($"{sandbox.Account}/SIP/{list[..^"Sid".Length]}s.json", HttpStatusCode.Created, ("FriendlyName", "New"));
            return [(list, Text(made, "sid")!)];
        }

        return FormOf(operation, name);
    }

    private static (string Name, string Value)[] FormOf(ContractOperation operation, string name)
        => Form(Forms.GetValueOrDefault(name) ?? (operation.Fields.Any(static field => field.Name == "FriendlyName") ? "FriendlyName=A" : ""));

    // The path, with each record that its placeholders can name, in the order of their lists.
    private async Task<List<string>> PathsAsync(string template)
    {
        List<string> paths = [template.StartsWith('/') ? "/2010-04-01" : sandbox.Account];
        var segments = template.TrimStart('/').Split('/');
        for (var at = 0; at < segments.Length; at++)
        {
            var (segment, before) = (segments[at], string.Join('/', segments[..at]));
            List<string> longer = [];
            foreach (var path in paths)
            {
                longer.AddRange((segment.StartsWith('{') ? await NamesAsync(path, before, segment) : [segment]).Select(name => $"{path}/{name}"));
            }

            paths = longer;
        }

        return paths;
    }

    private async Task<IEnumerable<string>> NamesAsync(string list, string template, string placeholder)
    {
        if (Forms.TryGetValue($"POST {template}", out var form) && !Schema.Table.Operations.Any(operation => operation.Method == "GET" && operation.Path.Template == template))
        {
            // A resource without a list: only its creation returns its SID.
            using var made = await sandbox.SendAsync(HttpMethod.Post, sandbox.Url($"{list}.json"), Form(form));
            return made.IsSuccessStatusCode ? [Text(JsonNode.Parse(await made.Content.ReadAsStringAsync())!, "sid")!] : [];
        }

        var page = await sandbox.GetAsync($"{list}.json?PageSize=1000");
        var field = placeholder switch
        {
            "{CountryCode}" => "country_code",
            "{ConnectAppSid}" => "connect_app_sid",
            "{CallSid}" when !list.EndsWith("/Calls", StringComparison.Ordinal) => "call_sid",
            _ => "sid",
        };
        return ListOf(page).Select(record => Text(record!, field)!);
    }

    private static bool IsEmpty(string page) => ListOf(JsonNode.Parse(page)!.AsObject()).Count == 0;

    private static JsonArray ListOf(JsonObject page) => page.Select(static field => field.Value).OfType<JsonArray>().Single();
}
