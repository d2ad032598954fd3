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
    } catch {
        # In some processes, one of the runspaces in which the rules run is broken (PSScriptAnalyzer's issue 2205). Another process has others.
        # Warnings would go to the standard output, which is JSON.
        [System.Console]::Error.WriteLine("$script`: $_")
    }
}
