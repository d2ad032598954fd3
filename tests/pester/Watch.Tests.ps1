$ErrorActionPreference = 'Stop'

Describe 'Watching messages' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'writes a line for each of the newest messages without a terminal' {
        $sid = (Send-TwilioSms $recipient 'Hello' -From $own).Sid
        $lines = Watch-TwilioMessage -Count 1 -Minutes 1440 -PollSec 0.1 | Select-Object -First 1
        $lines.Text | Should -Match "$([regex]::Escape($own)) -> $([regex]::Escape($recipient)) $sid"
    }
}
