using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using MatonTwilio.Gateway.Http;

namespace MatonTwilio.Commands;

/// <summary>
/// Converts the bound parameters of a cmdlet to request fields. A bound parameter is sent as the field of the same name, and an unbound one is not sent.
/// <see cref="ApiFieldAttribute"/> specifies another name, a parameter with <see cref="NotSentAttribute"/> is not sent, and the value of a parameter with
/// <see cref="PhoneNumberAttribute"/> is read as a phone number. A known value is sent as Twilio spells it.
/// </summary>
internal static class BoundFields
{
    // By cmdlet, then by parameter; null for a parameter that is not sent. Each bound parameter is read only once by reflection.
    private static readonly ConcurrentDictionary<Type, ConcurrentDictionary<string, Sent?>> SentByCmdlet = new();

    /// <summary>The request fields of a cmdlet's bound parameters.</summary>
    public static RequestFields Of(PSCmdlet cmdlet)
    {
        var type = cmdlet.GetType();
        var known = SentByCmdlet.GetOrAdd(type, static _ => new(StringComparer.Ordinal));
        var fields = new RequestFields();
        foreach (var (parameter, value) in cmdlet.MyInvocation.BoundParameters)
        {
            var sent = known.GetOrAdd(parameter, static (name, owner) => Find(owner, name), type);
            if (sent is null || IsUnusedColumn(sent.Property, cmdlet, value) || !IsOfThisInput(sent.Property, cmdlet, value) || HereFilters.IsPattern(sent.Property, value))
            {
                continue;
            }

            if (value is SecureString secret)
            {
                fields.AddSecret(sent.Field, secret);
            }
            else
            {
                fields.Add(sent.Field, sent.Number is { } number && cmdlet is TwilioCommand command ? Read(value, number, command) : Joined(Spelled(Unwrap(value), sent), sent));
            }
        }

        return fields;
    }

    /// <summary>Whether a parameter of a cmdlet is sent.</summary>
    public static bool IsSent(Type cmdlet, string parameter) => Find(cmdlet, parameter) is not null;

    // PowerShell keeps the values of an earlier input in BoundParameters and resets only the property. Without this check, a row without a body would be sent the body of
    // the row before it.
    private static bool IsOfThisInput(PropertyInfo property, PSCmdlet cmdlet, object? value)
        => Equals(Bare(property.GetValue(cmdlet)), Bare(value));

    // A new record has the fields of its row. In every other row, an empty cell is the same as a missing column, and so is a flag that is false.
    private static bool IsUnusedColumn(PropertyInfo property, PSCmdlet cmdlet, object? value)
        => cmdlet is MatonCommand command && !command.IsTyped(property.Name)
            && ((property.IsDefined(typeof(RowScriptAttribute)) && !IsNew(cmdlet)) || GivenParameters.IsEmpty(value) || value is SwitchParameter { IsPresent: false });

    private static bool IsNew(PSCmdlet cmdlet) => cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.VerbName == VerbsCommon.New;

    private static Sent? Find(Type cmdlet, string parameter)
        => cmdlet.GetProperty(parameter) is { } property && property.IsDefined(typeof(ParameterAttribute)) && !property.IsDefined(typeof(NotSentAttribute))
            ? new Sent(property, property.GetCustomAttribute<ApiFieldAttribute>(), property.GetCustomAttribute<PhoneNumberAttribute>(), KnownValuesCompleter.Of(property))
            : null;

    // Twilio distinguishes between upper and lower case, which PowerShell does not.
    private static object? Spelled(object? value, Sent sent) => value switch
    {
        string text when sent.Known is { } known => known.SpellingOf(text),
        object?[] many => Array.ConvertAll(many, one => Spelled(one, sent)),
        _ => value,
    };

    private static object? Joined(object? value, Sent sent)
        => sent.Written is { IsOneText: true } written && value is object?[] many ? string.Join(written.Separator, many) : value;

    private static object? Read(object? value, PhoneNumberAttribute number, TwilioCommand command) => Unwrap(value) switch
    {
        string text => command.ReadNumber(text, number.Use),
        IEnumerable<object?> many => many.Select(one => Read(one, number, command)).ToArray(),
        var other => other,
    };

    /// <summary>A value without its PSObject wrapper, inside arrays as well.</summary>
    public static object? Unwrap(object? value) => Bare(value) is object?[] many ? Array.ConvertAll(many, Unwrap) : Bare(value);

    // An array is returned as the same object, so that it can be compared with itself.
    private static object? Bare(object? value) => value switch
    {
        PSObject wrapped => Bare(wrapped.BaseObject),
        SwitchParameter flag => flag.ToBool(),
        _ => value,
    };

    private sealed record Sent(PropertyInfo Property, ApiFieldAttribute? Written, PhoneNumberAttribute? Number, KnownValuesCompleter? Known)
    {
        public string Field => Written?.Name ?? Property.Name;
    }
}
