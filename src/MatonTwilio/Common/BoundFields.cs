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
    private static readonly ConcurrentDictionary<Type, Dictionary<string, string>> NamesByCmdlet = new();

    /// <summary>The fields that a cmdlet's bound parameters make.</summary>
    public static RequestFields Of(PSCmdlet cmdlet)
    {
        var names = NamesByCmdlet.GetOrAdd(cmdlet.GetType(), FindNames);
        var fields = new RequestFields();
        foreach (var (parameter, value) in cmdlet.MyInvocation.BoundParameters)
        {
            if (!names.TryGetValue(parameter, out var field))
            {
                continue;
            }

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

    private static Dictionary<string, string> FindNames(Type cmdlet) => cmdlet.GetProperties()
        .Where(static property => property.IsDefined(typeof(ParameterAttribute)) && !property.IsDefined(typeof(NotSentAttribute)))
        .ToDictionary(
            static property => property.Name,
            static property => property.GetCustomAttribute<ApiFieldAttribute>()?.Name ?? property.Name,
            StringComparer.OrdinalIgnoreCase);

    private static object? Unwrap(object? value) => value switch
    {
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        SwitchParameter flag => flag.ToBool(),
        _ => value,
    };
}
