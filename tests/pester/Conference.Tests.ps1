Describe 'Conferences' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
    }

    BeforeEach {
        $null = Enter-TestSandbox
    }

    AfterEach {
        Exit-TestSandbox
    }

    It 'are listed with their participants' {
        $live = Get-TwilioConference -Status in-progress
        $live | Should -HaveCount 2
        $live | Get-TwilioParticipant | Should -HaveCount 5
        $live | Get-TwilioParticipant | Should -BeOfType MatonTwilio.TwilioParticipant
        (Get-TwilioConference -Status completed).ReasonConferenceEnded | Select-Object -Unique | Should -Be 'last-participant-left'
    }

    It 'are filtered by day' {
        $today = [datetime]::UtcNow.Date
        Get-TwilioConference -Status in-progress -CreatedAfter $today.AddDays(-1) | Should -HaveCount 2
        Get-TwilioConference -CreatedAfter $today.AddDays(2) | Should -BeNullOrEmpty
    }

    It 'are muted for all participants' {
        Get-TwilioConference -Status in-progress | Get-TwilioParticipant -Muted:$false | Should -Not -BeNullOrEmpty
        (Get-TwilioConference -Status in-progress | Get-TwilioParticipant | Set-TwilioParticipant -Muted).Muted | Select-Object -Unique | Should -BeTrue
        Get-TwilioConference -Status in-progress | Get-TwilioParticipant -Muted:$false | Should -BeNullOrEmpty
    }

    It 'find participants by their labels' {
        $bridge = Get-TwilioConference -FriendlyName 'Incident bridge'
        ($bridge | Get-TwilioParticipant -CallSid agent, customer).Label | Should -Be 'agent', 'customer'
        ($bridge | Set-TwilioParticipant agent -Hold).Hold | Should -BeTrue
        { $bridge | Get-TwilioParticipant -Label nobody -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'call a person, and are created by a name' {
        $file = Join-Path $TestDrive 'people.csv'
        'Name,Mobile', 'Ann,+15559876543', 'Bob,555-1234' | Set-Content $file
        $added = Import-Csv $file | Add-TwilioParticipant -ConferenceSid 'Fire drill' -From $own -ErrorVariable failures -ErrorAction SilentlyContinue
        $added | Should -HaveCount 1
        $failures | Should -HaveCount 1
        (Get-TwilioConference $added.ConferenceSid).FriendlyName | Should -Be 'Fire drill'
        (Get-TwilioCall $added.CallSid).To | Should -Be $recipient
    }

    It 'call a person from the command line into a conference from the pipeline' {
        $bridge = Get-TwilioConference -FriendlyName 'Incident bridge'
        ($bridge | Add-TwilioParticipant $recipient -From $own).ConferenceSid | Should -Be $bridge.Sid
    }

    It 'show with -WhatIf whom they would call, without calling them' {
        $before = @(Get-TwilioCall).Count
        Add-TwilioParticipant $recipient 'Fire drill' -From $own -WhatIf | Should -BeNullOrEmpty
        @(Get-TwilioCall).Count | Should -Be $before
    }

    It 'no longer list a participant who was removed' {
        $bridge = Get-TwilioConference -FriendlyName 'Incident bridge'
        $bridge | Get-TwilioParticipant -Label customer | Remove-TwilioParticipant -Confirm:$false
        ($bridge | Get-TwilioParticipant).Label | Should -Be 'supervisor', 'agent'
    }

    It 'are stopped' {
        (Get-TwilioConference -Status in-progress | Stop-TwilioConference).Status | Should -Be 'completed', 'completed'
        Get-TwilioConference -Status in-progress | Should -BeNullOrEmpty
        { Get-TwilioConference -First 1 | Stop-TwilioConference -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.16099*'
    }

    It 'play an announcement' {
        Get-TwilioConference -Status in-progress | Set-TwilioConference -AnnounceUrl https://example.com/fire.mp3 | Should -HaveCount 2
        { Get-TwilioConference -Status completed | Select-Object -First 1 | Set-TwilioConference -AnnounceUrl https://example.com/ -ErrorAction Stop } |
            Should -Throw -ErrorId 'Twilio.16001*'
    }
}
