namespace MatonTwilio.Commands;

/// <summary>How long instructions may be that are sent with the request.</summary>
/// <seealso href="https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource"/>
internal static class TwimlLimit
{
    public const int Characters = 4000;
}
