$ErrorActionPreference = 'Stop'

Describe 'Reports on an account' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'list the numbers that are not used' {
        $used = Measure-TwilioPhoneNumber | Where-Object LastUsed -GT (Get-Date).AddDays(-60)
        $used.PhoneNumber | Should -Contain $own
        Measure-TwilioPhoneNumber | Out-String | Should -Match 'PhoneNumber\s+FriendlyName\s+MessagesIn'
    }

    It 'list the spending of each account' {
        $spend = Measure-TwilioSpend -Months 3
        $spend.Account | Should -Contain 'Sandbox branch office'
        $spend | Group-Object Account, Category, Period | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }
}
