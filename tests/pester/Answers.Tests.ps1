$ErrorActionPreference = 'Stop'

Describe 'Answers' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'name the numbers that nobody uses' {
        $used = Measure-TwilioPhoneNumber | Where-Object LastUsed -GT (Get-Date).AddDays(-60)
        $used.PhoneNumber | Should -Contain $own
        Measure-TwilioPhoneNumber | Out-String | Should -Match 'PhoneNumber\s+FriendlyName\s+MessagesIn'
    }

    It 'name what each account pays for' {
        $spend = Measure-TwilioSpend -Months 3
        $spend.Account | Should -Contain 'Sandbox branch office'
        $spend | Group-Object Account, Category, Period | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }
}
