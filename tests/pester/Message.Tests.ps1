Describe 'Messages' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'accept feedback about their outcome' {
        $feedback = Get-TwilioMessage -First 2 | Set-TwilioMessageFeedback -Outcome confirmed
        $feedback.Outcome | Should -Be 'confirmed', 'confirmed'
    }

    Context 'that are read' {
        It 'cost one request if Select-Object -First ends the pipeline' {
            $null = Get-TwilioMessage -First 1
            $said = & { Get-TwilioMessage -PageSize 10 -Verbose | Select-Object -First 5 } 4>&1
            $said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -HaveCount 1
            $said | Where-Object { $_ -is [MatonTwilio.TwilioMessage] } | Should -HaveCount 5
        }

        It 'are limited with -First' {
            Get-TwilioMessage -First 5 | Should -HaveCount 5
        }

        It 'are read to the end over many pages' {
            Get-TwilioMessage -PageSize 7 | Sort-Object Sid -Unique | Should -HaveCount 60
        }

        It 'are filtered and exported' {
            $file = Join-Path $TestDrive 'failed.csv'
            Send-TwilioSms -To $recipient -From $own -Body 'Hello' | Wait-TwilioMessage -PollSec 0.1 | Out-Null
            Get-TwilioMessage -To $recipient -SentAfter (Get-Date).AddDays(-7) | Where-Object Status -EQ delivered | Export-Csv $file
            $rows = Import-Csv $file
            $rows | Should -Not -BeNullOrEmpty
            $rows.To | Sort-Object -Unique | Should -Be $recipient
            $rows[0].Body | Should -Be 'Hello'
        }

        It 'are followed, and each new one is returned once after the list' {
            $followed = Get-TwilioMessage -First 2 -Wait -PollSec 0.1 | ForEach-Object {
                if (-not $sent) { $sent = Send-TwilioSms -To $recipient -From $own -Body 'New' }
                $_
            } | Select-Object -First 3
            $followed.Sid | Sort-Object -Unique | Should -HaveCount 3
            $followed[2].Body | Should -Be 'New'
        }

        It 'cannot be followed up to a time in the past' {
            { Get-TwilioMessage -Wait -SentBefore (Get-Date) } | Should -Throw -ErrorId 'Maton.NothingToFollow*'
        }

        It 'can be measured like any object' {
            (Get-TwilioMessage | Measure-Object NumSegments -Sum).Sum | Should -BeGreaterThan 59
        }
    }

    Context 'that are sent' {
        It 'reach one person' {
            $message = Send-TwilioSms -To $recipient -From $own -Body 'Hello'
            $message | Should -BeOfType MatonTwilio.TwilioMessage
            (Get-TwilioMessage $message.Sid).Body | Should -Be 'Hello'
        }

        It 'accept the variables of a template as <Name>' -ForEach @(
            @{ Name = 'a hashtable'; Variables = @{ 1 = 'Ann' } }
            @{ Name = 'an object'; Variables = [pscustomobject]@{ 1 = 'Ann' } }
            @{ Name = 'text'; Variables = '{"1":"Ann"}' }
        ) {
            (Send-TwilioSms $recipient -From $own -ContentSid HX0123456789abcdef0123456789abcdef -ContentVariables $Variables).To | Should -Be $recipient
        }

        It 'are refused if the variables of a template are not an object' {
            { Send-TwilioSms $recipient -From $own -ContentSid HX0123456789abcdef0123456789abcdef -ContentVariables 'Ann' } | Should -Throw -ErrorId 'Twilio.21656*'
        }

        It 'reach everyone in a CSV file' {
            $file = Join-Path $TestDrive 'people.csv'
            @'
Name,Mobile
Ann,+15559876543
Bob,555-1234
Cat,+15559876544
'@ | Set-Content $file
            $sent = Import-Csv $file | Send-TwilioSms -From $own -Body 'Maintenance at 22:00' -ErrorVariable failures -ErrorAction SilentlyContinue
            $sent.To | Should -Be '+15559876543', '+15559876544'
            $failures | Should -HaveCount 1
            $failures[0].TargetObject.Name | Should -Be 'Bob'
        }

        It 'are not sent with -WhatIf, which shows what would be sent' {
            $before = (Get-TwilioMessage).Count
            Send-TwilioSms -To $recipient -From $own -Body 'Hello' -WhatIf | Should -BeNullOrEmpty
            (Get-TwilioMessage).Count | Should -Be $before
        }

        It 'are refused with an error that a script can catch' {
            $code = try {
                Send-TwilioSms -To '+15005550001' -From $own -Body 'Hello' -ErrorAction Stop
            } catch [MatonTwilio.TwilioApiException] {
                $_.Exception.Code
            }
            $code | Should -Be 21211
        }

        It 'are refused before any request if they are invalid' {
            { Send-TwilioSms -To $recipient -From $own -MessagingServiceSid MG0123456789abcdef0123456789abcdef -Body 'Hello' } | Should -Throw '*-MessagingServiceSid cannot be used with -From. Specify one of them.*'
            { Send-TwilioSms -To $recipient -From $own -Body ('x' * 1601) } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
            { Send-TwilioSms -To $recipient -From '555-1234' -Body 'Hello' } | Should -Throw -ErrorId 'Maton.InvalidPhoneNumber*'
        }
    }

    Context 'that are changed' {
        It 'are redacted permanently' {
            $message = Send-TwilioSms -To $recipient -From $own -Body 'Secret' | Wait-TwilioMessage -PollSec 0.1
            $cleared = $message | Clear-TwilioMessage -Confirm:$false
            $cleared.Sid | Should -Be $message.Sid
            $cleared.Body | Should -Be ''
        }

        It 'are canceled while they are scheduled' {
            $message = Send-TwilioSms -To $recipient -MessagingServiceSid MG0123456789abcdef0123456789abcdef -Body 'Later' -SendAt (Get-Date).AddHours(2)
            ($message | Stop-TwilioMessage).Status | Should -Be 'canceled'
        }

        It 'are removed' {
            $message = Get-TwilioMessage -First 1
            $message | Remove-TwilioMessage -Confirm:$false
            { Get-TwilioMessage $message.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
        }
    }

    It 'are equal if they are read twice' {
        $all = Get-TwilioMessage -First 5
        $again = Get-TwilioMessage -First 5
        $all[0] -eq $again[0] | Should -BeTrue
        $all -contains $again[3] | Should -BeTrue
        Compare-Object $all $again | Should -BeNullOrEmpty
        @($all) + @($again) | Sort-Object -Unique | Should -HaveCount 5
        ($all | Sort-Object).Sid | Should -Be ($all | Sort-Object DateCreated, Sid).Sid
    }
}
