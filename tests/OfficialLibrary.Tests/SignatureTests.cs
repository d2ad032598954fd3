using System.Net;
using MatonTwilio.Sandbox.Tests;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Security;
using Twilio.Types;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>A program that checks who requests it, with Twilio's own library, accepts the sandbox.</summary>
public class SignatureTests
{
    [Theory]
    [InlineData("?b=2&a=%C3%A9", "Hello")]
    [InlineData("", "Grüße + 100 % & more=\"\"")]
    public async Task Twilios_own_validator_accepts_a_request_of_the_sandbox(string query, string body)
    {
        using var listener = new HttpListener();
        var address = Listen(listener);
        using var sandbox = new SandboxClient();
        using var library = new TwilioLibrary(sandbox, throughGateway: false);
        var number = (await IncomingPhoneNumberResource.ReadAsync(phoneNumber: new PhoneNumber(SandboxClient.Own), client: library.Client)).Single();
        await IncomingPhoneNumberResource.UpdateAsync(number.Sid, smsUrl: new Uri(address + query), client: library.Client);

        var written = sandbox.Server.ReceiveMessageAsync("+15557770001", SandboxClient.Own, body);
        var context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var form = (await reader.ReadToEndAsync()).Split('&').Select(static field => field.Split('='))
            .ToDictionary(static field => WebUtility.UrlDecode(field[0]), static field => WebUtility.UrlDecode(field[1]));
        var signature = context.Request.Headers["X-Twilio-Signature"];
        context.Response.Close();
        await written;

        Assert.Equal(body, form["Body"]);
        Assert.True(new RequestValidator(sandbox.Server.AuthToken).Validate(address + query, form, signature));
        Assert.False(new RequestValidator("another token").Validate(address + query, form, signature));
    }

    // HttpListener cannot be asked for any free port: one that was free a moment ago is taken.
    private static string Listen(HttpListener listener)
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        return $"http://127.0.0.1:{port}/sms";
    }
}
