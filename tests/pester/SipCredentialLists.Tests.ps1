Describe 'SIP credential lists' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, renamed and deleted' {
        $list = New-TwilioSipCredentialList Warehouse
        ($list | Set-TwilioSipCredentialList -FriendlyName Depot).FriendlyName | Should -Be Depot
        (Get-TwilioSipCredentialList $list.Sid).FriendlyName | Should -Be Depot
        Get-TwilioSipCredentialList | Should -HaveCount 3
        $list | Remove-TwilioSipCredentialList -Confirm:$false
        { Get-TwilioSipCredentialList $list.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'are kept while a SIP domain uses them, and have unique names' {
        $used = Get-TwilioSipCredentialList | Where-Object FriendlyName -EQ 'Front desk'
        { $used | Remove-TwilioSipCredentialList -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21241*'
        { $used | Set-TwilioSipCredentialList -FriendlyName 'Office phones' -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21240*'
        { Invoke-TwilioApi "SIP/CredentialLists/$($used.Sid)" -Method POST -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20001*'
    }

    It 'get Twilio''s error if a name is too long' {
        { Invoke-TwilioApi SIP/CredentialLists -Method POST -Body @{ FriendlyName = 'x' * 65 } -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21240*'
    }

    It 'are at most 100' {
        { 1..100 | ForEach-Object { New-TwilioSipCredentialList "List $_" -ErrorAction Stop } } | Should -Throw -ErrorId 'Twilio.21239*'
    }
}
