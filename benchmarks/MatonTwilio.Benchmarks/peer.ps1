# Reads a list with the cmdlet or with a loop of Invoke-RestMethod. Report runs it in new processes and reads its output line as Measured.
param([string] $What, [int] $Rounds, [string] $Gateway, [string] $Manifest)

$watch = [Diagnostics.Stopwatch]::StartNew()
$env:MATON_API_KEY = 'benchmark'
$env:TWILIO_ACCOUNT_SID = 'AC00000000000000000000000000000001'
if ($What -eq 'cmdlet') {
    Import-Module $Manifest
    $null = Connect-Maton -GatewayUri $Gateway -RequestsPerSecond 100000
}

function Measure-RestMethod {
    $count = 0
    $next = "/2010-04-01/Accounts/$env:TWILIO_ACCOUNT_SID/Messages.json?PageSize=1000"
    while ($next) {
        $page = Invoke-RestMethod -Uri "$Gateway$next" -Headers @{ Authorization = 'Bearer benchmark' }
        $count += $page.messages.Count
        $next = $page.next_page_uri
    }

    $count
}

$times = foreach ($round in 1..$Rounds) {
    $seen = if ($What -eq 'cmdlet') { (Get-TwilioMessage | Measure-Object).Count } else { Measure-RestMethod }
    $watch.Elapsed.TotalMilliseconds
    $watch.Restart()
}

$late = @($times | Select-Object -Skip ([Math]::Floor($Rounds / 2)) | Sort-Object)
$median = ($late[[Math]::Floor(($late.Count - 1) / 2)] + $late[[Math]::Floor($late.Count / 2)]) / 2
$self = [Diagnostics.Process]::GetCurrentProcess()
[string]::Format([cultureinfo]::InvariantCulture, '{0:0.###} {1:0.###} {2} {3}', $median, $self.TotalProcessorTime.TotalMilliseconds, $seen, $self.PeakWorkingSet64)
