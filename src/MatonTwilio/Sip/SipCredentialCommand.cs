using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>The base of the cmdlets that change credentials of a SIP credential list.</summary>
public abstract class SipCredentialCommand : TwilioChangeCommand<TwilioSipCredential>
{
    private NamedOwner<TwilioSipCredentialList>? _list;

    /// <summary>The credential list: its SID (CL...) or its name. Lists and credentials from the pipeline provide their own SID.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "The credential list: its SID (CL...) or its name.")]
    [NotSent, SidsOfRows, ArgumentCompleter(typeof(SidCompleter)), Sid("CL", AllowName = true)]
    public string CredentialListSid { get; set; } = "";

    private protected sealed override string Owner => $"SIP/CredentialLists/{_list?.Sid}";

    private protected sealed override bool TryFindOwner() => (_list ??= new(this)).TryFind(CredentialListSid);

    /// <summary>Whether a value from the pipeline is a secret. Reports an error without the value if not.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="target">The input that has the value, without the value.</param>
    private protected bool IsSecret(string parameter, object? value, object? target)
    {
        var problem = SecretAttribute.ProblemOf(GetType(), parameter, value, target);
        if (problem is not null)
        {
            Report(problem);
        }

        return problem is null;
    }
}
