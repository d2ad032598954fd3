namespace MatonTwilio.Commands;

/// <summary>The page that <c>Get-Help -Online</c> opens for a cmdlet that Twilio has no page about.</summary>
internal static class HelpPage
{
    /// <summary>The module's page in the PowerShell Gallery, which shows the README.</summary>
    public const string OfModule = "https://www.powershellgallery.com/packages/MatonTwilio";
}
