# One measurement of a start in a real pwsh; Report runs it in fresh processes. Its line is Measured's.
param([string] $What, [string] $Manifest, [string] $Control, [string] $Gateway)

$env:MATON_API_KEY = 'benchmark'
$env:MATON_GATEWAY_URL = $Gateway

# The engine's own first command and first stopwatch are not the module's cost.
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
