using System.Runtime.CompilerServices;
using MatonTwilio.Gateway.Numbers;

namespace MatonTwilio.Commands;

/// <summary>
/// Reads phone numbers and other addresses for all cmdlets. A number in E.164 format is used unchanged. A number with a plus sign contains its country code.
/// Every other number is read in the format of a region. An ambiguous number is refused, because a guess would reach a stranger.
/// </summary>
internal static class Addresses
{
    // The maximum lengths of an alphanumeric sender of messages and of the user name of a SIP address.
    private const int LongestSender = 11;
    private const int LongestCaller = 128;

    private static readonly AddressReading Missing = new(null);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address as it was typed.</param>
    /// <param name="use">The use of the address.</param>
    /// <param name="region">Finds the region. Not called if the number does not need it.</param>
    public static AddressReading Read(string? text, AddressUse use, Func<string?> region) => Read(text, use, number => ReadNumber(number, region));

    /// <summary>Whether a text can be an address in any region.</summary>
    /// <param name="text">The address as it was typed.</param>
    /// <param name="use">The use of the address.</param>
    public static AddressReading Check(string? text, AddressUse use) => Read(text, use, static number
        => WrittenNumber.Parse(number, out var problem) is null ? AddressReading.Refused(problem) : AddressReading.Of(number));

    private static AddressReading Read(string? text, AddressUse use, Func<string, AddressReading> readNumber)
    {
        if (E164.IsE164(text))
        {
            return AddressReading.Of(text!);
        }

        var clean = NumberText.Clean(text ?? "");
        return clean.Length == 0 ? Missing
            : AddressChannel.SchemeOf(clean) is { } scheme ? ReadChannel(scheme, clean[(clean.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), use, readNumber)
            : IsOtherSender(clean, use, out var sender) ? AddressReading.Of(sender)
            : E164.IsE164(clean) ? AddressReading.Of(clean)
            : readNumber(clean);
    }

    private static AddressReading ReadChannel(string scheme, string rest, AddressUse use, Func<string, AddressReading> readNumber)
    {
        // The schemes of links. "Tel.:" is a label.
        if (scheme is "tel" or "sms")
        {
            return rest.Length == 0 ? Missing : E164.IsE164(rest) ? AddressReading.Of(rest) : readNumber(rest);
        }

        var channel = AddressChannel.All.FirstOrDefault(one => one.Scheme == scheme && one.Uses.Contains(use));
        if (channel is null)
        {
            var known = AddressChannel.All.Where(one => one.Uses.Contains(use)).Select(static one => one.Scheme + ":");
            return AddressReading.Refused(use == AddressUse.Number
                ? $"{scheme}: is not a phone number"
                : $"{scheme}: is not one of the channels here, which are {string.Join(", ", known)}");
        }

        if (channel.Form is { } form)
        {
            return form.IsMatch(rest) ? AddressReading.Of($"{scheme}:{rest}") : AddressReading.Refused($"{scheme}: requires an address such as {channel.Example}");
        }

        var number = E164.IsE164(rest) ? AddressReading.Of(rest) : rest.Length == 0 ? Missing : readNumber(rest);
        return number.Address is { } read ? AddressReading.Of($"{scheme}:{read}")
            : number.IsMissing ? AddressReading.Refused($"{scheme}: requires an address such as {channel.Example}")
            : number;
    }

    private static bool IsOtherSender(string text, AddressUse use, out string sender)
    {
        sender = text;
        if (use is not (AddressUse.MessageParty or AddressUse.CallParty) || SpreadsheetCell.IsRounded(text))
        {
            return false;
        }

        var code = SpreadsheetCell.Undo(text);
        if (E164.IsShortCode(code))
        {
            sender = code;
            return true;
        }

        return E164.IsName(text, use == AddressUse.MessageParty ? LongestSender : LongestCaller);
    }

    private static AddressReading ReadNumber(string text, Func<string?> region)
    {
        if (WrittenNumber.Parse(text, out var problem) is not { } written)
        {
            return AddressReading.Refused(problem);
        }

        var known = written.NamesCountry ? null : region();
        return known is null && !written.NamesCountry ? new AddressReading(null, "it has no country code", NeedsRegion: true) : ReadPlan(written, known);
    }

    // In a method of its own, because the runtime loads the types in it when it is first called. Numbers in E.164 format therefore do not load the numbering plans.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AddressReading ReadPlan(WrittenNumber written, string? region)
    {
        var (number, problem) = NumberPlan.Read(written, region);
        return number is null ? AddressReading.Refused(problem) : AddressReading.Of(number);
    }
}
