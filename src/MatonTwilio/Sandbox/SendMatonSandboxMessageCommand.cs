using System.Management.Automation;

namespace MatonTwilio.Commands;

/// <summary>
/// Sends a message to a number of a sandbox, as from a person's phone, and returns the message with the replies to it. STOP, START and HELP have the same effect
/// as at Twilio.
/// </summary>
[Cmdlet(VerbsCommunications.Send, "MatonSandboxMessage", SupportsShouldProcess = true, HelpUri = HelpPage.OfModule)]
[OutputType(typeof(MatonSandboxMessage))]
public sealed class SendMatonSandboxMessageCommand : MatonCommand
{
    /// <summary>The person's number, in E.164 format.</summary>
    [Parameter(Mandatory = true, HelpMessage = "The person's number, such as +15557770001."), ValidateNotNullOrEmpty, Text, Alias("Sender")]
    public string From { get; set; } = "";

    /// <summary>The recipient: a number of the sandbox's account, in E.164 format.</summary>
    [Parameter(Mandatory = true, HelpMessage = "A number of the sandbox, such as +15551234567."), ValidateNotNullOrEmpty, Text]
    [Alias("Recipient", "PhoneNumber", "Number", "Phone")]
    public string To { get; set; } = "";

    /// <summary>The body. STOP, START and HELP alone have the same effect as at Twilio.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The body of the message."), ValidateNotNullOrEmpty, Alias("Message", "Text")]
    public string Body { get; set; } = "";

    /// <summary>The sandbox. The default is the one that was started last in this process.</summary>
    [Parameter, ValidateNotNull]
    public MatonSandbox? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var sandbox = Sandbox ?? (Sandboxes.Running is [.., var last]
            ? last
            : throw End(ErrorRecords.InvalidInput("NoSandbox", "No sandbox is running in this process. Run Start-MatonSandbox first.", target: null)));
        if (!ShouldProcess($"{To} of {sandbox.ControlUri}", $"Send message from {From}"))
        {
            return;
        }

        try
        {
            WriteObject(Await(stop => sandbox.ReceiveAsync(From, To, Body, stop)));
        }
        catch (ArgumentException error)
        {
            WriteError(ErrorRecords.InvalidInput("InvalidNumber", error.Message, Body));
        }
    }
}
