using System.Management.Automation;
using MatonTwilio.Gateway;

namespace MatonTwilio.Commands;

/// <summary>
/// The base of the cmdlets that reach people: one record for each recipient. One recipient's failure is one error; the others are
/// reached. What may have been carried out is not repeated.
/// </summary>
/// <typeparam name="T">What each becomes.</typeparam>
public abstract class TwilioSendCommand<T> : TwilioChangeCommand<T>
{
    /// <summary>
    /// The recipients: numbers in E.164 form (+14155550100) or addresses of another kind (whatsapp:+14155550100,
    /// client:ann, sip:ann@example.com). From the pipeline: text, or objects and CSV rows with a To, Phone, PhoneNumber or Mobile.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), NotSent]
    [Alias("Phone", "PhoneNumber", "Mobile")]
    public string[] To { get; set; } = [];

    /// <summary>What it is called in -WhatIf and in questions.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        var fields = BoundFields.Of(this);
        AddFields(fields);
        foreach (var recipient in To)
        {
            if (!PhoneNumbers.IsRecipient(recipient))
            {
                WriteError(ErrorRecords.InvalidInput("InvalidPhoneNumber", PhoneNumbers.Explain(recipient), recipient));
            }
            else if (ShouldProcess(recipient, Describe.Action(Action, fields)))
            {
                Send(recipient, new RequestFields(fields).Add(nameof(To), recipient));
            }
        }
    }

    /// <summary>Adds fields that are not parameters of the same name.</summary>
    private protected virtual void AddFields(RequestFields fields)
    {
    }

    /// <summary>Takes what was sent; writes it, where a cmdlet does not say otherwise.</summary>
    private protected virtual void Sent(T record) => WriteObject(record);

    private void Send(string recipient, RequestFields fields)
    {
        if (TryAwait(recipient, stop => MakeClient().CreateAsync(Resource, fields, stop), out var record))
        {
            Sent(record);
        }
    }
}
