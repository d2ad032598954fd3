using System.Collections;
using System.Globalization;
using System.Reflection;
using Twilio.Types;

namespace MatonTwilio.OfficialLibrary.Tests;

/// <summary>Creates the options of the library's methods from paths and forms.</summary>
internal static class LibraryOptions
{
    private const string PathPart = "Path";

    /// <summary>Creates options whose path has a placeholder such as <c>{Sid}</c> in each place, and nothing else.</summary>
    /// <param name="method">The method.</param>
    public static object OfPlaceholders(MethodInfo method)
    {
        var options = Create(method, static (name, _) => PlaceholderOf(name));
        foreach (var property in options.GetType().GetProperties().Where(static property => property.CanWrite && PlaceholderOf(property.Name) is not null))
        {
            property.SetValue(options, PlaceholderOf(property.Name));
        }

        return options;
    }

    /// <summary>The options of a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="template">The path with placeholders, below an account, or below the version if it starts with a slash.</param>
    /// <param name="path">The whole path, whose end matches the template.</param>
    /// <param name="form">The fields of the form.</param>
    public static object Create(MethodInfo method, string template, string path, (string Name, string Value)[] form)
    {
        var values = form.ToLookup(static field => field.Name, static field => field.Value);
        var named = Named(template, path);
        var options = Create(method, (name, type) => named.TryGetValue(name, out var part) ? part : values.Contains(name) ? Convert([.. values[name]], type) : null);
        foreach (var name in named.Keys.Concat(values.Select(static field => field.Key)))
        {
            var property = options.GetType().GetProperty(name) ?? throw new InvalidOperationException($"The library has no {name} for {method.DeclaringType!.Name}.");
            if (property.CanWrite)
            {
                property.SetValue(options, named.TryGetValue(name, out var part) ? part : Convert([.. values[name]], property.PropertyType));
            }
        }

        return options;
    }

    // Most options have a constructor with the required values, and some properties can be set only by it.
    private static object Create(MethodInfo method, Func<string, Type, object?> value)
    {
        var constructor = method.GetParameters()[0].ParameterType.GetConstructors().MaxBy(static one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => value(PascalCase(parameter.Name!), parameter.ParameterType))]);
    }

    // The value of each placeholder of a template, by the name of the library's property: PathSid.
    private static Dictionary<string, string> Named(string template, string path)
    {
        var names = template.TrimStart('/').Split('/');
        var parts = path.Split('/')[^names.Length..];
        return names.Zip(parts).Where(static pair => pair.First.StartsWith('{')).ToDictionary(static pair => PathPart + pair.First.Trim('{', '}'), static pair => pair.Second);
    }

    private static string? PlaceholderOf(string name) => name.StartsWith(PathPart, StringComparison.Ordinal) ? $"{{{name[PathPart.Length..]}}}" : null;

    private static object Convert(IReadOnlyList<string> values, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            foreach (var value in values)
            {
                list.Add(Convert([value], type.GetGenericArguments()[0]));
            }

            return list;
        }

        var text = values.Single();
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(Uri) => new Uri(text),
            _ when type == typeof(PhoneNumber) || type == typeof(IEndpoint) => new PhoneNumber(text),
            _ when type == typeof(Twiml) => new Twiml(text),
            _ when type == typeof(Twilio.Http.HttpMethod) => new Twilio.Http.HttpMethod(text),
            _ when type.IsSubclassOf(typeof(StringEnum)) => type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, [text])!,
            _ => System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
        };
    }

    private static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
