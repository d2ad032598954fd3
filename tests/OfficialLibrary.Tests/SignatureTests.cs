using MatonTwilio.Sandbox.Tests;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Security;
using Twilio.Types;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>A program that validates requests with Twilio's own library accepts those of the sandbox.</summary>
public class SignatureTests
{
    [Theory]
    [InlineData("?b=2&a=%C3%A9", "Hello")]
    [InlineData("", "Grüße + 100 % & more=\"\"")]
    public async Task Twilios_own_validator_accepts_a_request_of_the_sandbox(string query, string body)
    {
        using var program = new LocalProgram();
        var address = program["/sms" + query];
        using var sandbox = new SandboxClient();
        using var library = new TwilioLibrary(sandbox, throughGateway: false);
        var number = (await IncomingPhoneNumberResource.ReadAsync(phoneNumber: new PhoneNumber(SandboxClient.Own), client: library.Client)).Single();
        await IncomingPhoneNumberResource.UpdateAsync(number.Sid, smsUrl: new Uri(address), client: library.Client);

        await sandbox.Server.ReceiveMessageAsync("+15557770001", SandboxClient.Own, body);
        var request = await program.NextAsync();
        var form = request.Form.Pairs.ToDictionary();
        var signature = request.Header("X-Twilio-Signature");

        Assert.Equal(body, form["Body"]);
        Assert.True(new RequestValidator(sandbox.Server.AuthToken).Validate(address, form, signature));
        Assert.False(new RequestValidator("another token").Validate(address, form, signature));
    }
}
