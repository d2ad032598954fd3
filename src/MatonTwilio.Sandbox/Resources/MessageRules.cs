using System.Text.Json;
using System.Text.RegularExpressions;

namespace MatonTwilio.Sandbox;

/// <summary>A message to send, after the checks.</summary>
internal sealed record MessageForm(string To, string From, string? MessagingServiceSid, string Body, bool SmartEncoded, int MediaCount, DateTimeOffset? SendAt, TimeSpan Validity);

/// <summary>Twilio's checks before it accepts a message, with its codes, and in its order as far as it is documented.</summary>
/// <remarks>
/// Any well-formed messaging service is accepted, because this API cannot list them. A sender with a messaging service is allowed, as Twilio documents it for scheduling.
/// The sandbox does not check which countries accept alphanumeric senders.
/// </remarks>
internal static partial class MessageRules
{
    private const int LongestBody = 1600;
    private const int MostMedia = 10;
    private const int LongestValidity = 36_000;
    private static readonly TimeSpan SoonestSchedule = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LatestSchedule = TimeSpan.FromDays(35);

    public static MessageForm Check(Operation operation)
    {
        var form = operation.Form;
        var to = Address(form["To"]) ?? throw TwilioError.BadRequest(21604, "A 'To' phone number is required.");
        var from = Address(form["From"]);
        var service = ServiceOf(form["MessagingServiceSid"], ref from);
        if (!string.IsNullOrEmpty(form["FallbackFrom"]) && (from is not null || service is null))
        {
            throw from is null
                ? TwilioError.BadRequest(21666, "FallbackFrom requires MessagingServiceSid")
                : TwilioError.BadRequest(21664, "FallbackFrom cannot be used together with From");
        }

        if (from is null && service is null)
        {
            throw TwilioError.BadRequest(21603, "A 'From' phone number is required.");
        }

        CheckTo(to);
        var sender = from is null ? SenderOfService(operation) : CheckFrom(operation, from, to);
        if (operation.World.OptOuts.Has(sender, to))
        {
            throw WellKnownNumbers.Stopped();
        }

        var body = form["Body"] ?? string.Empty;
        var media = CheckContent(form, body, service);
        if (form["StatusCallback"] is { Length: > 0 } callback && !FormRules.IsUrl(callback))
        {
            throw TwilioError.BadRequest(21609, $"The 'StatusCallback' URL {callback} is not a valid URL");
        }

        return new(to, sender, service, body, form["SmartEncoded"] == "true", media, Schedule(operation, service), Validity(form["ValidityPeriod"]));
    }

    private static string? Address(string? text)
        => string.IsNullOrWhiteSpace(text) ? null : text.StartsWith('+') || Digits().IsMatch(text) ? PhoneNumber.Normalize(text) : text.Trim();

    /// <summary>The messaging service. As at Twilio, it may also be specified as the sender.</summary>
    private static string? ServiceOf(string? given, ref string? from)
    {
        if (string.IsNullOrEmpty(given) && from is not null && ServiceSid().IsMatch(from))
        {
            given = from;
            from = null;
        }

        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        return ServiceSid().IsMatch(given) ? given : throw TwilioError.BadRequest(21705, $"The Messaging Service Sid {given} is invalid");
    }

    private static void CheckTo(string to)
    {
        if (WellKnownNumbers.MessageTo(to) is TwilioError error)
        {
            throw error;
        }

        if (!PhoneNumber.IsValid(WithoutChannel(to)))
        {
            throw WellKnownNumbers.InvalidTo(to);
        }
    }

    private static string CheckFrom(Operation operation, string from, string to)
    {
        if (WellKnownNumbers.MessageFrom(from) is TwilioError error)
        {
            throw error;
        }

        // The sender of RCS is an agent, whose ID this API does not list.
        if (ChannelOf(to) == "rcs" && (ChannelOf(from) is "rcs" or "") && Agent().IsMatch(WithoutChannel(from)))
        {
            return from;
        }

        if (ChannelOf(from) != ChannelOf(to))
        {
            throw TwilioError.BadRequest(21910, "Invalid From and To pair. From and To should be of the same channel");
        }

        var number = WithoutChannel(from);
        if (number == WithoutChannel(to))
        {
            throw TwilioError.BadRequest(21266, $"'To' and 'From' number cannot be the same: {number}");
        }

        if (number == WellKnownNumbers.ValidSender || Alphanumeric().IsMatch(number))
        {
            return from;
        }

        if (!PhoneNumber.IsValid(number) && !ShortCode().IsMatch(number))
        {
            throw WellKnownNumbers.InvalidFrom(number);
        }

        var owned = IncomingPhoneNumbers.Owned(operation.World, operation.ParentPath, number) ?? throw WellKnownNumbers.NotASender(number);
        return IncomingPhoneNumbers.Can(owned, "sms")
            ? from
            : throw TwilioError.BadRequest(21601, $"Phone number {number} is not a valid SMS-capable inbound phone number");
    }

