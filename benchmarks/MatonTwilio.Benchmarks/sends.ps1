# Sends messages to a sandbox whose responses take a tenth of a second. Report runs it in new processes and reads its output line as Measured.
param([string] $Manifest, [int] $AtOnce, [int] $Row, [string] $Journal)

Import-Module $Manifest
$unlimited = 100000
$sandbox = Start-MatonSandbox -LatencyMilliseconds 100 -RequestsPerSecond $unlimited
$null = Connect-Maton -Sandbox -RequestsPerSecond $unlimited
$send = @{ From = '+15551234567'; Body = 'Hello'; ThrottleLimit = $AtOnce }

# The first sends of a process include the time of the compiler, so they are not measured.
$null = 1..($AtOnce * 2) | ForEach-Object { '+1555{0:d7}' -f $_ } | Send-TwilioSms @send
if ($Journal -eq 'journal') {
    $send.Journal = Join-Path ([IO.Path]::GetTempPath()) "$(New-Guid).jsonl"
}

$watch = [Diagnostics.Stopwatch]::StartNew()
$sent = @(1..$Row | ForEach-Object { '+1555{0:d7}' -f (1000 + $_) } | Send-TwilioSms @send)
$elapsed = $watch.Elapsed.TotalMilliseconds
Disconnect-Maton
$sandbox | Stop-MatonSandbox
if ($send.Journal) {
    Remove-Item -Path $send.Journal
}

$self = [Diagnostics.Process]::GetCurrentProcess()
[string]::Format([cultureinfo]::InvariantCulture, '{0:0.###} 0 {1} {2}', $elapsed, $sent.Count, $self.PeakWorkingSet64)
