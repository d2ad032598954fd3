Describe 'Waiting' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'returns calls with their final status' {
        $calls = 1..3 | ForEach-Object { Start-TwilioCall -To $recipient -From $own -Say 'Hello' } | Wait-TwilioCall -PollSec 0.1
        $calls.Status | Should -Be 'completed', 'completed', 'completed'
    }

    It 'returns messages when they are delivered' {
        (Send-TwilioSms -To $recipient -From $own -Body 'Hello' | Wait-TwilioMessage -PollSec 0.1).Status | Should -Be 'delivered'
    }

    It 'accepts SIDs' {
        $message = Get-TwilioMessage -First 1
        (Wait-TwilioMessage $message.Sid).Sid | Should -Be $message.Sid
    }

    It 'ends at the time limit, with an error for each record' {
        $slow = Start-MatonSandbox -LifeCycleStepMilliseconds 600000
        try {
            Connect-TestSandbox
            $calls = 1..2 | ForEach-Object { Start-TwilioCall -To $recipient -From $own -Say 'Hello' }
            $calls | Wait-TwilioCall -TimeoutSec 1 -PollSec 2 -ErrorVariable late -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $late.TargetObject | Should -Be $calls.Sid
            $late[0].FullyQualifiedErrorId | Should -BeLike 'Maton.WaitTimedOut*'
        } finally {
            $slow | Stop-MatonSandbox
            Connect-TestSandbox
        }
    }
}
