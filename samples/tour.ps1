#Requires -Version 7.4
<#
.SYNOPSIS
    Shows what MatonTwilio does, in a sandbox. It sends nothing to anyone.
.DESCRIPTION
    Runs in pwsh (pwsh -NoProfile -File samples/tour.ps1) or, if pwsh is not installed, on the engine from NuGet
    (dotnet run --project samples/Tour). You can copy every paragraph below to a prompt and omit '| Out-Host', which only ends a
    table before the next one begins.
.PARAMETER Live
    Reads the account of MATON_API_KEY instead. It sends nothing and changes nothing.
.PARAMETER Module
    The module to import: a manifest, or the name of an installed module.
#>
[CmdletBinding()]
param(
    [switch] $Live,
    [string] $Module = "$PSScriptRoot/../MatonTwilio.psd1"
)

$ErrorActionPreference = 'Stop'
$script:lines = [System.IO.File]::ReadAllLines($PSCommandPath)

# Writes a comment, and shows the commands up to the next empty line before they run.
function Say ([string] $Text) {
    "$($PSStyle.Foreground.BrightCyan)# $Text$($PSStyle.Reset)" | Out-Host
    $prompt = 'PS> '
    for ($number = $MyInvocation.ScriptLineNumber; $script:lines[$number]; $number++) {
        $prompt + $script:lines[$number].Substring($MyInvocation.OffsetInLine - 1) | Out-Host
        $prompt = '    '
    }
}

Import-Module $Module

if ($Live) {
    Say 'Check the requirements of the module. The first command creates the session from MATON_API_KEY.'
    Test-MatonSession | Out-Host

    Say 'Which connections to Twilio does the key have?'
    Get-MatonConnection | Out-Host

    Say 'Which accounts does the connection see?'
    Get-TwilioAccount -First 5 | Out-Host

    Say 'The newest messages. One request returns all of them.'
    Get-TwilioMessage -First 5 | Out-Host

    Say 'What failed in the last week?'
    $weekAgo = [datetimeoffset]::Now.AddDays(-7)
    Get-TwilioMessage -SentAfter $weekAgo -First 1000 | Where-Object Status -In 'failed', 'undelivered' | Out-Host

    return
}

$sandbox = Start-MatonSandbox
$journal = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), "tour-$PID.jsonl")
try {
    Say 'Connect to the sandbox, a gateway on this machine. If MATON_API_KEY is set, you can omit this step.'
    Connect-Maton -Sandbox
    Get-MatonSession | Out-Host

    Say 'List messages, newest first. -First 5 sends one request.'
    Get-TwilioMessage -First 5 | Out-Host

    Say 'Send a message. The result is the message that Twilio created. Its status is queued.'
    $message = Send-TwilioSms -To +15559876543 -From +15551234567 -Body 'Your code is 482913.'
    $message | Out-Host

    Say 'Read its current status, then wait for its final status.'
    Get-TwilioMessage $message.Sid | Out-Host
    $message | Wait-TwilioMessage -PollSec 0.5 | Out-Host

    Say 'Redact it: the body is deleted and the record is kept. -WhatIf previews the command.'
    Clear-TwilioMessage $message.Sid -WhatIf
    Clear-TwilioMessage $message.Sid -Confirm:$false | Out-Host

    Say 'Send to several recipients through the pipeline. One bad number gets an error, and the other message is sent.'
    $people = @{ Phone = '+15559876543' }, @{ Phone = '+15005550001' } | ForEach-Object { [pscustomobject] $_ }
    $people | Send-TwilioSms -From +15551234567 -Body 'Maintenance at 22:00' -ErrorAction SilentlyContinue -ErrorVariable problems | Out-Host

    Say 'Errors are objects with a stable ID, the input that failed, Twilio''s code, and a recommendation.'
    $problems | Out-Host
    $problems | ForEach-Object { [pscustomobject]@{ Id = $_.Exception.ErrorId; Code = $_.Exception.Code; To = $_.TargetObject.Phone } } | Out-Host

    Say 'Catch an error by its type.'
    try { Get-TwilioMessage SM00000000000000000000000000000000 }
    catch [MatonTwilio.TwilioApiException] { "Caught $($_.Exception.ErrorId): $($_.Exception.Message)" | Out-Host }

    Say 'Send to many people by name, four at a time. With the journal, the second run skips the rows that were sent.'
    $team = 1..4 | ForEach-Object { [pscustomobject]@{ Name = "Person $_"; Phone = "+1555987000$_" } }
    $team | Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' -ThrottleLimit 4 -Journal $journal | Out-Host
    $team | Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' -ThrottleLimit 4 -Journal $journal -PassThru | Out-Host

    Say 'Call a person, and wait for the end of the call. -Say converts a text to instructions.'
    Start-TwilioCall -To +15559876543 -From +15551234567 -Say 'The server room is at 41 degrees' -Wait -PollSec 0.5 | Out-Host
    Get-TwilioCall -Status busy -First 3 | Out-Host

    Say 'Set the URL for messages of all numbers in one pipeline.'
    Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -SmsUrl https://example.com/sms | Out-Host

    Say 'Create, change and remove applications, queues and addresses in the same way.'
    New-TwilioApplication -FriendlyName Menu2 -VoiceUrl https://example.com/menu | Out-Host
    New-TwilioQueue Nights -MaxSize 10 | Set-TwilioQueue -MaxSize 20 | Out-Host
    New-TwilioAddress -CustomerName Ann -Street '1 Main Street' -City Springfield -Region CA -PostalCode 94000 -IsoCountry US | Out-Host
    Get-TwilioQueue | Where-Object FriendlyName -EQ Nights | Remove-TwilioQueue -Confirm:$false

    Say 'Create a SIP domain in three lines, and list who may call and register there.'
    $password = [System.Net.NetworkCredential]::new('', "Aa1$([guid]::NewGuid())").SecurePassword
    $domain = New-TwilioSipDomain desks.sip.twilio.com -VoiceUrl https://example.com/calls -SipRegistration
    New-TwilioSipCredentialList 'Desk phones' -OutVariable phones | New-TwilioSipCredential -Username ann -Password $password | Out-Host
    $phones | Add-TwilioSipDomainMapping -DomainSid $domain -Auth Calls, Registrations | Out-Null
    Get-TwilioSipDomain | Get-TwilioSipDomainMapping | Out-Host

    Say 'Show the cost of the messages of the last days.'
    Get-TwilioUsage sms -Interval Daily -First 3 | Out-Host

    Say 'Call an operation that has no cmdlet, with the same session, limits and errors.'
    (Invoke-TwilioApi Queues).queues | ForEach-Object { $_.friendly_name } | Out-Host

    if ((Get-TwilioMessage $message.Sid).Status -ne 'delivered' -or $problems.Count -ne 1) {
        throw 'The tour failed: a message was not delivered, or the number of errors is wrong.'
    }
} finally {
    Disconnect-Maton
    $sandbox | Stop-MatonSandbox
    [System.IO.File]::Delete($journal)
    [System.IO.File]::Delete("$journal.lock")
}
