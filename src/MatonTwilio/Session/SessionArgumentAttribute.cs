using System.Management.Automation;
using MatonTwilio.Gateway.Session;

namespace MatonTwilio.Commands;

/// <summary>Accepts the name of a session in place of the session. A name that no session has is the command's error, not the binder's.</summary>
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
