namespace MatonTwilio.Gateway.Http;

/// <summary>What goes wrong with lists and paths, and with waiting for a record.</summary>
internal static partial class Failures
{
    /// <summary>The next page is of another host or another list.</summary>
    public static MatonGatewayException UntrustedPage(string listPath)
        => new(MatonFailureReason.UntrustedLink, "The next page of the list is not part of this list. It was not requested.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Check the gateway's URL: Get-MatonSession shows it.",
        };

    /// <summary>The next page was read already.</summary>
    public static MatonGatewayException RepeatedPage(string listPath)
        => new(MatonFailureReason.RepeatedPage, "The next page of the list was read already, so that the list would never end.")
        {
            Path = listPath,
            Hint = "Run the command again. If the error occurs again, limit the list by time.",
        };

    /// <summary>Page after page named a next one and held nothing new.</summary>
    public static MatonGatewayException EndlessList(string listPath, int pages)
        => new(MatonFailureReason.EndlessList, $"{pages} pages in a row had no new record, and there is another page. No further page was read.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Run the command again. If the error occurs again, limit the list by time.",
        };

    /// <summary>A response of a path without a cmdlet does not say which list is meant.</summary>
    public static MatonGatewayException NotOneList(ApiRequest request, int count, string? recordProperty)
        => Make(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null,
            $"The response contains {count} lists{(recordProperty is null ? "" : " of that name")}, so that its records are unknown.",
            "Specify the list with -RecordProperty, or omit -All.");

    /// <summary>A path leads out of Twilio's API.</summary>
    public static MatonGatewayException OutsideApi(string path) => new(MatonFailureReason.UntrustedLink, "The path is outside Twilio's API.")
    {
        Path = DisplayText.Visible(path),
        Hint = "Specify a path such as Messages.json, or one that starts with /2010-04-01/.",
    };

    /// <summary>A response of the control endpoint names no connection.</summary>
    public static MatonGatewayException NoConnectionIn(ApiRequest request)
        => Make(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null, "The response contains no connection.", null);

    /// <summary>Something was not final in time.</summary>
    /// <param name="what">What was waited for.</param>
    /// <param name="limit">How long.</param>
    /// <param name="status">Its last status; null where it is not known.</param>
    public static MatonGatewayException WaitTimedOut(object? what, TimeSpan limit, string? status = null)
        => new(MatonFailureReason.WaitTimedOut, FormattableString.Invariant($"{DisplayText.Visible(what?.ToString())} had no final status within {limit.TotalSeconds:0.###} s.")
            + (status is null ? "" : $" Its last status is {DisplayText.Visible(status)}."))
        {
            Hint = "Nothing was changed. Check again later, or use a larger -TimeoutSec.",
        };
}
