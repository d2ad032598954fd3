# Shared by the test files: imports the module of this checkout, starts a sandbox for the file, and removes the user's environment variables.

# An error that no test expects fails the test. Otherwise, it would leave the output empty, and a test that expects an empty output would pass.
$ErrorActionPreference = 'Stop'

# A number of the sandbox's account, and a person who always receives messages.
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

# Connects a new session to a sandbox by its URLs, as to a real gateway.
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
