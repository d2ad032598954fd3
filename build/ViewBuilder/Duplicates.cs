namespace MatonTwilio.ViewBuilder;

/// <summary>Finds views that PowerShell would not show, because it uses an earlier one.</summary>
internal static class Duplicates
{
    /// <summary>Compares all views. A name and a type may have one view of each shape.</summary>
    /// <param name="views">The views in their order.</param>
    /// <param name="errors">Receives an error for each duplicate.</param>
    public static void Find(IEnumerable<View> views, SourceErrors errors)
    {
        var first = new Dictionary<(string? Name, string? Shape), SourceLine>();
        foreach (var view in views)
        {
            errors.Collect(() =>
            {
                foreach (var name in view.TypeNames.Append(view.Name))
                {
                    if (!first.TryAdd((name, view.Shape), view.Line))
                    {
                        var place = first[(name, view.Shape)];
                        var file = Path.GetFileName(place.Path);
                        throw view.Line.Error(ErrorCode.Duplicate, $"{name} has a {view.Shape} already, in line {place.Number} of {file}.");
                    }
                }
            });
        }
    }
}
