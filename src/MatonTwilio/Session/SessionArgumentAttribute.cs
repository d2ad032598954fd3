using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Takes a session's name where a session is asked for. A name that no session has is the command's error, not the binder's.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SessionArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return given is string name ? NamedSessions.HandleOf(name) : inputData;
    }
}
