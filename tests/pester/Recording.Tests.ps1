Describe 'Recordings' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'that are read' {
        It 'are listed, filtered by time and found by call' {
            $all = Get-TwilioRecording
            $all | Should -BeOfType MatonTwilio.TwilioRecording
            $weekAgo = (Get-Date).AddDays(-7)
            $recent = @($all | Where-Object DateCreated -GE $weekAgo)
            $recent.Count | Should -BeGreaterThan 0
            Get-TwilioRecording -CreatedAfter $weekAgo -ThrottleLimit 4 | Should -HaveCount $recent.Count
            $call = Get-TwilioCall ($all | Where-Object { -not $_.ConferenceSid })[0].CallSid
            ($call | Get-TwilioRecording).CallSid | Should -Contain $call.Sid
            (Get-TwilioRecording -CallSid $call.Sid).Sid | Should -Be ($call | Get-TwilioRecording).Sid
        }
    }

    Context 'that are saved' {
        It 'have the requested format' {
            $folder = Join-Path $TestDrive 'sounds'
            $files = Get-TwilioRecording -First 5 | Save-TwilioRecording -Format mp3 -Path $folder
            $files.Extension | Should -Be (, '.mp3' * 5)
            $wav = Get-TwilioRecording -First 1 | Save-TwilioRecording -Path (Join-Path $TestDrive 'one.wav')
            [System.Text.Encoding]::ASCII.GetString([System.IO.File]::ReadAllBytes($wav)[0..3]) | Should -Be 'RIFF'
        }

        It 'resume an interrupted transfer' {
            $sandbox = Start-MatonSandbox -FaultRate 0.4 -Fault DropInBody -Seed 3
            $session = Connect-ByAddress $sandbox
            try {
                $folder = Join-Path $TestDrive 'broken'
                $recordings = @()
                while (-not $recordings) {
                    $recordings = Get-TwilioRecording -First 8 -Session $session -ErrorAction SilentlyContinue
                }
                foreach ($try in 1..20) {
                    $null = $recordings | Save-TwilioRecording -Path $folder -Session $session -ErrorAction SilentlyContinue
                }
                (Get-ChildItem $folder).Name | Sort-Object | Should -Be ($recordings.Sid | ForEach-Object { "$_.wav" } | Sort-Object)
            } finally {
                Disconnect-Maton $session
                $sandbox | Stop-MatonSandbox
                Connect-TestSandbox
            }
        }

        It 'are not saved to a path outside the file system' {
            { Get-TwilioRecording -First 1 | Save-TwilioRecording -Path Env:sound } | Should -Throw -ErrorId 'Maton.NotAFilePath*'
        }
    }

    Context 'of calls in progress' {
        BeforeAll {
            $script:slow = Start-MatonSandbox -LifeCycleStepMilliseconds 600000
            Connect-TestSandbox
        }

        AfterAll {
            $slow | Stop-MatonSandbox
            Connect-TestSandbox
        }

        It 'are started, paused, resumed and stopped in one pipeline' {
            $recording = Get-TwilioCall -Status in-progress -First 1 | Start-TwilioRecording
            $recording.Status | Should -Be 'in-progress'
            ($recording | Set-TwilioRecording paused -PauseBehavior skip).Status | Should -Be 'paused'
            (Set-TwilioRecording in-progress -CallSid $recording.CallSid).Status | Should -Be 'in-progress'
            ($recording | Set-TwilioRecording stopped).Status | Should -Be 'stopped'
        }

        It 'are not started if the call was not answered' {
            $call = Start-TwilioCall -To $recipient -From $own -Say 'Hello'
            { $call | Start-TwilioRecording -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21220*'
        }
    }

    Context 'with a transcription' {
        It 'return it through the pipeline' {
            $all = Get-TwilioTranscription
            $all | Should -BeOfType MatonTwilio.TwilioTranscription
            (Get-TwilioRecording | Get-TwilioTranscription).Sid | Should -Be $all.Sid
        }

        It 'are kept when it is removed' {
            $text = Get-TwilioTranscription -First 1
            $text | Remove-TwilioTranscription -Confirm:$false
            { Get-TwilioTranscription $text.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
            (Get-TwilioRecording $text.RecordingSid).Status | Should -Be 'completed'
        }
    }

    Context 'that are removed' {
        It 'are still listed with -IncludeSoftDeleted' {
            $gone = Get-TwilioRecording -First 1
            $gone | Remove-TwilioRecording -Confirm:$false
            { Get-TwilioRecording $gone.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
            (Get-TwilioRecording $gone.Sid -IncludeSoftDeleted).Status | Should -Be 'deleted'
        }
    }
}
