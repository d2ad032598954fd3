using System.Management.Automation;
using System.Net;
using System.Net.Sockets;

namespace MatonTwilio.Commands;

/// <summary>Accepts only IPv4 addresses in dotted decimal notation. .NET reads 10 as 0.0.0.10, which is never intended.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class Ipv4AddressAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        // A record from the pipeline may lack it. On the command line, null is refused for every parameter.
        if (arguments is null)
        {
            return;
        }

        var text = arguments.ToString() ?? "";
        var address = IPAddress.TryParse(text, out var parsed) ? parsed : null;
        if (address is not { AddressFamily: AddressFamily.InterNetwork } || address.ToString() != text)
        {
            throw new ValidationMetadataException($"'{DisplayText.Visible(text)}' is not an IPv4 address. {Advice(text, address)}");
        }
    }

    private static string Advice(string text, IPAddress? address)
        => text.Contains('/', StringComparison.Ordinal) ? "Specify the part after the slash with -CidrPrefixLength."
        : address is { AddressFamily: AddressFamily.InterNetworkV6 } ? "Twilio does not accept IPv6 addresses here."
        : "An IPv4 address is four numbers from 0 to 255, such as 203.0.113.7.";
}