    /// <summary>A messaging service sends from the account's first number that can send messages.</summary>
    private static string SenderOfService(Operation operation)
        => operation.World.Records.List(IncomingPhoneNumbers.Resource, operation.ParentPath)
            .FirstOrDefault(number => IncomingPhoneNumbers.Can(number, "sms"))?.Text("phone_number")
            ?? throw TwilioError.BadRequest(21703, "The Messaging Service does not have a phone number available to send a message");

    private static int CheckContent(FormFields form, string body, string? service)
    {
        string[] media = [.. form.All("MediaUrl").Where(url => url.Length > 0)];
        if (body.Length == 0 && media.Length == 0 && string.IsNullOrEmpty(form["ContentSid"]))
        {
            throw service is null
                ? TwilioError.BadRequest(21602, "Message body is required.")
                : TwilioError.BadRequest(21619, "A text message body or media urls must be specified.");
        }

        if (form["ContentVariables"] is { Length: > 0 } variables && FormRules.KindOfJson(variables) != JsonValueKind.Object)
        {
            throw TwilioError.BadRequest(21656, "The ContentVariables Parameter is invalid");
        }

        if (body.Length > LongestBody)
        {
            throw TwilioError.BadRequest(21617, $"The concatenated message body exceeds the {LongestBody} character limit");
        }

        if (media.Length > MostMedia)
        {
            throw TwilioError.BadRequest(21623, $"Number of media files exceeds allowed limit of {MostMedia}");
        }

        return media.FirstOrDefault(url => !FormRules.IsUrl(url)) is string bad
            ? throw TwilioError.BadRequest(21620, $"Invalid media URL: {bad}")
            : media.Length;
    }

    private static TimeSpan Validity(string? seconds) => TimeSpan.FromSeconds(
        string.IsNullOrEmpty(seconds) ? LongestValidity : (int)FormRules.Integer("ValidityPeriod", 1, LongestValidity, 21624)(seconds)!);

    private static DateTimeOffset? Schedule(Operation operation, string? service)
    {
        var type = operation.Form["ScheduleType"];
        if (string.IsNullOrEmpty(type))
        {
            return null;
        }

        if (type != "fixed")
        {
            throw TwilioError.BadRequest(35126, "The ScheduleType value provided is not supported for this channel");
        }

        if (operation.Form["SendAt"] is not { Length: > 0 } text)
        {
            throw TwilioError.BadRequest(35111, "SendAt timestamp is missing");
        }

        if (service is null)
        {
            throw TwilioError.BadRequest(35118, "MessagingServiceSid is required to schedule a message");
        }

        return WireTime.TryParseIso(text, out var at) && at - operation.Now >= SoonestSchedule && at - operation.Now <= LatestSchedule
            ? at
            : throw TwilioError.BadRequest(35114, "SendAt time must be between 900 seconds and 35 days (3024000 seconds) in the future, inclusive");
    }

    /// <summary>The channel before the colon, as in <c>whatsapp:+15551234567</c>; empty for SMS.</summary>
    private static string ChannelOf(string address) => address.Contains(':') ? address[..address.IndexOf(':', StringComparison.Ordinal)] : string.Empty;

    private static string WithoutChannel(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex("^MG[0-9a-fA-F]{32}$")]
    private static partial Regex ServiceSid();

    [GeneratedRegex("^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$")]
    private static partial Regex Alphanumeric();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex Agent();

    [GeneratedRegex("^[0-9]{5,6}$")]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"^[0-9 ().\-]+$")]
    private static partial Regex Digits();
}
