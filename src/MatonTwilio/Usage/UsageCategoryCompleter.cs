namespace MatonTwilio.Commands;

/// <summary>Suggests categories of usage, those of messages, calls and numbers first.</summary>
/// <seealso href="https://www.twilio.com/docs/usage/api/usage-record#usage-categories"/>
public sealed class UsageCategoryCompleter() : KnownValuesCompleter(UsageCategories.All);
