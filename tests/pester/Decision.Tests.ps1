# Tests of which session, account and values a command uses if a runspace, a job or a preference is involved (docs/decided.md).
Describe 'The session of a command' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:live = Enter-TestSandbox
        $script:trial = Start-MatonSandbox -MessageCount 3 -LifeCycleStepMilliseconds 1
        $script:manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
        $script:rows = 1..6 | ForEach-Object { [pscustomobject]@{ To = "+1555000200$_" } }

        function Connect-Live {
            $script:session = Connect-ByAddress $live
        }

        # Counts the messages of each recipient in a sandbox.
        function Get-Reached {
            param($Sandbox)
            $reader = Connect-ByAddress $Sandbox
            try {
                Get-TwilioMessage -Session $reader | Where-Object To -Like '+1555000200*' | ForEach-Object To | Sort-Object
            } finally {
                $reader | Disconnect-Maton
                Connect-Live
            }
        }
    }

    BeforeEach {
        Connect-Live
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'does not change if a thread job connects to the sandbox in the middle of a campaign' {
        $journal = Join-Path $TestDrive 'job.jsonl'
        $rows | ForEach-Object {
            if ($_.To -eq '+15550002004') {
                Start-ThreadJob { Import-Module $using:manifest; Connect-Maton -Sandbox; $null = Get-TwilioMessage -First 1 } | Receive-Job -Wait -AutoRemoveJob
            }
            $_
        } | Send-TwilioSms -From $own -Body Hello -Journal $journal | Should -HaveCount 6
        (Get-TwilioSendJournal $journal).State | Should -Be (@('Done') * 6)
        Get-Reached $live | Should -Be $rows.To
        Get-Reached $trial | Should -BeNullOrEmpty
    }

    It 'does not change if the pipeline itself connects in the middle of a campaign' {
        $rows | ForEach-Object {
            if ($_.To -eq '+15550002004') { Connect-Maton -Sandbox }
            $_
        } | Send-TwilioSms -From $own -Body Again | Should -HaveCount 6
        Get-Reached $trial | Should -BeNullOrEmpty
    }

    It 'does not change if a thread job connects between two commands' {
        Start-ThreadJob { Import-Module $using:manifest; Connect-Maton -Sandbox } | Receive-Job -Wait -AutoRemoveJob
        Get-TwilioMessage -PageSize 1 -First 4 | Should -HaveCount 4
        Get-MatonSession | Should -Be $session
    }

    It 'does not end if another session replaces it while a list is read' {
        Connect-Maton -Sandbox
        $session | Disconnect-Maton
        $script:count = 0
        Get-TwilioMessage -PageSize 1 | ForEach-Object {
            if (++$script:count -eq 2) { Connect-Live }
        }
        $script:count | Should -Be 3
    }

    It 'belongs to each runspace in ForEach-Object -Parallel' {
        $accounts = (Get-TwilioAccount -Status active).Sid
        $accounts | Should -HaveCount 2
        $all = [System.Threading.Barrier]::new(2)
        $found = $accounts | ForEach-Object -Parallel {
            Import-Module $using:manifest
            Connect-Maton -Sandbox -AccountSid $_
            ($using:all).SignalAndWait()
            "$_ $((Get-MatonSession).AccountSid) $((Get-TwilioCall -First 1).AccountSid ?? $_)"
        }
        $found | Sort-Object | Should -Be ($accounts | Sort-Object | ForEach-Object { "$_ $_ $_" })
        Get-MatonSession | Should -Be $session
    }

    It 'is the session of the process in a runspace of ForEach-Object -Parallel that did not connect, whatever it ran before' {
        $found = 1..3 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            if ($_ -eq 1) { Connect-Maton -Sandbox }
            [bool](Get-MatonSession).Sandbox
        } -ThrottleLimit 1
        $found | Should -Be $true, $false, $false
    }

    It 'is an error if another runspace has ended it, and never the session of the environment' {
        $connected = [System.Threading.ManualResetEventSlim]::new()
        $ended = [System.Threading.ManualResetEventSlim]::new()
        $job = Start-ThreadJob {
            Import-Module $using:manifest
            Connect-Maton -Sandbox -Name rehearsal
            ($using:connected).Set()
            ($using:ended).Wait()
            try { Get-TwilioMessage -First 1 } catch { $_.FullyQualifiedErrorId }
        }
        try {
            $connected.Wait(60000) | Should -BeTrue
            Disconnect-Maton -Name rehearsal
        } finally {
            $ended.Set()
        }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -BeLike 'Maton.NoSession*'
    }

    It 'is refused if it is empty, and the default session is kept' {
        { Get-TwilioMessage -First 1 -Session $unset } | Should -Throw -ErrorId 'Maton.EmptyValue*'
        { Disconnect-Maton -Session $unset } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        Get-MatonSession | Should -Be $session
    }

    It 'is kept if it comes from the environment and a thread job connects' {
        Disconnect-Maton
        $env:MATON_API_KEY = $live.ApiKey
        $env:MATON_GATEWAY_URL = $live.GatewayUri
        $env:MATON_CONTROL_URL = $live.ControlUri
        try {
            Start-ThreadJob { Import-Module $using:manifest; Connect-Maton -Sandbox } | Receive-Job -Wait -AutoRemoveJob
            Get-TwilioMessage -First 1 | Should -HaveCount 1
            (Get-MatonSession).GatewayUri | Should -Be $live.GatewayUri
        } finally {
            Remove-Item Env:MATON_*
        }
    }
}

