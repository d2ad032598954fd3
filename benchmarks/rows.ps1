#Requires -Version 7.4
<#
.SYNOPSIS
    Measures commands with many rows: one after the other, 8 at once, and with the gateway's rate limit.
.DESCRIPTION
    Deletes, redacts and reads messages of a sandbox whose responses have a latency. FasterThanOne compares the time with the product of rows
    and latency, which is the least possible time if requests run one after the other.
#>
param(
    # The number of rows. At 10 requests a second, 1,000 rows take 100 s.
    [int] $Row = 1000,

    # The latency of a response.
    [int] $LatencyMilliseconds = 300
)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot '../MatonTwilio.psd1')
$unlimited = 10000

$few = [Math]::Max(8, $Row / 20)
$runs = @(
    @{ What = 'one after the other'; Count = $few; Limit = $unlimited; Command = { $input | Remove-TwilioMessage -Confirm:$false -ThrottleLimit 1 } }
    @{ What = 'Remove-'; Count = $Row; Limit = $unlimited; Command = { $input | Remove-TwilioMessage -Confirm:$false } }
    @{ What = 'Clear-'; Count = $Row; Limit = $unlimited; Command = { $input | Clear-TwilioMessage -Confirm:$false } }
    @{ What = 'Get-'; Count = $Row; Limit = $unlimited; Command = { $input.Sid | Get-TwilioMessage } }
    @{ What = 'media of each'; Count = $Row; Limit = $unlimited; Command = { $input | Get-TwilioMedia } }
    @{ What = 'Clear- at the limit'; Count = $Row; Limit = 10; Command = { $input | Clear-TwilioMessage -Confirm:$false } }
)

$runs | ForEach-Object {
    $sandbox = Start-MatonSandbox -MessageCount $_.Count -LatencyMilliseconds $LatencyMilliseconds -RequestsPerSecond $_.Limit
    Connect-Maton -Sandbox -RequestsPerSecond $_.Limit | Out-Null
    $messages = Get-TwilioMessage
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $messages | & $_.Command | Out-Null
    $seconds = $watch.Elapsed.TotalSeconds
    Disconnect-Maton
    $sandbox | Stop-MatonSandbox
    [pscustomobject]@{
        What           = $_.What
        Rows           = $_.Count
        Limit          = $_.Limit
        Seconds        = [Math]::Round($seconds, 2)
        OfLimitPercent = [Math]::Round(100 * $_.Count / $_.Limit / $seconds, 1)
        FasterThanOne  = [Math]::Round($_.Count * $LatencyMilliseconds / 1000 / $seconds, 2)
    }
} | Format-Table
