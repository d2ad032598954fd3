<#
.SYNOPSIS
    Analyzes scripts with PSScriptAnalyzer, and returns a line of JSON for each script that could be analyzed: its path and the findings.
#>
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path
)

$ErrorActionPreference = 'Stop'
$settings = Join-Path $PSScriptRoot '../../PSScriptAnalyzerSettings.psd1'

foreach ($script in $Path) {
    try {
        $findings = Invoke-ScriptAnalyzer -Path $script -Settings $settings | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" }
        @{ Path = $script; Findings = @($findings) } | ConvertTo-Json -Compress
    } catch [System.Management.Automation.CommandNotFoundException], [System.NullReferenceException] {
        # One of the runspaces in which the rules run is broken from its start: PSScriptAnalyzer's issue 2205. Another process has others.
        Write-Warning "$script`: $_"
    }
}
