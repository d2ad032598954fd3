# Everyday tasks: what a person wants, what they type first without reading the documents, and the result.
Describe 'A person wants to' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:pwsh = Join-Path $PSHOME 'pwsh'

        # The module is installed as for a user and found by name in PSModulePath, so that a new process or runspace loads it by itself.
        $script:modules = New-Item (Join-Path $TestDrive 'Modules') -ItemType Directory
        $null = New-Item (Join-Path $modules 'MatonTwilio') -ItemType SymbolicLink -Value (Resolve-Path (Join-Path $PSScriptRoot '../..'))
        $script:modulePath = $env:PSModulePath
        $env:PSModulePath = $modules, $env:PSModulePath -join [System.IO.Path]::PathSeparator

        $null = Enter-TestSandbox
        Push-Location $TestDrive
        'Name,Cell', "Ann,$recipient", 'Bob,+15559876544' | Set-Content people.csv
    }

    AfterAll {
        Pop-Location
        $env:PSModulePath = $modulePath
        Exit-TestSandbox
    }

    It 'see who failed to get a text lately, and why' {
        $failed = Get-TwilioMessage -SentAfter (Get-Date).AddDays(-30) -Status failed, undelivered
        $failed | Should -Not -BeNullOrEmpty
        $failed.ErrorMeaning | Should -Not -Contain $null
        # The table shows it, without Format-List.
        $failed[0] | Out-String | Should -BeLike "*$($failed[0].ErrorCode) *"
        { Get-TwilioMessage -DateSent yesterday -Status failed, undelivered } | Should -Not -Throw
    }

    It 'send it again to those' {
        $failed = Get-TwilioMessage -SentAfter (Get-Date).AddDays(-30) -Status undelivered | Select-Object -First 2
        $again = $failed | Send-TwilioSms -From $own
        $again.To | Should -Be $failed.To
        $again.Body | Should -Be $failed.Body
    }

    It 'text everybody in a CSV file whose column is named Cell' {
        (Import-Csv people.csv | Send-TwilioSms -From $own -Body 'Hi {Name}').Body | Should -Be 'Hi Ann', 'Hi Bob'
    }

    It 'text users of Active Directory' {
        # Objects like those of Get-ADUser -Properties MobilePhone.
        $users = [pscustomobject]@{ DistinguishedName = 'CN=Ann'; GivenName = 'Ann'; MobilePhone = '(415) 555-0100'; OfficePhone = $null; Enabled = $true }
        ($users | Where-Object Enabled | Send-TwilioSms -From $own -Body 'Hi {GivenName}' -Region US).To | Should -Be '+14155550100'
    }

    It 'send a picture' {
        (Send-TwilioSms -To $recipient -From $own -Body 'Look' -MediaUrl https://example.com/cat.png).NumMedia | Should -Be 1
    }

    It 'send tomorrow at nine' {
        # The first attempt lacks the messaging service, and the error names it.
        { Send-TwilioSms -To $recipient -From $own -Body 'Hi' -SendAt 'tomorrow 9:00' } | Should -Throw '*-SendAt requires -MessagingServiceSid*'
        (Send-TwilioSms -To $recipient -Body 'Hi' -SendAt 'tomorrow 9:00' -MessagingServiceSid MG0123456789abcdef0123456789abcdef).Status | Should -Be 'scheduled'
    }

    It 'know what each subaccount spent last month' {
        $usage = Get-TwilioAccount | Get-TwilioUsage totalprice -Interval LastMonth
        $usage.AccountName | Should -Contain 'Sandbox branch office'
        $usage.Price | Should -BeOfType decimal
        $usage | Out-String -Width 80 | Should -BeLike '*Sandbox*'
        (Measure-TwilioSpend -Months 1).Account | Should -Contain 'Sandbox'
    }

    It 'find the numbers that were not used for 60 days' {
        $idle = Measure-TwilioPhoneNumber -Since (Get-Date).AddDays(-60) | Where-Object { -not $_.LastUsed }
        $idle.PhoneNumber | Should -Be '+15556060606'
        $null = $idle | Remove-TwilioPhoneNumber -Confirm:$false
        Get-TwilioPhoneNumber -PhoneNumber $idle.PhoneNumber | Should -BeNullOrEmpty
    }

    It 'change the host in the URL of every webhook' {
        $changed = Get-TwilioPhoneNumber | Where-Object VoiceUrl | Set-TwilioPhoneNumber -VoiceUrl { $_.VoiceUrl -replace 'example.com', 'new.example.com' }
        $changed.VoiceUrl | Should -Be 'https://new.example.com/voice'
        (Get-TwilioWebhook | Set-TwilioWebhook -Url { $_.Url -replace '//example.com', '//new.example.com' }).Url | Should -BeLike '*//new.example.com*'
    }

    It 'have the calls of a week in a spreadsheet' {
        Get-TwilioCall -StartedAfter (Get-Date).AddDays(-7) -Status completed | Export-Csv calls.csv
        $rows = Import-Csv calls.csv
        $rows[0].Duration | Should -Match '^\d\d:\d\d:\d\d$'
        [decimal] $rows[0].Cost | Should -BeGreaterThan 0
        $rows[0].PSObject.Properties.Value | Should -Not -BeLike '*MatonTwilio*'
    }

    It 'run a job without a prompt' {
        $said = & $pwsh -NoProfile -NonInteractive -Command 'Connect-Maton -Sandbox; $old = Get-TwilioMessage -First 1; $old | Remove-TwilioMessage -Confirm:$false; "$?"'
        $said | Should -Be 'True'
        # Without it, the job fails instead of waiting for an answer.
        $said = & $pwsh -NoProfile -NonInteractive -Command 'Connect-Maton -Sandbox; Get-TwilioMessage -First 1 | Remove-TwilioMessage; "$?"' 2>$null
        $said | Should -Contain 'False'
    }

    It 'delete messages that were exported earlier' {
        Get-TwilioMessage -Status delivered | Select-Object -First 3 | Export-Csv old.csv
        Import-Csv old.csv | Remove-TwilioMessage -Confirm:$false
        { Get-TwilioMessage (Import-Csv old.csv)[0].Sid } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'read several accounts at once' {
        $messages = Get-TwilioAccount -Status active | ForEach-Object -Parallel { $_ | Get-TwilioMessage -First 1 }
        $messages.AccountSid | Sort-Object -Unique | Should -HaveCount 2
        (Start-ThreadJob { Get-TwilioMessage -First 1 } | Receive-Job -Wait -AutoRemoveJob).Sid | Should -Match '^[SM]M'
    }

    It 'handle an error in a function of their own' {
        function Send-Alert ($To) {
            try {
                Send-TwilioSms -To $To -From $own -Body 'The backup has failed.' -ErrorAction Stop
            } catch [MatonTwilio.TwilioApiException] {
                "Refused: $($_.Exception.Code)"
            }
        }

        Send-Alert +15559870000 | Should -Be 'Refused: 21610'
        (Send-Alert $recipient).Status | Should -Be 'queued'
    }

    It 'keep messages in a file and use them later' {
        Get-TwilioMessage -Status delivered | Select-Object -First 2 | Export-Clixml messages.xml
        $stored = Import-Clixml messages.xml
        $stored | Out-String | Should -Match '\d{4}-\d\d-\d\d \d\d:\d\d'
        ($stored | Clear-TwilioMessage -Confirm:$false).Body | Should -Be '', ''
        $stored | Export-TwilioReport report.html
        Get-Content report.html -Raw | Should -BeLike '*<html*'
    }

    It 'know what an error code means' {
        (Get-TwilioErrorCode 30007).Action | Should -Not -BeNullOrEmpty
        (Get-TwilioErrorCode -Name *landline*).Code | Should -Not -BeNullOrEmpty
    }

    It 'mock the module in a test of their own' {
        Mock Send-TwilioSms { [MatonTwilio.TwilioMessage]@{ To = $To[0]; Status = 'queued' } }
        (Send-TwilioSms -To $recipient -From $own -Body 'Hi').Status | Should -Be 'queued'
        Should -Invoke Send-TwilioSms -Times 1 -Exactly -ParameterFilter { $Body -eq 'Hi' }
    }

    It 'redact old messages' {
        $old = Get-TwilioMessage -SentBefore (Get-Date).AddDays(-20)
        $old | Should -Not -BeNullOrEmpty
        ($old | Clear-TwilioMessage -Confirm:$false).Body | Should -Be (@('') * $old.Count)
    }

    It 'see who is in a conference' {
        $participants = Get-TwilioConference -Status in-progress | Get-TwilioParticipant
        $participants.Label | Should -Contain 'agent'
    }

    It 'know what a call cost' {
        $call = Get-TwilioCall -Status completed -First 1
        $call.Cost | Should -BeGreaterThan 0
        $call | Format-List | Out-String | Should -Match "Cost +: $($call.Cost)"
    }

    It 'read what a number sent and received' {
        $messages = Get-TwilioPhoneNumber $own | Get-TwilioMessage -First 20
        $messages | Where-Object From -EQ $own | Should -Not -BeNullOrEmpty
        $messages | Where-Object To -EQ $own | Should -Not -BeNullOrEmpty
    }
}