Describe 'An empty value' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:people = Join-Path $TestDrive 'people.csv'
        'Name,Phone', 'Ann,+15559876543', 'Bob,+15559876544' | Set-Content $people
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'does not mean every row of a file' {
        $before = @(Get-TwilioMessage).Count
        { Import-Csv $people | Send-TwilioSms -To $myNumber -From $own -Body 'test {Name}' } | Should -Throw -ErrorId 'Maton.EmptyValue*'
        Get-TwilioMessage | Should -HaveCount $before
    }

    It 'does not mean every call' {
        { Get-TwilioCall -Status $typo | Stop-TwilioCall -WhatIf } | Should -Throw -ErrorId 'Maton.EmptyValue*'
    }

    It 'does not mean every number' {
        { Get-TwilioPhoneNumber -FriendlyName $typo | Remove-TwilioPhoneNumber -Confirm:$false } | Should -Throw -ErrorId 'Maton.EmptyValue*'
        Get-TwilioPhoneNumber | Should -Not -BeNullOrEmpty
    }

    It 'does not mean the default of a field' {
        { Send-TwilioSms -To $recipient -From $own -Body Hello -ContentRetention $typo } | Should -Throw -ErrorId 'Maton.EmptyValue*'
    }

    It 'clears a field of a Set- cmdlet only as empty text' {
        $number = Get-TwilioPhoneNumber -First 1
        ($number | Set-TwilioPhoneNumber -VoiceUrl https://example.com/voice).VoiceUrl | Should -Be 'https://example.com/voice'
        { $number | Set-TwilioPhoneNumber -VoiceUrl $unset } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        ($number | Set-TwilioPhoneNumber -VoiceUrl '').VoiceUrl | Should -BeNullOrEmpty
    }

    It 'is warned about where it is a filter with a spelling mistake' {
        Get-TwilioCall -Status compelted -WarningVariable said -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $said | Should -BeLike "*nearest is 'completed'*"
    }
}

