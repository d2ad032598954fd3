Describe 'Queues' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are made, changed and removed' {
        $made = New-TwilioQueue Night -MaxSize 5
        $made.MaxSize | Should -Be 5
        $made.AverageWaitTime | Should -BeOfType timespan
        ($made | Set-TwilioQueue -MaxSize 6).MaxSize | Should -Be 6
        $made | Remove-TwilioQueue -Confirm:$false
        { Get-TwilioQueue $made.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'have names of their own' {
        { New-TwilioQueue Support -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.22003*'
    }

    It 'are not removed with -WhatIf' {
        Get-TwilioQueue | Remove-TwilioQueue -WhatIf
        Get-TwilioQueue | Should -HaveCount 2
    }
}
