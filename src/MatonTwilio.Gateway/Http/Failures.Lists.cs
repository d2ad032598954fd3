namespace MatonTwilio.Gateway.Http;

/// <summary>What goes wrong with lists and paths, and with waiting for a record.</summary>
internal static partial class Failures
{
    /// <summary>The next page is of another host or another list.</summary>
    public static MatonGatewayException UntrustedPage(string listPath)
        => new(MatonFailureReason.UntrustedLink, "The list names a next page that is not of this list; it is not followed.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Check the gateway's address: Get-MatonSession shows it.",
        };

    /// <summary>The next page was read already.</summary>
    public static MatonGatewayException RepeatedPage(string listPath)
        => new(MatonFailureReason.RepeatedPage, "The list names a page that was read already; it would never end.")
        {
            Path = listPath,
            Hint = "Run it again; where it happens again, narrow the list by time.",
        };

    /// <summary>Page after page named a next one and held nothing new.</summary>
    public static MatonGatewayException EndlessList(string listPath, int pages)
        => new(MatonFailureReason.EndlessList, $"{pages} pages in a row held no new record, and the list names yet another page; it was given up.")
        {
            Path = listPath,
            Hint = "Records up to this point are complete. Run it again; where it happens again, narrow the list by time.",
        };

    /// <summary>A response of a path without a cmdlet does not say which list is meant.</summary>
    public static MatonGatewayException NotOneList(ApiRequest request, int count, string? recordProperty)
        => Make(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null,
            $"The response holds {count} lists{(recordProperty is null ? "" : " of that name")}, so its records are not known.",
            "Name the list with -RecordProperty, or leave out -All.");

    /// <summary>A path leads out of Twilio's API.</summary>
    public static MatonGatewayException OutsideApi(string path) => new(MatonFailureReason.UntrustedLink, "The path leads out of Twilio's API.")
    {
        Path = DisplayText.Visible(path),
        Hint = "Give a path such as Messages.json, or one that starts with /2010-04-01/.",
    };

    /// <summary>A response of the control endpoint names no connection.</summary>
    public static MatonGatewayException NoConnectionIn(ApiRequest request)
        => Make(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null, "The response holds no connection.", null);

    /// <summary>Something was not final in time.</summary>
    /// <param name="what">What was waited for.</param>
    /// <param name="limit">How long.</param>
    /// <param name="status">Its last status; null where it is not known.</param>
    public static MatonGatewayException WaitTimedOut(object? what, TimeSpan limit, string? status = null)
        => new(MatonFailureReason.WaitTimedOut, FormattableString.Invariant($"{DisplayText.Visible(what?.ToString())} was not final within {limit.TotalSeconds:0.###} s.")
            + (status is null ? "" : $" Its last status is {DisplayText.Visible(status)}."))
        {
            Hint = "Nothing was undone. Check again later, or wait longer with -TimeoutSec.",
        };
}
