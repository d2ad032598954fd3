using System.Collections;
using MatonTwilio.Contract;

namespace MatonTwilio.Tests;

/// <summary>A good value for any parameter, as a person types it.</summary>
internal static class ParameterSamples
{
    // What the contract does not say.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["AddOnResultSid"] = Sid.Example("XR"),
        ["AccountSid"] = Sid.Example("AC"),
        ["ApiKey"] = "$secret",
        ["Auth"] = "Calls",
        ["Body"] = "Hello",
        ["Code"] = "30003",
        ["ConnectionId"] = "0123",
        ["ControlUri"] = "http://127.0.0.1:1",
        ["CountryCode"] = "US",
        ["Credential"] = "([pscredential]::new('alice', $secret))",
        ["Days"] = "30",
        ["ErrorCode"] = "30003",
        ["From"] = "+15551234567",
        ["GatewayUri"] = "http://127.0.0.1:1",
        ["InputObject"] = "([MatonTwilio.TwilioUsage]::new())",
        ["MessageSid"] = Sid.Example("SM"),
        ["MessagingServiceSid"] = Sid.Example("MG"),
        ["Method"] = "POST",
        ["Name"] = "nobody",
        ["OwnerSid"] = Sid.Example("PN"),
        ["Path"] = "there",
        ["Password"] = "$secret",
        ["PhoneNumber"] = "+15559876543",
        ["Say"] = "Hello",
        ["Property"] = "SmsUrl",
        ["ReferenceSid"] = Sid.Example("RE"),
        ["Session"] = "prod",
        ["To"] = "+15559876543",
        ["Url"] = "https://example.com",
    };

    /// <summary>The value with a space before it; nothing for a switch.</summary>
    public static string Of(CmdletInfo cmdlet, CommandParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(SwitchParameter))
        {
            return "";
        }

        var all = TheContract.Table.Operations.Where(operation => operation.Commands.Any(command => command.Name == cmdlet.Name)).ToList();
        var prefix = all.SelectMany(static operation => operation.Path.Sids).FirstOrDefault(sid => sid.Parameter == parameter.Name).Prefix;
        var field = all.SelectMany(static operation => operation.Fields).FirstOrDefault(field => field.Parameter == parameter.Name);
        return prefix is not null ? " " + Sid.Example(prefix)
            : field is not null ? RequestSamples.Of(field)[0].Typed
            : parameter.Name == "Sid" ? " " + Sid.Example(cmdlet.Noun switch { "TwilioMedia" => "ME", "TwilioAddOnPayload" => "XH", "TwilioRecording" => "RE", "TwilioCall" => "CA", _ => "SM" })
            : " " + OfType(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, parameter.Name);
    }

    private static string OfType(Type type, string name)
        => typeof(IDictionary).IsAssignableFrom(type) ? "@{ a = 1 }"
            : type.IsEnum ? Enum.GetNames(type)[0]
            : Samples.TryGetValue(name, out var sample) ? sample
            : type.IsPrimitive ? "5"
            : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "2026-11-01"
            : "US";
}
