#Requires -Version 7.4
<#
.SYNOPSIS
    Shows what MatonTwilio does, on a sandbox: nothing is sent to anyone.
.DESCRIPTION
    Runs in pwsh (pwsh -NoProfile -File samples/tour.ps1) and, where there is no pwsh, on the engine from NuGet
    (dotnet run --project samples/Tour). Every paragraph below can be copied to a prompt, where '| Out-Host' can be left out:
    here it ends a table before the next one begins.
.PARAMETER Live
    Reads the account behind MATON_API_KEY instead. It sends nothing and changes nothing.
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

# Says what comes next, and shows the commands up to the next empty line before they run.
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
    Say 'Is everything there that the module needs? The session is made from MATON_API_KEY.'
    Test-MatonSession | Out-Host

    Say 'Which connections does Maton hold for Twilio?'
    Get-MatonConnection | Out-Host

    Say 'Which accounts does the connection see?'
    Get-TwilioAccount -First 5 | Out-Host

    Say 'The newest messages, one request for all of them.'
    Get-TwilioMessage -First 5 | Out-Host

    Say 'What failed in the last week?'
    $weekAgo = [datetimeoffset]::Now.AddDays(-7)
    Get-TwilioMessage -SentAfter $weekAgo -First 1000 | Where-Object Status -In 'failed', 'undelivered' | Out-Host

    return
}

$sandbox = Start-MatonSandbox
$journal = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), "tour-$PID.jsonl")
try {
    Say 'Connect. With -Sandbox to a gateway on this machine; with MATON_API_KEY set, this step can be left out.'
    Connect-Maton -Sandbox
    Get-MatonSession | Out-Host

    Say 'List: newest first. -First 5 costs one request.'
    Get-TwilioMessage -First 5 | Out-Host

    Say 'Send. What comes back is the message as Twilio took it: queued.'
    $message = Send-TwilioSms -To +15559876543 -From +15551234567 -Body 'Your code is 482913.'
    $message | Out-Host

    Say 'Watch it get delivered: a look at it now, then a wait for its final status.'
    Get-TwilioMessage $message.Sid | Out-Host
    $message | Wait-TwilioMessage -PollSec 0.5 | Out-Host

    Say 'Redact: the code is gone from the records, the rest stays. -WhatIf says what would happen.'
    Clear-TwilioMessage $message.Sid -WhatIf
    Clear-TwilioMessage $message.Sid -Confirm:$false | Out-Host

    Say 'Several recipients through the pipeline. One bad number is one error; the other message goes out.'
    $people = @{ Phone = '+15559876543' }, @{ Phone = '+15005550001' } | ForEach-Object { [pscustomobject] $_ }
    $people | Send-TwilioSms -From +15551234567 -Body 'Maintenance at 22:00' -ErrorAction SilentlyContinue -ErrorVariable problems | Out-Host

    Say 'Errors are objects: a stable id, the input that failed, Twilio''s code, and what to do about it.'
    $problems | Out-Host
    $problems | ForEach-Object { [pscustomobject]@{ Id = $_.Exception.ErrorId; Code = $_.Exception.Code; To = $_.TargetObject.Phone } } | Out-Host

    Say 'Catch one by its type.'
    try { Get-TwilioMessage SM00000000000000000000000000000000 }
    catch [MatonTwilio.TwilioApiException] { "Caught $($_.Exception.ErrorId): $($_.Exception.Message)" | Out-Host }

    Say 'Many people, four at a time, each by name. The journal makes the second run skip who was reached.'
    $team = 1..4 | ForEach-Object { [pscustomobject]@{ Name = "Person $_"; Phone = "+1555987000$_" } }
    $team | Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' -ThrottleLimit 4 -Journal $journal | Out-Host
    $team | Send-TwilioSms -From +15551234567 -Body 'Hi {Name}' -ThrottleLimit 4 -Journal $journal -PassThru | Out-Host

    Say 'Call, and wait for the end. -Say makes the instructions of a text.'
    Start-TwilioCall -To +15559876543 -From +15551234567 -Say 'The server room is at 41 degrees' -Wait -PollSec 0.5 | Out-Host
    Get-TwilioCall -Status busy -First 3 | Out-Host

    Say 'Numbers: one pipeline gives every one of them an address for its messages.'
    Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -SmsUrl https://example.com/sms | Out-Host

    Say 'Applications, queues and addresses are made, changed and removed in the same way.'
    New-TwilioApplication -FriendlyName Menu2 -VoiceUrl https://example.com/menu | Out-Host
    New-TwilioQueue Nights -MaxSize 10 | Set-TwilioQueue -MaxSize 20 | Out-Host
    New-TwilioAddress -CustomerName Ann -Street '1 Main Street' -City Springfield -Region CA -PostalCode 94000 -IsoCountry US | Out-Host
    Get-TwilioQueue | Where-Object FriendlyName -EQ Nights | Remove-TwilioQueue -Confirm:$false

    Say 'SIP: a domain from nothing in three lines, and who may call and register there.'
    $password = [System.Net.NetworkCredential]::new('', "Aa1$([guid]::NewGuid())").SecurePassword
    $domain = New-TwilioSipDomain desks.sip.twilio.com -VoiceUrl https://example.com/calls -SipRegistration
    New-TwilioSipCredentialList 'Desk phones' -OutVariable phones | New-TwilioSipCredential -Username ann -Password $password | Out-Host
    $phones | Add-TwilioSipDomainMapping $domain -Auth Calls, Registrations | Out-Null
    Get-TwilioSipDomain | Get-TwilioSipDomainMapping | Out-Host

    Say 'What did the messages of the last days cost?'
    Get-TwilioUsage sms -Interval Daily -First 3 | Out-Host

    Say 'What has no cmdlet is a request with the same session, limits and errors.'
    (Invoke-TwilioApi Queues).queues | ForEach-Object { $_.friendly_name } | Out-Host

    if ((Get-TwilioMessage $message.Sid).Status -ne 'delivered' -or $problems.Count -ne 1) {
        throw 'The tour did not go as it should.'
    }
} finally {
    Disconnect-Maton
    $sandbox | Stop-MatonSandbox
    [System.IO.File]::Delete($journal)
    [System.IO.File]::Delete("$journal.lock")
}
