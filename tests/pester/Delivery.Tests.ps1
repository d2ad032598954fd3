$ErrorActionPreference = 'Stop'

Describe 'Delivery' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is measured by the specified keys' {
        $groups = Get-TwilioMessage | Measure-TwilioDelivery -By From, Day
        ($groups | Measure-Object Count -Sum).Sum | Should -Be @(Get-TwilioMessage | Where-Object Direction -NE 'inbound').Count
        $groups[0].From | Should -Match '^\+'
        $groups[0].Day | Should -BeOfType [datetime]
    }

    It 'of a campaign is read from its journal' {
        $journal = Join-Path $TestDrive 'campaign.jsonl'
        $recipient | Send-TwilioSms -From $own -Body 'Hello' -Journal $journal | Wait-TwilioMessage -PollSec 0.1 | Out-Null
        $delivery = Get-TwilioSendJournal $journal -Refresh | Measure-TwilioDelivery
        $delivery.Pending | Should -Be 0
        $delivery.Count | Should -Be 1
    }

    It 'is shown in a table' {
        Get-TwilioMessage | Measure-TwilioDelivery -By Country | Out-String | Should -Match 'Group\s+Count\s+Delivered'
    }
}
