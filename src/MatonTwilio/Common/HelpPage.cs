namespace MatonTwilio.Commands;

/// <summary>What <c>Get-Help -Online</c> opens for a cmdlet that has no page of Twilio's.</summary>
internal static class HelpPage
{
    /// <summary>The module's page in the PowerShell Gallery, which shows the README.</summary>
    public const string OfModule = "https://www.powershellgallery.com/packages/MatonTwilio";
}
