using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>A Twilio account or subaccount. Its <c>auth_token</c> is left out.</summary>
/// <seealso href="https://www.twilio.com/docs/iam/api/account"/>
public sealed class TwilioAccount : TwilioResource
{
    /// <summary>The account's own SID, so that <c>Get-TwilioAccount | Get-TwilioMessage</c> reads each account's messages.</summary>
    [JsonIgnore]
    public override string? AccountSid { get => Sid; set => Sid = value; }

    /// <summary>The account's friendly name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The status: active, suspended or closed.</summary>
    public string? Status { get; set; }

    /// <summary>The type: Trial or Full.</summary>
    public string? Type { get; set; }

    /// <summary>The account that owns this one; its own SID for a main account.</summary>
    public string? OwnerAccountSid { get; set; }

    /// <summary>The paths of the account's subresources, by name.</summary>
    public IReadOnlyDictionary<string, string?>? SubresourceUris { get; set; }

    private protected override string Words => FriendlyName ?? "";
}
