namespace MatonTwilio.Commands;

/// <summary>Suggests how often a trigger recurs.</summary>
public sealed class TriggerRecurringCompleter() : KnownValuesCompleter("daily", "monthly", "yearly", "alltime");

/// <summary>Suggests which figure a trigger watches.</summary>
public sealed class TriggerFigureCompleter() : KnownValuesCompleter("count", "usage", "price");
