#Requires -Version 7.4
<#
.SYNOPSIS
    Runs the Pester files. Its exit code is how many tests failed.
.PARAMETER Major
    The major version of Pester. The build brings the module (tests/MatonTwilio.Pester.Tests).
.PARAMETER Results
    Where the results go, as NUnit's XML.
.EXAMPLE
    tests/pester/Run.ps1 -Major 5
#>
[CmdletBinding()]
param(
    [int] $Major = 6,
    [string] $Results = "$PSScriptRoot/../../artifacts/pester/$Major.xml"
)

$ErrorActionPreference = 'Stop'

Import-Module (Get-Item "$PSScriptRoot/../../artifacts/pwsh/Modules/Pester/$Major.*/Pester.psd1").FullName
$run = New-PesterConfiguration
$run.Run.Path = $PSScriptRoot
$run.Run.Exit = $true
$run.Output.CIFormat = 'None'
$run.TestResult.Enabled = $true
$run.TestResult.OutputFormat = 'NUnitXml'
$run.TestResult.OutputPath = $Results
Invoke-Pester -Configuration $run
