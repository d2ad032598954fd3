# What the test files share: the module from this checkout, a sandbox of their own, and no trace of the person's environment.

# An error that no test expects is a failure, where it would else only leave the output empty, which many tests look for.
$ErrorActionPreference = 'Stop'

# A number of the sandbox's, and somebody who can be reached.
$script:own = '+15551234567'
$script:recipient = '+15559876543'

function Enter-TestSandbox {
    Import-Module (Join-Path $PSScriptRoot '../../MatonTwilio.psd1')
    $script:kept = Get-ChildItem Env: | Where-Object Name -Match '^(MATON_|TWILIO_)'
    $script:kept | Remove-Item
    Start-MatonSandbox -MessageCount 60 -LifeCycleStepMilliseconds 1
    Connect-TestSandbox
}

function Connect-TestSandbox {
    Connect-Maton -Sandbox -RequestsPerSecond 10000
}

# A session of its own with a sandbox, by its addresses, as with a real gateway.
function Connect-ByAddress {
    param($Sandbox, $Key = $Sandbox.ApiKey)
    $secret = [System.Net.NetworkCredential]::new('', $Key).SecurePassword
    Connect-Maton -ApiKey $secret -GatewayUri $Sandbox.GatewayUri -ControlUri $Sandbox.ControlUri -MaximumRetryCount 0 -PassThru
}

function Exit-TestSandbox {
    Disconnect-Maton -Name *
    Stop-MatonSandbox
    $script:kept | ForEach-Object { Set-Item "Env:$($_.Name)" $_.Value }
}
