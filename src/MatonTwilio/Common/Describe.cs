using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>Describes what a change would send, for -WhatIf and -Confirm.</summary>
internal static class Describe
{
    /// <summary>An action with the fields that it sends.</summary>
    public static string Action(string action, RequestFields fields)
        => fields.IsEmpty ? action : DisplayText.Visible($"{action} ({fields})");
}
