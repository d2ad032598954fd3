Describe 'Usage' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'equals the total of the messages, exactly' {
        $billed = Get-TwilioMessage | Where-Object { $null -ne $_.Price -and $_.NumMedia -eq 0 }
        $sum = [decimal]0
        $billed | ForEach-Object { $sum -= $_.Price }
        $usage = Get-TwilioUsage sms -IncludeSubaccounts:$false
        $usage.Count | Should -BeGreaterThan 0
        $usage.Count | Should -Be @($billed).Count
        $usage.Price | Should -BeOfType decimal
        $usage.Price | Should -Be $sum
    }

    It 'is returned day by day, and the days add up' {
        # Only days that have ended, because a day may end during the test.
        $today = [System.DateTime]::UtcNow.Date
        $past = @{ StartDate = $today.AddDays(-20); EndDate = $today.AddDays(-1) }
        $days = Get-TwilioUsage totalprice @past -Interval Daily
        $days | Should -HaveCount 20
        ($days | Measure-Object Price -Sum).Sum | Should -BeGreaterThan 0
        ($days | Measure-Object Price -Sum).Sum | Should -Be (Get-TwilioUsage totalprice @past).Price
    }

    It 'is returned for <_>' -ForEach Monthly, Yearly, AllTime, Today, Yesterday, ThisMonth, LastMonth {
        Get-TwilioUsage calls -Interval $_ | Should -Not -BeNullOrEmpty
    }

    It 'completes categories at Tab' {
        (TabExpansion2 'Get-TwilioUsage -Category calls-in' 34).CompletionMatches.CompletionText | Should -Contain 'calls-inbound'
    }

    It 'is read for each account' {
        (Get-TwilioAccount -Status active | Get-TwilioUsage totalprice -IncludeSubaccounts:$false).AccountSid | Should -Be (Get-TwilioAccount -Status active).Sid
    }
}
