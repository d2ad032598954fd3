#Requires -Version 7.4
<#
.SYNOPSIS
    Runs every operation of Twilio's library for Node against a sandbox.
.DESCRIPTION
    Creates, reads, lists, changes and deletes a record of each resource, as far as the library can, and fails if an operation of the library is left out.
    npm installs the library into a folder that is removed afterwards, or -Modules names a folder that has it. Node and a built module have to be there.
.PARAMETER Modules
    A folder with the library, such as node_modules of a program that uses it.
.EXAMPLE
    artifacts/pwsh/pwsh tests/Test-NodeLibrary.ps1
#>
[CmdletBinding()]
param(
    [string] $Modules
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

Import-Module (Join-Path $PSScriptRoot '../MatonTwilio.psd1')
$folder = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid()))
$sandbox = Start-MatonSandbox -LifeCycleStepMilliseconds 10
try {
    if (-not $Modules) {
        npm install --silent --no-audit --no-fund --prefix $folder twilio@6
        $Modules = Join-Path $folder 'node_modules'
    }

    $env:NODE_PATH = Resolve-Path $Modules
    node (Join-Path $PSScriptRoot 'node/resources.js') $sandbox.GatewayUri $sandbox.AccountSid $sandbox.ApiKey
} finally {
    $sandbox | Stop-MatonSandbox
    Remove-Item -Path $folder -Recurse -Force
}
