namespace MatonTwilio.Gateway.Http;

/// <summary>Errors of lists and paths, and of waiting for a record.</summary>
internal static partial class Failures
{
    /// <summary>The link to the next page leads to another host or another list.</summary>
    public static MatonGatewayException UntrustedPage(string listPath)
        => new(MatonFailureReason.UntrustedLink, "The next page of the list is not part of this list. It was not requested.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Check the gateway's URL: Get-MatonSession shows it.",
        };

    /// <summary>The link to the next page leads to a page that was read before.</summary>
    public static MatonGatewayException RepeatedPage(string listPath)
        => new(MatonFailureReason.RepeatedPage, "The link to the next page leads to a page that was read already. The list would never end.")
        {
            Path = listPath,
            Hint = "Run the command again. If the error occurs again, limit the list by time.",
        };

    /// <summary>Many pages in a row had no new record, but each linked to a next page.</summary>
    public static MatonGatewayException EndlessList(string listPath, int pages)
        => new(MatonFailureReason.EndlessList, $"{pages} pages in a row had no new record, and there is another page. No further page was read.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Run the command again. If the error occurs again, limit the list by time.",
        };

    /// <summary>The response to a raw request has several lists, or none, and the caller did not specify one.</summary>
    public static MatonGatewayException NotOneList(ApiRequest request, int count, string? recordProperty)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null,
            $"The response contains {count} lists{(recordProperty is null ? "" : " of that name")}, so it is unknown which records to return.",
            "Specify the list with -RecordProperty, or omit -All.");

    /// <summary>A path is outside Twilio's API.</summary>
    public static MatonGatewayException OutsideApi(string path) => new(MatonFailureReason.UntrustedLink, "The path is outside Twilio's API.")
    {
        Path = DisplayText.Visible(path),
        Hint = "Specify a path such as Messages.json, or one that starts with /2010-04-01/.",
    };

    /// <summary>A response of the control endpoint contains no connection.</summary>
    public static MatonGatewayException NoConnectionIn(ApiRequest request)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null, "The response contains no connection.", null);

    /// <summary>A record did not reach a final status in time.</summary>
    /// <param name="what">The record.</param>
    /// <param name="limit">The time limit.</param>
    /// <param name="status">The last status; null if it is unknown.</param>
    public static MatonGatewayException WaitTimedOut(object? what, TimeSpan limit, string? status = null)
        => new(MatonFailureReason.WaitTimedOut, FormattableString.Invariant($"{DisplayText.Visible(what?.ToString())} had no final status within {limit.TotalSeconds:0.###} s.")
            + (status is null ? "" : $" Its last status is {DisplayText.Visible(status)}."))
        {
            Hint = "Nothing was changed. Check again later, or use a larger -TimeoutSec.",
        };
}
