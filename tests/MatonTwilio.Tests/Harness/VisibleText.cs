namespace MatonTwilio.Tests;

/// <summary>All text of an outcome that a person, a log or a serializer can read.</summary>
internal static class VisibleText
{
    public static string Of(Outcome outcome)
    {
        IEnumerable<object?> said =
        [
            outcome.Screen,
            .. outcome.Warnings,
            .. outcome.Verbose,
            .. outcome.Debug,
            .. outcome.Output.SelectMany(static item => new[] { item.ToString(), PSSerializer.Serialize(item, depth: 4) }),
            .. outcome.Progress.SelectMany(static record => new[] { record.ToString(), record.CurrentOperation }),
            .. outcome.Errors.Append(outcome.Failure).OfType<ErrorRecord>().SelectMany(InError),
        ];
        return string.Join('\n', said);
    }

    private static IEnumerable<object?> InError(ErrorRecord error)
    {
        yield return error;
        yield return PSSerializer.Serialize(error, depth: 2);
        yield return error.ErrorDetails?.Message;
        yield return error.ErrorDetails?.RecommendedAction;
        yield return error.TargetObject;
        yield return error.CategoryInfo;
        for (var exception = error.Exception; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
            foreach (var property in PSObject.AsPSObject(exception).Properties)
            {
                yield return property.Value;
            }
        }
    }
}
