using System.Text.Json.Serialization;

namespace MatonTwilio;

/// <summary>An error or a warning that Twilio logged, mostly about a request to one of your URLs.</summary>
/// <seealso href="https://www.twilio.com/docs/api/rest/notification"/>
public sealed class TwilioNotification : TwilioResource
{
    /// <summary>The call (CA...) during which it happened; null or empty if there was none.</summary>
    public string? CallSid { get; set; }

    /// <summary>The severity: 0 is an error, 1 a warning.</summary>
    public int? Log { get; set; }

    /// <summary>Twilio's error code, which <see cref="MoreInfo"/> explains.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The meaning of <see cref="ErrorCode"/>, as in <c>Get-TwilioErrorCode</c>; null for codes without an explanation.</summary>
    [JsonIgnore]
    public string? ErrorMeaning => ErrorCodeTable.MeaningOf(ErrorCode);

    /// <summary>When it happened (UTC); <see cref="TwilioResource.DateCreated"/> may be later.</summary>
    public DateTimeOffset? MessageDate { get; set; }

    /// <summary>Twilio's description of what happened: names and values in the format of a query.</summary>
    public string? MessageText { get; set; }

    /// <summary>The URL of the page that explains the code.</summary>
    public string? MoreInfo { get; set; }

    /// <summary>The HTTP method of the failed request: GET or POST; null if there was none.</summary>
    public string? RequestMethod { get; set; }

    /// <summary>The URL of the failed request.</summary>
    public string? RequestUrl { get; set; }

    /// <summary>The fields of that request, in the format of a query; only if the notification was read by SID.</summary>
    public string? RequestVariables { get; set; }

    /// <summary>The body of the response; only if the notification was read by SID.</summary>
    public string? ResponseBody { get; set; }

    /// <summary>The headers of that response, in the format of a query; only if the notification was read by SID.</summary>
    public string? ResponseHeaders { get; set; }

    /// <summary>The version of the API, such as 2010-04-01; may be empty.</summary>
    public string? ApiVersion { get; set; }

    private protected override string Words => RecordText.Join($"{(Log == 1 ? "warning" : "error")} {ErrorCode}", RecordText.Time(MessageDate ?? DateCreated));
}
