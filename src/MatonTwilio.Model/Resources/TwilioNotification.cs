using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>An error or a warning that Twilio logged, mostly of a request to an address of yours.</summary>
/// <seealso href="https://www.twilio.com/docs/api/rest/notification"/>
public sealed class TwilioNotification : TwilioResource
{
    /// <summary>The call (CA...) during which it happened; null or empty where there was none.</summary>
    public string? CallSid { get; set; }

    /// <summary>How bad it is: 0 is an error, 1 a warning.</summary>
    public int? Log { get; set; }

    /// <summary>Twilio's code: <see cref="MoreInfo"/> explains it.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>What <see cref="ErrorCode"/> means, as <c>Get-TwilioErrorCode</c> says it; null for codes it does not know.</summary>
    [JsonIgnore]
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>When it happened (UTC); <see cref="TwilioResource.DateCreated"/> may be later.</summary>
    public DateTimeOffset? MessageDate { get; set; }

    /// <summary>What happened, in Twilio's words: names and values as in a query.</summary>
    public string? MessageText { get; set; }

    /// <summary>The address of the page that explains the code.</summary>
    public string? MoreInfo { get; set; }

    /// <summary>The HTTP method of the request that went wrong: GET or POST; null where there was none.</summary>
    public string? RequestMethod { get; set; }

    /// <summary>The address of the request that went wrong.</summary>
    public string? RequestUrl { get; set; }

    /// <summary>What was sent with that request, as in a query; only where the notification was read by SID.</summary>
    public string? RequestVariables { get; set; }

    /// <summary>What was answered; only where the notification was read by SID.</summary>
    public string? ResponseBody { get; set; }

    /// <summary>The headers of that response, as in a query; only where the notification was read by SID.</summary>
    public string? ResponseHeaders { get; set; }

    /// <summary>The version of the API, such as 2010-04-01; may be empty.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => RecordText.Join($"{(Log == 1 ? "warning" : "error")} {ErrorCode}", RecordText.Time(MessageDate ?? DateCreated));
}
