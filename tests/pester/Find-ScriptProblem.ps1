<#
.SYNOPSIS
    Analyzes scripts with PSScriptAnalyzer, and returns a line of JSON for each script that could be analyzed: its path and the findings.
.DESCRIPTION
    PSScriptAnalyzer runs its rules as tasks of the current scheduler. Two rules at the same time can break the runspace in which they look for commands (its issue 2205,
    "The term 'Get-Command' is not recognized"). The scheduler here runs one rule at a time, beside the task that waits for it.
#>
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path
)

$ErrorActionPreference = 'Stop'

$analysis = [powershell]::Create().AddScript({
        param($Path, $Settings)

        $ErrorActionPreference = 'Stop'
        foreach ($script in $Path) {
            try {
                $findings = Invoke-ScriptAnalyzer -Path $script -Settings $Settings | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" }
                @{ Path = $script; Findings = @($findings) } | ConvertTo-Json -Compress
            } catch {
                [System.Console]::Error.WriteLine("$script`: $_")
            }
        }
    }).AddArgument($Path).AddArgument((Join-Path $PSScriptRoot '../../PSScriptAnalyzerSettings.psd1'))
$analysis.Runspace = [runspacefactory]::CreateRunspace()
$analysis.Runspace.ThreadOptions = 'UseCurrentThread'
$analysis.Runspace.Open()

$oneRule = [System.Threading.Tasks.ConcurrentExclusiveSchedulerPair]::new([System.Threading.Tasks.TaskScheduler]::Default, 2).ConcurrentScheduler
$work = [Func[System.Collections.ObjectModel.Collection[psobject]]] $analysis.Invoke
[System.Threading.Tasks.Task]::Factory.StartNew($work, [System.Threading.CancellationToken]::None, 'None', $oneRule).GetAwaiter().GetResult()
