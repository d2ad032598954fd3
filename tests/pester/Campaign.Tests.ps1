$ErrorActionPreference = 'Stop'

Describe 'Campaigns' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:people = Import-Csv (Join-Path $PSScriptRoot '../../samples/files/people.csv')
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are measured with the rows and parameters of a send' {
        $campaign = @{ From = $own; Body = 'Hi {Name}'; Unique = $true; Journal = Join-Path $TestDrive 'campaign.jsonl' }
        $measured = $people | Measure-TwilioCampaign @campaign
        $measured.Messages | Should -Be $people.Count
        $measured.EstimatedCost | Should -BeGreaterThan 0
        ($people | Send-TwilioSms @campaign).Count | Should -Be $measured.Messages
        ($people | Measure-TwilioCampaign @campaign).AlreadySent | Should -Be $people.Count
    }

    It 'list the rows that should not be sent' {
        $rows = $people + [pscustomobject]@{ Name = 'Di'; Phone = (Get-TwilioOptOut $own).PhoneNumber } + [pscustomobject]@{ Name = 'Ed'; Phone = 'none' }
        $measured = $rows | Measure-TwilioCampaign -From $own -Body 'Hi {Name}'
        $measured.Problems.Kind | Should -Be 'OptedOut', 'CannotSend'
        $measured.Problems[0].InputObject.Name | Should -Be 'Di'
    }

    It 'are shown in a list that fits the screen' {
        $shown = $people | Measure-TwilioCampaign -From $own -Body 'Hi {Name}' | Out-String
        $shown | Should -Match 'Countries\s+: US 4'
        $shown | Should -Match 'Longest\s+: 1 segment in row 1: Hi Ann'
    }
}
