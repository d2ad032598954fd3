namespace MatonTwilio.Sandbox;

/// <summary>A response that is an error of Twilio's, with a code of its dictionary, a text and a status code.</summary>
/// <remarks>The codes are explained under <c>https://www.twilio.com/docs/api/errors</c>.</remarks>
internal sealed class TwilioError(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public static TwilioError NotAuthenticated() => new(401, 20003, "Authenticate");

    public static TwilioError NotFound(string path) => new(404, 20404, $"The requested resource {path} was not found");

    public static TwilioError TooManyRequests() => new(429, 20429, "Too Many Requests");

    public static TwilioError Server() => new(500, 20500, "Internal Server Error");

    /// <summary>A parameter of a list or a form is invalid.</summary>
    public static TwilioError InvalidParameter(string name, string value) => new(400, 20422, $"Invalid Parameter: {name} cannot be '{value}'");

    /// <summary>A form lacks a required field.</summary>
    public static TwilioError MissingParameter(string name) => new(400, 20001, $"Missing required parameter {name} in the post body");

    /// <summary>A form has fields that the resource does not have.</summary>
    public static TwilioError UnknownParameters(IEnumerable<string> names) => new(400, 20001, $"Unknown parameters: {string.Join(", ", names)}");

    /// <summary>Another record has the name.</summary>
    public static TwilioError NameTaken(string resource, string name) => new(409, 20409, $"{resource} already exists with friendly name: {name}");

    /// <summary>A record that has not reached its final status cannot be deleted or redacted.</summary>
    public static TwilioError NotComplete() => new(409, 20009, "Cannot delete this resource before it is complete");

    /// <summary>A queue that is not empty cannot be deleted. Twilio does not publish the code of this error. This is its code for any conflict.</summary>
    public static TwilioError QueueNotEmpty() => new(409, 20409, "Cannot delete this queue: it is not empty");

    /// <summary>A number already has the add-on. Twilio does not publish the code of this error. This is its code for any conflict.</summary>
    public static TwilioError AddOnAssigned(string sid) => new(409, 20409, $"The add-on {sid} is assigned to this number already");

    public static TwilioError AccountNotActive() => new(403, 20005, "Account not active");

    /// <summary>A form has an invalid value.</summary>
    public static TwilioError BadRequest(int code, string message) => new(400, code, message);
}
