namespace MatonTwilio.Gateway.Http;

/// <summary>Errors of files: where they are stored, their content, and where they are saved.</summary>
internal static partial class Failures
{
    private const string NothingSaved = "Nothing was saved.";

    /// <summary>The gateway redirects to a URL that must not be requested.</summary>
    public static MatonGatewayException UntrustedAddress(ApiRequest request, Uri address, string why)
        => Create(request, MatonFailureReason.UntrustedLink, DeliveryCertainty.Refused, null, NotFollowed(address, why), NothingSaved);

    /// <summary>The gateway redirects to a URL whose host turns out to be forbidden when the connection is opened.</summary>
    public static MatonGatewayException UntrustedAddress(HttpRequestMessage request, string why)
        => new(MatonFailureReason.UntrustedLink, NotFollowed(request.RequestUri!, why))
        {
            Method = request.Method.Method,
            Path = request.RequestUri!.AbsolutePath,
            Hint = NothingSaved,
        };

    /// <summary>The gateway redirects to a URL that contains the key, so the error does not show the URL.</summary>
    public static MatonGatewayException KeyInAddress(ApiRequest request)
        => Create(request, MatonFailureReason.UntrustedLink, DeliveryCertainty.Refused, null,
            "The gateway redirects to a URL that contains the API key. It is not requested.", NothingSaved);

    public static MatonGatewayException UntrustedFileName(ApiRequest request, string name)
        => Create(request, MatonFailureReason.UntrustedFileName, DeliveryCertainty.Refused, null,
            $"{request.Base.Authority} specifies a file name outside the folder: '{DisplayText.Visible(name)}'.", NothingSaved);

    public static MatonGatewayException NoAddress(ApiRequest request, int status)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, status,
            $"{request.Base.Authority} responded with a redirect ({status}) without a URL.", NothingSaved);

    public static MatonGatewayException TooManyRedirects(ApiRequest request)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, null, "The file was not reached: there were too many redirects.", NothingSaved);

    /// <summary>The response is not the requested file, such as a page of HTML. It may come from a proxy, so a retry may succeed.</summary>
    public static MatonGatewayException NotTheFile(ApiRequest request, int status, string came, string expected)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Unknown, status,
            $"{request.Base.Authority} responded with {DisplayText.Visible(came)} instead of {expected}.", NothingSaved);

    /// <summary>The response has no length, so a file that was cut off would look complete.</summary>
    public static MatonGatewayException NoEnd(ApiRequest request, int status)
        => Create(request, MatonFailureReason.UnexpectedAnswer, DeliveryCertainty.Refused, status,
            $"{request.Base.Authority} sends the file without its length, so it is unknown whether the file is complete.", NothingSaved);

    public static MatonGatewayException Incomplete(ApiRequest request, long length, long expected)
        => Create(request, MatonFailureReason.ConnectionLost, DeliveryCertainty.Unknown, null,
            FormattableString.Invariant($"{request.Base.Authority} sent {length} bytes of a file of {expected}."), null);

    public static MatonFileException FileExists(string path) => new(MatonFileFailureReason.Exists, $"{DisplayText.Visible(path)} exists already.")
    {
        Hint = "-Force replaces it.",
    };

    public static MatonFileException FileInUse(string path, Exception cause) => new(MatonFileFailureReason.InUse, $"{DisplayText.Visible(path)} is being saved already.", cause)
    {
        Hint = "Another command is saving it. Wait until it has ended.",
    };

    public static MatonFileException FileUnusable(string path, Exception cause)
        => new(MatonFileFailureReason.Unusable, $"{DisplayText.Visible(path)} cannot be written: {DisplayText.Visible(cause.Message)}", cause)
        {
            Hint = "Check the folder, its permissions and the space on the disk.",
        };

    // The caller checks the target of a redirect and the content type.
    private static bool MayBeOfAFile(ApiRequest request, int status) => status is >= 200 and < 400 || (status == 416 && request.Range is not null);

    private static MatonGatewayException OfStorage(ApiRequest request, int status, TimeSpan? wait)
    {
        var (reason, message) = status switch
        {
            404 or 410 => (MatonFailureReason.NotFound, $"The file is no longer at {request.Base.Authority} ({status})."),
            429 => (MatonFailureReason.RateLimited, $"Too many requests to {request.Base.Authority} (429)."),
            >= 500 or 408 => (MatonFailureReason.ServerError, $"{request.Base.Authority}, where the file is stored, reported a failure ({status})."),
            _ => (MatonFailureReason.UnexpectedAnswer, $"{request.Base.Authority}, where the file is stored, refused the request ({status})."),
        };
        return Create(request, reason, RetryPolicy.CertaintyOf(request, status), status, message, NothingSaved, retryAfter: wait);
    }

    // Without the query and the user name, which may be the credentials for the file.
    private static string NotFollowed(Uri address, string why)
        => $"The gateway redirects to {DisplayText.Visible($"{address.Scheme}://{address.Authority}")}, which is not requested: {why}.";
}
