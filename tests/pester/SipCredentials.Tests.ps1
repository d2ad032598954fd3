Describe 'SIP credentials' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:good = [System.Net.NetworkCredential]::new('', 'IWasAtSignal2018').SecurePassword
        $script:bad = [System.Net.NetworkCredential]::new('', 'weak-Secret').SecurePassword
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, read by name, changed and deleted' {
        $list = New-TwilioSipCredentialList Warehouse
        $made = $list | New-TwilioSipCredential carol $good
        $made.CredentialListSid | Should -Be $list.Sid
        "$made" | Should -Be "carol ($($made.Sid))"
        (Get-TwilioSipCredential Warehouse carol) -eq $made | Should -BeTrue
        (Set-TwilioSipCredential carol $good Warehouse).Sid | Should -Be $made.Sid
        ($list | Set-TwilioSipCredential carol $good).Sid | Should -Be $made.Sid
        New-TwilioSipCredential Warehouse -Credential ([pscredential]::new('dave', $good))
        ($list | Get-TwilioSipCredential).Username | Should -Be 'dave', 'carol'
        $list | Remove-TwilioSipCredential carol -Confirm:$false
        Get-TwilioSipCredential Warehouse | Remove-TwilioSipCredential -Confirm:$false
        Get-TwilioSipCredential $list | Should -BeNullOrEmpty
    }

    It 'are created from the rows of a file, with passwords from a script block' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Username = "desk$_"; Secret = "IWasAtDesk2018$_" } }
        $made = $rows | New-TwilioSipCredential -CredentialListSid 'Office phones' -Password { [System.Net.NetworkCredential]::new('', $_.Secret).SecurePassword }
        $made.Username | Should -Be 'desk1', 'desk2', 'desk3'
    }

    It 'are refused with Twilio''s code if the password is weak or the user name exists' {
        { New-TwilioSipCredential erin $bad 'Office phones' } | Should -Throw -ErrorId 'Twilio.21243*'
        { Set-TwilioSipCredential alice $bad 'Office phones' } | Should -Throw -ErrorId 'Twilio.21243*'
        { New-TwilioSipCredential alice $good 'Office phones' } | Should -Throw -ErrorId 'Twilio.21243*'
        { New-TwilioSipCredential erin $good Nowhere } | Should -Throw -ErrorId 'Maton.NameNotFound*'
        { New-TwilioSipCredential erin ([securestring]::new()) 'Office phones' } | Should -Throw -ErrorId 'Maton.EmptyValue*'
    }

    It 'show no password in any stream' {
        $streams = & {
            $DebugPreference = 'Continue'
            New-TwilioSipCredential frank $good 'Office phones' -Verbose -Debug
            New-TwilioSipCredential frank $bad 'Office phones' -Verbose -Debug -ErrorAction Continue
            Set-TwilioSipCredential frank $good 'Office phones' -Verbose -Debug -WhatIf
        } *>&1
        $said = ($streams | Format-List * -Force | Out-String) + ($Error | Format-List * -Force | Out-String)
        $said | Should -Match frank
        $said | Should -Not -Match 'IWasAtSignal2018|weak-Secret'
    }

    It 'do not accept a password as text and do not repeat it' {
        foreach ($line in { New-TwilioSipCredential gina 'IWasAtSignal2018' 'Office phones' }, { [pscustomobject]@{ Username = 'gina'; Password = 'IWasAtSignal2018' } | New-TwilioSipCredential -CredentialListSid 'Office phones' }) {
            $problem = try { & $line } catch { $_ }
            "$problem" | Should -Match 'SecureString'
            "$problem" | Should -Not -Match IWasAtSignal2018
        }
    }
}
