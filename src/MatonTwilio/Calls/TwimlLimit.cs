namespace MatonTwilio.Commands;

/// <summary>The maximum length of instructions that are sent in the request.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource"/>
internal static class TwimlLimit
{
    public const int Characters = 4000;
}
