using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>Accepts a hashtable or an object in place of JSON text. PowerShell would bind the name of its type, which Twilio refuses.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => BoundFields.Unwrap(inputData) switch
    {
        ScriptBlock => throw TextAttribute.NotRun(),
        IDictionary pairs => ToJson(engineIntrinsics, ByText(pairs)),
        PSCustomObject => ToJson(engineIntrinsics, inputData),
        _ => inputData,
    };

    private static object ToJson(EngineIntrinsics engineIntrinsics, object? value)
        => engineIntrinsics.InvokeCommand.InvokeScript("ConvertTo-Json -InputObject $args[0] -Compress -Depth 100", value)[0].BaseObject;

    // ConvertTo-Json does not accept keys that are numbers, but the variables of a template have such keys: @{ 1 = 'Ann' }.
    private static OrderedDictionary ByText(IDictionary pairs)
    {
        var named = new OrderedDictionary();
        foreach (DictionaryEntry pair in pairs)
        {
            named[Convert.ToString(pair.Key, CultureInfo.InvariantCulture)!] = pair.Value;
        }

        return named;
    }
}
