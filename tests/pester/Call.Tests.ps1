Describe 'Calls' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'that are read' {
        It 'are filtered' {
            $all = Get-TwilioCall
            $completed = @($all | Where-Object Status -EQ completed)
            $completed.Count | Should -BeGreaterThan 0
            Get-TwilioCall -Status completed | Should -HaveCount $completed.Count
            $weekAgo = (Get-Date).AddDays(-7)
            $recent = @($all | Where-Object StartTime -GE $weekAgo)
            $recent.Count | Should -BeGreaterThan 0
            Get-TwilioCall -StartedAfter $weekAgo | Should -HaveCount $recent.Count
        }

        It 'can be added up like any object' {
            ($answered = Get-TwilioCall | Where-Object Duration) | Should -Not -BeNullOrEmpty
            ($answered.Duration | Measure-Object TotalSeconds -Sum).Sum | Should -BeGreaterThan 0
        }
    }

    Context 'that are started' {
        It 'read a text aloud' {
            $call = Start-TwilioCall -To $recipient -From $own -Say 'The server room is at 41 degrees'
            $call | Should -BeOfType MatonTwilio.TwilioCall
            $call.To | Should -Be $recipient
        }

        It 'are returned with their final status with -Wait' {
            $call = Start-TwilioCall -To $recipient -From $own -Say 'Tom & Jerry < 5' -Voice Polly.Joanna -Language en-GB -Loop 2 -Wait -PollSec 0.1
            $call.Status | Should -Be 'completed'
            $call.Duration | Should -BeOfType timespan
        }

        It 'call everyone in a CSV file' {
            $file = Join-Path $TestDrive 'people.csv'
            'Name,Phone', 'Ann,+15559876543', 'Bob,555-1234' | Set-Content $file
            $calls = Import-Csv $file | Start-TwilioCall -From $own -Say 'Fire drill' -ErrorVariable failures -ErrorAction SilentlyContinue
            $calls.To | Should -Be '+15559876543'
            $failures | Should -HaveCount 1
        }

        It 'are refused if the text contains a control character' {
            { Start-TwilioCall -To $recipient -From $own -Say "bell `a" } | Should -Throw -ErrorId 'Maton.InvalidText*'
        }

        It 'are refused from a number that the account does not own, with an error that a script can catch' {
            $code = try {
                Start-TwilioCall -To $recipient -From '+15550009999' -Say 'Hello' -ErrorAction Stop
            } catch [MatonTwilio.TwilioApiException] {
                $_.Exception.Code
            }
            $code | Should -Be 21210
        }

        It 'are not started with -WhatIf, which shows what would be done' {
            $before = @(Get-TwilioCall).Count
            Start-TwilioCall -To $recipient -From $own -Say 'Hello' -WhatIf | Should -BeNullOrEmpty
            @(Get-TwilioCall).Count | Should -Be $before
        }
    }

    Context 'that have ended' {
        It 'cannot be stopped or changed' {
            $call = Get-TwilioCall -Status completed -First 1
            { $call | Stop-TwilioCall -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21220*'
            { $call | Set-TwilioCall -Url https://example.com/voice -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21220*'
        }

        It 'are removed' {
            $call = Get-TwilioCall -Status completed -First 1
            $call | Remove-TwilioCall -Confirm:$false
            { Get-TwilioCall $call.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
        }
    }

    Context 'in progress' {
        BeforeAll {
            # In this sandbox, a call is answered at once and lasts longer than any test.
            $script:slow = Start-MatonSandbox -LifeCycleStepMilliseconds 600000
            Connect-TestSandbox
        }

        AfterAll {
            $slow | Stop-MatonSandbox
            Connect-TestSandbox
        }

        It 'are stopped in one pipeline' {
            1..3 | ForEach-Object { $null = Start-TwilioCall -To $recipient -From $own -Say 'Hello' }
            (Get-TwilioCall -Status queued | Stop-TwilioCall -Cancel).Status | Should -Be 'canceled', 'canceled', 'canceled'
            Get-TwilioCall -Status queued | Should -BeNullOrEmpty
            (Get-TwilioCall -Status in-progress | Stop-TwilioCall).Status | Select-Object -Unique | Should -Be 'completed'
            Get-TwilioCall -Status in-progress | Should -BeNullOrEmpty
        }
    }
}
