namespace MatonTwilio.Sandbox;

/// <summary>The maximum size of a list, and the values that must be unique in it.</summary>
internal static class ListRules
{
    /// <summary>Refuses a new record if the list is full.</summary>
    /// <param name="operation">The request that creates the record.</param>
    /// <param name="most">The maximum number of records.</param>
    /// <param name="code">Twilio's code for a full list.</param>
    /// <param name="what">The kind of records in the list.</param>
    public static void RequireRoom(this Operation operation, int most, int code, string what)
    {
        if (operation.World.Records.List(operation.Resource, operation.ParentPath).Count >= most)
        {
            throw TwilioError.BadRequest(code, $"Maximum of {most} {what} reached");
        }
    }

    /// <summary>Refuses a form whose value for a field another record of the list has.</summary>
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
