using System.Collections.Concurrent;
using System.Management.Automation;
using System.Net;
using System.Reflection;
using System.Security;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>
/// The one convention between parameters and Twilio's fields: a bound parameter is a field of the same name, an unbound one is
/// not sent. <see cref="ApiFieldAttribute"/> gives another name, <see cref="NotSentAttribute"/> keeps a parameter here.
/// </summary>
internal static class BoundFields
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> SentByCmdlet = new();

    /// <summary>The fields that a cmdlet's bound parameters make.</summary>
    public static RequestFields Of(PSCmdlet cmdlet)
    {
        var sent = SentByCmdlet.GetOrAdd(cmdlet.GetType(), FindSent);
        var fields = new RequestFields();
        foreach (var (parameter, value) in cmdlet.MyInvocation.BoundParameters)
        {
            if (!sent.TryGetValue(parameter, out var property) || !IsOfThisInput(property, cmdlet, value))
            {
                continue;
            }

            var field = property.GetCustomAttribute<ApiFieldAttribute>()?.Name ?? property.Name;
            if (value is SecureString secret)
            {
                fields.AddSecret(field, new NetworkCredential("", secret).Password);
            }
            else
            {
                fields.Add(field, Unwrap(value));
            }
        }

        return fields;
    }

    // PowerShell keeps what an earlier input bound in BoundParameters and resets the property alone. Without this look, a row
    // without a text would be sent the text of the row before it.
    private static bool IsOfThisInput(PropertyInfo property, PSCmdlet cmdlet, object? value)
        => Equals(Unwrap(property.GetValue(cmdlet)), Unwrap(value));

    private static Dictionary<string, PropertyInfo> FindSent(Type cmdlet) => cmdlet.GetProperties()
        .Where(static property => property.IsDefined(typeof(ParameterAttribute)) && !property.IsDefined(typeof(NotSentAttribute)))
        .ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A value without what PowerShell has wrapped around it, inside arrays as well.</summary>
    public static object? Unwrap(object? value) => value switch
    {
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        SwitchParameter flag => flag.ToBool(),
        object?[] many => Array.ConvertAll(many, Unwrap),
        _ => value,
    };
}
