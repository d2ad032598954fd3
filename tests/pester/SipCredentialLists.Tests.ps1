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
        Get-TwilioSipCredentialList | Should -HaveCount 2
        $list | Remove-TwilioSipCredentialList -Confirm:$false
        { Get-TwilioSipCredentialList $list.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'name a reason of Twilio''s where a name is too long' {
        { Invoke-TwilioApi SIP/CredentialLists -Method POST -Body @{ FriendlyName = 'x' * 65 } -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21240*'
    }
}
