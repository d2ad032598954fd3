# What people type first, by the names and habits of other modules and of PowerShell itself. Each line runs in a sandbox, without the documents.
Describe 'A person types' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        Push-Location $TestDrive
        'Name,MaxSize', 'Late,20', 'Early,10' | Set-Content queues.csv
        'Name,Mobile,Message', "Ann,$recipient,Hi Ann" | Set-Content people.csv
        $script:message = Get-TwilioMessage -First 1
        $null = 'Night', 'Morning', 'Noon' | New-TwilioQueue
    }

    AfterAll {
        Pop-Location
        Exit-TestSandbox
    }

    It '<Line>' -TestCases @(
        @{ Line = { Send-TwilioSms -To $recipient -From $own -Message 'The server is down' }; Expected = { $_.Body -eq 'The server is down' } }
        @{ Line = { Send-TwilioMessage -Recipient $recipient -Sender $own -Text 'Hi' }; Expected = { $_.To -eq $recipient } }
        @{ Line = { Send-TwilioSms -Number $recipient -From $own -Body 'Hi' -Media https://example.com/a.png }; Expected = { $_.NumMedia -eq 1 } }
        @{ Line = { Import-Csv people.csv | Send-TwilioSms -From $own }; Expected = { $_.Body -eq 'Hi Ann' } }
        @{ Line = { Send-TwilioSms -Phone '(415) 555-0100' -From $own -Body 'Hi' -Country US }; Expected = { $_.To -eq '+14155550100' } }
        @{ Line = { Start-TwilioCall -PhoneNumber $recipient -From $own -Message 'The server is down' }; Expected = { $_.To -eq $recipient } }
        @{ Line = { Get-TwilioMessage -Id $message.Sid }; Expected = { $_.Sid -eq $message.Sid } }
        @{ Line = { Get-TwilioMessage -Identity $message.Sid }; Expected = { $_.Sid -eq $message.Sid } }
        @{ Line = { Get-TwilioMessage $message }; Expected = { $_.Sid -eq $message.Sid } }
        @{ Line = { Get-TwilioMessage -Since (Get-Date).AddDays(-7) -Until (Get-Date) -First 1 }; Expected = { $_.Sid } }
        @{ Line = { Get-TwilioMessage -StartDate yesterday -EndDate now -State delivered -First 1 }; Expected = { $_.Status -eq 'delivered' } }
        @{ Line = { Get-TwilioCall -After (Get-Date).AddDays(-30) -First 1 }; Expected = { $_.Sid } }
        @{ Line = { Get-TwilioRecording -After (Get-Date).AddDays(-30) | Select-Object -First 1 | Save-TwilioRecording -Destination . }; Expected = { $_.Length } }
        @{ Line = { Get-TwilioUsage -Category sms -Since (Get-Date).AddDays(-30) }; Expected = { $_.Category -eq 'sms' } }
        @{ Line = { Get-TwilioPhoneNumber -Number $own }; Expected = { $_.PhoneNumber -eq $own } }
        @{ Line = { Set-TwilioPhoneNumber -PhoneNumber $own -Name 'Support line' }; Expected = { $_.FriendlyName -eq 'Support line' } }
        @{ Line = { Get-TwilioPhoneNumber -Name '(800)*' }; Expected = { $_.PhoneNumber -eq '+18005550199' } }
        @{ Line = { Find-TwilioPhoneNumber -Country US -First 1 }; Expected = { $_.PhoneNumber } }
        @{ Line = { New-TwilioQueue -Name Midnight -MaxSize 10 }; Expected = { $_.FriendlyName -eq 'Midnight' } }
        @{ Line = { Set-TwilioQueue -Name Night -MaxSize 20 }; Expected = { $_.MaxSize -eq 20 } }
        @{ Line = { Set-TwilioQueue -Identity Morning -NewName Dawn }; Expected = { $_.FriendlyName -eq 'Dawn' } }
        @{ Line = { Remove-TwilioQueue -Name Noon -Confirm:$false; 'removed' }; Expected = { $_ -eq 'removed' } }
        @{ Line = { (Import-Csv queues.csv | New-TwilioQueue)[1] }; Expected = { $_.FriendlyName -eq 'Early' -and $_.MaxSize -eq 10 } }
        @{ Line = { 'Dusk' | New-TwilioQueue }; Expected = { $_.FriendlyName -eq 'Dusk' } }
        @{ Line = { Get-TwilioQueueMember -Queue Sales }; Expected = { $_.Position -eq 1 } }
        @{ Line = { Get-TwilioParticipant Stand-up }; Expected = { $_.CallSid } }
        @{ Line = { Set-TwilioCall -Id (Get-TwilioCall -Status In-Progress -First 1) -Status Completed }; Expected = { $_.Status -eq 'completed' } }
        @{ Line = { Get-TwilioAccount -Name *branch* }; Expected = { $_.FriendlyName -like '*branch*' } }
        @{ Line = { New-TwilioApiKey -Name deploy }; Expected = { $_.FriendlyName -eq 'deploy' } }
        @{ Line = { New-TwilioAddress -Name Office -CustomerName Ann -Street '1 Main St' -City Salem -State OR -Zip 97301 -Country US }; Expected = { $_.PostalCode -eq '97301' } }
        @{ Line = { Resolve-TwilioPhoneNumber -Number '(415) 555-0100' -Country US }; Expected = { $_.PhoneNumber -eq '+14155550100' } }
        @{ Line = { Get-TwilioOptOut -After (Get-Date).AddDays(-60) }; Expected = { $_.PhoneNumber } }
    ) {
        & $Line | Where-Object $Expected | Should -Not -BeNullOrEmpty
    }

    It '<Line>, and Tab completes it' -TestCases @(
        @{ Line = 'Send-TwilioSms -To +15559876543 -Mess'; Expected = '-Message' }
        @{ Line = 'Set-TwilioQueue -Iden'; Expected = '-Identity' }
        @{ Line = 'Get-TwilioMessage -Sin'; Expected = '-Since' }
        @{ Line = 'Get-TwilioCall -State in'; Expected = 'in-progress' }
    ) {
        (TabExpansion2 $Line).CompletionMatches.CompletionText.Trim("'") | Should -Contain $Expected
    }

    It 'a number or a name, and Tab completes it, or replaces it with the SID' {
        $number = Get-TwilioPhoneNumber -Number $own
        (TabExpansion2 "Set-TwilioPhoneNumber -Number $own").CompletionMatches.CompletionText | Should -Be $own, $number.Sid
        $queue = Get-TwilioQueue -Name Sales
        (TabExpansion2 'Set-TwilioQueue -Name Sal').CompletionMatches.CompletionText | Should -Be Sales, $queue.Sid
    }

    It '<Line>, and the error says what to do' -TestCases @(
        @{ Line = { Send-TwilioSms $recipient ('one', 'two') -From $own }; Expected = '*A list of 2 values is not one text*Get-Content -Raw*' }
        @{ Line = { Start-TwilioCall $recipient -From $own -Say 'one', 'two', 'three' }; Expected = '*A list of 3 values is not one text*-join*' }
        @{ Line = { Get-TwilioMessage -AccountSid 'Sandbox branch office' }; Expected = "*(Get-TwilioAccount 'Sandbox branch office').Sid*" }
        @{ Line = { Remove-TwilioQueue Nite -Confirm:$false }; Expected = "None of the account's queues is 'Nite'. Get-TwilioQueue lists them." }
        @{ Line = { Remove-TwilioQueue * -Confirm:$false }; Expected = '*Only Get-TwilioQueue accepts wildcards. Pipe its output to this cmdlet.' }
        @{ Line = { Get-TwilioAccount branch }; Expected = "None of the accounts is 'branch'. Get-TwilioAccount lists them." }
        @{ Line = { Get-TwilioAddOn 5551234567 }; Expected = "'5551234567' is neither a phone number SID nor a number in E.164 format, such as +14155550100.*" }
        @{ Line = { Get-TwilioErrorCode *filtered* }; Expected = "*-Name '*filtered*'.*" }
        @{ Line = { Send-TwilioSms $recipient Hi -From $own -Force }; Expected = '*-Confirm:$false*' }
        @{ Line = { Send-TwilioSms $recipient Hi -From $own -At 9 }; Expected = '*-SendAt*' }
    ) {
        $problem = try { & $Line 2>&1 } catch { $_ }
        "$problem $($problem.ErrorDetails.RecommendedAction)" | Should -BeLike $Expected
    }

    It '<Line>, and a warning says that the times are exchanged' -TestCases @(
        @{ Line = { Get-TwilioMessage -Since today -Until yesterday } }
        @{ Line = { Get-TwilioConference -After 2026-11-02 -Before 2026-11-01 } }
        @{ Line = { Get-TwilioRecording -Since 2026-11-02 -Until 2026-11-01 } }
    ) {
        & $Line 3>&1 | Should -BeLike '*is later than*so that no record can match.'
    }

    It 'a period of no length, and there is no warning' {
        Get-TwilioMessage -Since 2026-11-02 -Until 2026-11-02 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeNullOrEmpty
    }
}
