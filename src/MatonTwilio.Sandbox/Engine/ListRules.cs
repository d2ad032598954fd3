namespace MatonTwilio.Sandbox;

/// <summary>What a list holds at most, and what each of its records has for itself.</summary>
internal static class ListRules
{
    /// <summary>Refuses a new record where the list is full.</summary>
    /// <param name="operation">The request for it.</param>
    /// <param name="most">How many records the list may have.</param>
    /// <param name="code">Twilio's code for one more.</param>
    /// <param name="what">What the list holds.</param>
    public static void RequireRoom(this Operation operation, int most, int code, string what)
    {
        if (operation.World.Records.List(operation.Resource, operation.ParentPath).Count >= most)
        {
            throw TwilioError.BadRequest(code, $"Maximum of {most} {what} reached");
        }
    }

    /// <summary>Refuses a value of the form that another record of the list has.</summary>
    /// <param name="operation">The request.</param>
    /// <param name="field">The name of the field in JSON.</param>
    /// <param name="changed">The record that the request changes; null for a new one.</param>
    /// <param name="code">Twilio's code for it.</param>
    public static void RequireUnique(this Operation operation, string field, Record? changed, int code)
    {
        var value = operation.Form[operation.Resource.Fields.Single(one => one.Name == field).FormName];
        if (value is not null && operation.World.Records.List(operation.Resource, operation.ParentPath)
            .Any(other => other != changed && string.Equals(other.Text(field), value, StringComparison.OrdinalIgnoreCase)))
        {
            throw TwilioError.BadRequest(code, $"{field} already exists: {value}");
        }
    }
}
