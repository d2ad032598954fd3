# Measures one start in pwsh. Report runs it in new processes and reads its output line as Measured.
param([string] $What, [string] $Manifest, [string] $Control, [string] $Gateway)

$env:MATON_API_KEY = 'benchmark'
$env:MATON_GATEWAY_URL = $Gateway

# The first command and the first stopwatch of the engine itself are not measured.
$null = Get-Command -Name Import-Module
$watch = [Diagnostics.Stopwatch]::StartNew()
$null = $watch.Elapsed.TotalMilliseconds
$seen = 0

$watch.Restart()
if ($What -eq 'control') { Import-Module $Control }
if ($What -in 'import', 'first') { Import-Module $Manifest }
if ($What -eq 'first') {
    $watch.Restart()
    $seen = @(Get-TwilioMessage -First 1).Count
}

$elapsed = $watch.Elapsed.TotalMilliseconds
[string]::Format([cultureinfo]::InvariantCulture, '{0:0.###} 0 {1} {2}', $elapsed, $seen, [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64)
