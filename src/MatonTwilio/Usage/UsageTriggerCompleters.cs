namespace MatonTwilio.Commands;

/// <summary>Suggests the intervals of recurring triggers.</summary>
public sealed class TriggerRecurringCompleter() : KnownValuesCompleter("daily", "monthly", "yearly", "alltime");

/// <summary>Suggests the values that a trigger compares.</summary>
public sealed class TriggerFigureCompleter() : KnownValuesCompleter("count", "usage", "price");