Describe 'A row' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'does not set the account or the connection of a send' {
        $rows = [pscustomobject]@{ To = $recipient; Name = 'Ann'; AccountSid = 'customer 4711'; ConnectionId = 'none of yours' }
        ($rows | Send-TwilioSms -From $own -Body 'Hi {Name}').Body | Should -Be 'Hi Ann'
        ($rows | Start-TwilioCall -From $own -Say 'Hi').To | Should -Be $recipient
    }

    It 'gets an error if its connection is not active' {
        $pending = (New-MatonConnection).ConnectionId
        $sids = (Get-TwilioMessage -First 2).Sid
        $rows = [pscustomobject]@{ Sid = $sids[0]; ConnectionId = $pending }, [pscustomobject]@{ Sid = $sids[1]; ConnectionId = '' }
        ($rows | Get-TwilioMessage -ErrorVariable failed -ErrorAction SilentlyContinue).Sid | Should -Be $sids[1]
        $failed.FullyQualifiedErrorId | Should -BeLike 'Maton.NoConnection*'
    }

    It 'replaces a placeholder with a column of any name' {
        $row = [pscustomobject]@{ To = $recipient; 'Amount (EUR)' = '5'; 'Order#' = '7'; _id = '9'; Name = 'Ann' }
        ($row | Send-TwilioSms -From $own -Body '{ Name }: {Amount (EUR)} for {Order#}, {_id}, {{Name}}').Body | Should -Be 'Ann: 5 for 7, 9, {Name}'
        { $row | Send-TwilioSms -From $own -Body '{Name} { 5' } | Should -Throw -ErrorId 'Maton.InvalidTemplate*'
    }

    It 'gets an error if one of its properties throws' {
        $bad = [pscustomobject]@{ To = $recipient }
        $bad | Add-Member ScriptProperty Name { throw 'no name' }
        $sent = $bad, [pscustomobject]@{ To = $recipient; Name = 'Bob' } | Send-TwilioSms -From $own -Body 'Hi {Name}' -ErrorVariable failed -ErrorAction SilentlyContinue
        $sent.Body | Should -Be 'Hi Bob'
        $sent = $bad, [pscustomobject]@{ To = $recipient; Name = 'Bob' } |
            Send-TwilioSms -From $own -Body 'Hi' -Journal (Join-Path $TestDrive 'key.jsonl') -JournalKey Name -ErrorVariable failed -ErrorAction SilentlyContinue
        $sent | Should -HaveCount 1
    }

    It 'sets the connection of a read' {
        (Get-MatonConnection -Status ACTIVE | Get-TwilioMessage -First 2) | Should -HaveCount 2
    }
}

Describe 'An action that cannot be undone' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:sandbox = Enter-TestSandbox
        $script:branch = (Get-TwilioAccount -Status active | Where-Object Sid -NE $sandbox.AccountSid).Sid
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is not carried out in a non-interactive process if <_>' -ForEach 'no preference is set', '$ConfirmPreference is high in a function', '$ConfirmPreference is not an impact' {
        $preference = @{ 'no preference is set' = ''; '$ConfirmPreference is not an impact' = "`$ConfirmPreference = 'no idea'" }[$_] ?? "`$ConfirmPreference = 'high'"
        $line = "function Close { $preference; Set-TwilioAccount $branch -Status closed }"
        $connect = "Connect-Maton -ApiKey ([System.Net.NetworkCredential]::new('', '$($sandbox.ApiKey)').SecurePassword) -GatewayUri $($sandbox.GatewayUri) -ControlUri $($sandbox.ControlUri)"
        $manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
        $said = & pwsh -NoProfile -NonInteractive -Command "Import-Module '$manifest'; $connect; $line; Close" 2>&1
        "$said" | Should -Match NonInteractive
        (Get-TwilioAccount $branch).Status | Should -Be active
    }
}

Describe 'Input' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'that is piped twice is returned twice by Wait-' {
        $m = Send-TwilioSms -To $recipient -From $own -Body Hello
        $m, $m | Wait-TwilioMessage -PollSec 0.1 | Should -HaveCount 2
    }

    It 'is saved in the format of the file extension in -Path' {
        $file = Get-TwilioRecording -First 1 | Save-TwilioRecording -Path (Join-Path $TestDrive one.mp3)
        [System.IO.File]::ReadAllBytes($file)[0..1] | Should -Be 0xFF, 0xFB
    }

    It 'with a participant gets the recording of that participant' {
        $participant = Get-TwilioConference -Status in-progress | Get-TwilioParticipant | Select-Object -First 1
        $said = $participant | Set-TwilioRecording paused -Verbose -ErrorAction SilentlyContinue 4>&1 | Out-String
        $said | Should -Match "/Calls/$($participant.CallSid)/Recordings/"
    }

    It 'with one invalid number gets one error, and the other numbers are bought' {
        $found = (Find-TwilioPhoneNumber US -First 1).PhoneNumber
        $bought = '(212) 555-0100', $found | New-TwilioPhoneNumber -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue
        $bought.PhoneNumber | Should -Be $found
        $failed | Should -HaveCount 1
    }
}
