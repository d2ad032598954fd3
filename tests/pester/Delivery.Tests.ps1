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

    It 'is measured of stored messages: <_>' -ForEach 'Clixml', 'Csv', 'Json' {
        $messages = Get-TwilioMessage -First 20
        $file = Join-Path $TestDrive 'stored'
        $stored = switch ($_) {
            Clixml { $messages | Export-Clixml $file; Import-Clixml $file }
            Csv { $messages | Export-Csv $file; Import-Csv $file }
            Json { $messages | ConvertTo-Json | ConvertFrom-Json }
        }

        $expected = $messages | Measure-TwilioDelivery
        $delivery = $stored | Measure-TwilioDelivery
        $delivery.Count | Should -Be $expected.Count
        $delivery.Delivered | Should -BeGreaterThan 0
        $delivery.Delivered | Should -Be $expected.Delivered
        $delivery.Cost | Should -Be $expected.Cost
    }

    It 'is not measured of stored records of another kind' {
        $calls = Get-TwilioCall -First 1 | ConvertTo-Json | ConvertFrom-Json
        { $calls | Measure-TwilioDelivery } | Should -Throw -ErrorId 'Maton.NotMeasurable*'
    }

    It 'is shown in a table' {
        Get-TwilioMessage | Measure-TwilioDelivery -By Country | Out-String | Should -Match 'Group\s+Count\s+Delivered'
    }
}
