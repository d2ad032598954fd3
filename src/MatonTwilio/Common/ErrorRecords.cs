using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Makes every error record of the module: a stable id, the right category, the input, what a person can do.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord From(MatonException error, object? target) => new(error, error.ErrorId, CategoryOf(error), target)
    {
        ErrorDetails = new ErrorDetails(TextOf(error)) { RecommendedAction = error.Hint ?? "" },
    };

    /// <summary>An error about what a person typed, found before any request.</summary>
    public static ErrorRecord InvalidInput(string id, string message, object? target, string? hint = null)
        => new(new ArgumentException(message), "Maton." + id, ErrorCategory.InvalidArgument, target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = hint ?? "" },
        };

    /// <summary>Whether the next input would fail in the same way, so that going on makes no sense.</summary>
    public static bool EndsThePipeline(MatonException error) => error is MatonJournalException or MatonGatewayException
    {
        Reason: MatonFailure.NoApiKey or MatonFailure.NoSession or MatonFailure.Unauthorized or MatonFailure.NoConnection or MatonFailure.NoAccount or MatonFailure.Unreachable,
    };

    private static string TextOf(MatonException error) => error is TwilioApiException twilio ? $"{error.Message} (Twilio {twilio.Code})" : error.Message;

    private static ErrorCategory CategoryOf(MatonException error) => error switch
    {
        MatonGatewayException gateway => CategoryOf(gateway.Reason),
        MatonJournalException { InnerException: FileNotFoundException or DirectoryNotFoundException } => ErrorCategory.ObjectNotFound,
        MatonJournalException journal => CategoryOf(journal.Reason),
        MatonFileException file => CategoryOf(file.Reason),
        _ => CategoryOf(error.Status),
    };

    private static ErrorCategory CategoryOf(int? status) => status switch
    {
        401 => ErrorCategory.AuthenticationError,
        403 => ErrorCategory.PermissionDenied,
        404 => ErrorCategory.ObjectNotFound,
        409 => ErrorCategory.ResourceExists,
        429 => ErrorCategory.LimitsExceeded,
        >= 500 => ErrorCategory.ResourceUnavailable,
        _ => ErrorCategory.InvalidArgument,
    };

    private static ErrorCategory CategoryOf(MatonFailure reason) => reason switch
    {
        MatonFailure.NoApiKey or MatonFailure.Unauthorized => ErrorCategory.AuthenticationError,
        MatonFailure.NoSession or MatonFailure.NoConnection or MatonFailure.NoAccount or MatonFailure.NotFound => ErrorCategory.ObjectNotFound,
        MatonFailure.BadRequest => ErrorCategory.InvalidArgument,
        MatonFailure.RateLimited => ErrorCategory.LimitsExceeded,
        MatonFailure.Unreachable or MatonFailure.ConnectionLost => ErrorCategory.ConnectionError,
        MatonFailure.TimedOut or MatonFailure.WaitTimedOut => ErrorCategory.OperationTimeout,
        MatonFailure.ServerError => ErrorCategory.ResourceUnavailable,
        MatonFailure.UnexpectedAnswer => ErrorCategory.ProtocolError,
        MatonFailure.UntrustedLink or MatonFailure.UntrustedFileName => ErrorCategory.SecurityError,
        MatonFailure.RepeatedPage => ErrorCategory.InvalidData,
        _ => ErrorCategory.InvalidResult,
    };

    private static ErrorCategory CategoryOf(MatonJournalFailure reason) => reason switch
    {
        MatonJournalFailure.InUse => ErrorCategory.ResourceBusy,
        MatonJournalFailure.OfAnotherCampaign => ErrorCategory.InvalidOperation,
        MatonJournalFailure.Corrupt => ErrorCategory.InvalidData,
        _ => ErrorCategory.WriteError,
    };

    private static ErrorCategory CategoryOf(MatonFileFailure reason) => reason switch
    {
        MatonFileFailure.Exists => ErrorCategory.ResourceExists,
        MatonFileFailure.InUse => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.WriteError,
    };
}
