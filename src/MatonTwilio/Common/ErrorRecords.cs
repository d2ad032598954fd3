using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Creates every error record of the module: a stable ID, the category, the input and a recommendation.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord From(MatonException error, object? target) => new(error, error.ErrorId, CategoryOf(error), target)
    {
        ErrorDetails = new ErrorDetails(TextOf(error)) { RecommendedAction = error.Hint ?? "" },
    };

    /// <summary>An error in the input, found before any request.</summary>
    public static ErrorRecord InvalidInput(string id, string message, object? target, string? hint = null)
        => new(new ArgumentException(message), "Maton." + id, ErrorCategory.InvalidArgument, target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = hint ?? "" },
        };

    /// <summary>The error of a campaign that stopped because too many sends failed.</summary>
    public static ErrorRecord TooManyFailures(string message)
        => new(new InvalidOperationException(message), "Maton.TooManyFailures", ErrorCategory.OperationStopped, targetObject: null)
        {
            ErrorDetails = new ErrorDetails(message)
            {
                RecommendedAction = "Get-TwilioErrorCode explains an error. With -Journal, the same command sends to the rest after the cause is corrected.",
            },
        };

    /// <summary>The error of a campaign that stopped because it would exceed the maximum cost.</summary>
    public static ErrorRecord MaximumCost(string message, object? target)
        => new(new InvalidOperationException(message), "Maton.MaximumCost", ErrorCategory.OperationStopped, target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = "With -Journal, the same command with a higher -MaximumCost sends to the rest." },
        };

    /// <summary>An error of this machine, such as of a file or a port.</summary>
    public static ErrorRecord OfSystem(string id, Exception error, ErrorCategory category, object? target) => new(error, "Maton." + id, category, target);

    /// <summary>Whether the next input would fail in the same way, so that the command stops.</summary>
    /// <param name="error">The error.</param>
    /// <param name="hasOwnConnection">Whether the input has its own connection, which other inputs do not have to share.</param>
    public static bool EndsThePipeline(MatonException error, bool hasOwnConnection) => EndsThePipeline(error)
        && !(hasOwnConnection && error is MatonGatewayException { Reason: MatonFailureReason.NoConnection or MatonFailureReason.NoAccount });

    private static bool EndsThePipeline(MatonException error) => error is MatonJournalException or MatonGatewayException
    {
        Reason: MatonFailureReason.NoApiKey
            or MatonFailureReason.NoSession
            or MatonFailureReason.Unauthorized
            or MatonFailureReason.NoConnection
            or MatonFailureReason.NoAccount
            or MatonFailureReason.Unreachable,
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

    private static ErrorCategory CategoryOf(MatonFailureReason reason) => reason switch
    {
        MatonFailureReason.NoApiKey or MatonFailureReason.Unauthorized => ErrorCategory.AuthenticationError,
        MatonFailureReason.NoSession or MatonFailureReason.NoConnection or MatonFailureReason.NoAccount or MatonFailureReason.NotFound => ErrorCategory.ObjectNotFound,
        MatonFailureReason.BadRequest => ErrorCategory.InvalidArgument,
        MatonFailureReason.RateLimited or MatonFailureReason.ResponseTooLarge => ErrorCategory.LimitsExceeded,
        MatonFailureReason.Unreachable or MatonFailureReason.ConnectionLost => ErrorCategory.ConnectionError,
        MatonFailureReason.TimedOut or MatonFailureReason.WaitTimedOut => ErrorCategory.OperationTimeout,
        MatonFailureReason.ServerError => ErrorCategory.ResourceUnavailable,
        MatonFailureReason.UnexpectedAnswer => ErrorCategory.ProtocolError,
        MatonFailureReason.UntrustedLink or MatonFailureReason.UntrustedFileName => ErrorCategory.SecurityError,
        MatonFailureReason.RepeatedPage or MatonFailureReason.EndlessList => ErrorCategory.InvalidData,
        _ => ErrorCategory.InvalidResult,
    };

    private static ErrorCategory CategoryOf(MatonJournalFailureReason reason) => reason switch
    {
        MatonJournalFailureReason.InUse => ErrorCategory.ResourceBusy,
        MatonJournalFailureReason.OfAnotherCampaign => ErrorCategory.InvalidOperation,
        MatonJournalFailureReason.Corrupt => ErrorCategory.InvalidData,
        _ => ErrorCategory.WriteError,
    };

    private static ErrorCategory CategoryOf(MatonFileFailureReason reason) => reason switch
    {
        MatonFileFailureReason.Exists => ErrorCategory.ResourceExists,
        MatonFileFailureReason.InUse => ErrorCategory.ResourceBusy,
        _ => ErrorCategory.WriteError,
    };
}
