Describe 'SIP domains' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, read by name, changed and deleted' {
        $domain = New-TwilioSipDomain branch.sip.twilio.com Branch -VoiceUrl https://example.com/calls -SipRegistration
        $domain.SipRegistration | Should -BeTrue
        $domain.Secure | Should -Be $false
        "$domain" | Should -Be "branch.sip.twilio.com 'Branch' ($($domain.Sid))"
        (Set-TwilioSipDomain branch.sip.twilio.com -VoiceMethod GET -VoiceUrl '').VoiceMethod | Should -Be GET
        (Get-TwilioSipDomain BRANCH.sip.twilio.com) -eq $domain | Should -BeTrue
        (Get-TwilioSipDomain $domain.Sid).VoiceUrl | Should -BeNullOrEmpty
        Get-TwilioSipDomain | Should -HaveCount 2
        $domain | Remove-TwilioSipDomain -Confirm:$false
        { Get-TwilioSipDomain branch.sip.twilio.com -ErrorAction Stop } | Should -Throw -ErrorId 'Maton.NameNotFound*'
    }

    It 'have a unique name that ends with Twilio''s domain' {
        { New-TwilioSipDomain branch.example.com -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21232*'
        { New-TwilioSipDomain Office.sip.twilio.com -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21232*'
        { New-TwilioSipDomain branch.sip.twilio.com -VoiceUrl here -ErrorAction Stop } | Should -Throw '*not a URL*'
        { Invoke-TwilioApi SIP/Domains -Method POST -Body @{ FriendlyName = 'Office' } -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20001*'
        { Get-TwilioSipDomain | Set-TwilioSipDomain -FriendlyName ('x' * 65) -ErrorAction Stop } | Should -Throw '*65*'
    }

    It 'are at most 100' {
        { 1..100 | ForEach-Object { New-TwilioSipDomain "branch$_.sip.twilio.com" -ErrorAction Stop } } | Should -Throw -ErrorId 'Twilio.21230*'
    }
}
