Describe 'Queues' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, changed and removed' {
        $made = New-TwilioQueue Night -MaxSize 5
        $made.MaxSize | Should -Be 5
        $made.AverageWaitTime | Should -BeOfType timespan
        ($made | Set-TwilioQueue -MaxSize 6).MaxSize | Should -Be 6
        $made | Remove-TwilioQueue -Confirm:$false
        { Get-TwilioQueue $made.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'have unique names' {
        { New-TwilioQueue Support -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20409*'
    }

    It 'list their waiting callers' {
        $members = Get-TwilioQueue | Get-TwilioQueueMember
        $members | Should -HaveCount 3
        $members.WaitTime | Should -BeOfType timespan
        $support = Get-TwilioQueue | Where-Object FriendlyName -EQ Support
        (Get-TwilioQueueMember $support.Sid Front).Position | Should -Be 1
        { $support | Remove-TwilioQueue -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20409*'
    }

    It 'are emptied in one pipeline' {
        (Get-TwilioQueue | Where-Object FriendlyName -EQ Support | Set-TwilioQueueMember Front -Url https://example.com/agent).Position | Should -Be 1
        Get-TwilioQueue | Get-TwilioQueueMember | Set-TwilioQueueMember -Url https://example.com/closed | Should -HaveCount 2
        Get-TwilioQueue | Get-TwilioQueueMember | Should -BeNullOrEmpty
        (Get-TwilioQueue | Measure-Object CurrentSize -Sum).Sum | Should -Be 0
    }

    It 'are not removed with -WhatIf' {
        Get-TwilioQueue | Remove-TwilioQueue -WhatIf
        Get-TwilioQueue | Should -HaveCount 2
    }
}
