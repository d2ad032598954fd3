Describe 'Short codes' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are found by a pattern and by SID' {
        $code = Get-TwilioShortCode -ShortCode 99*90
        $code.ShortCode | Should -Be '99990'
        (Get-TwilioShortCode $code.Sid).Sid | Should -Be $code.Sid
    }

    It 'get a webhook and lose it again' {
        (Get-TwilioShortCode | Set-TwilioShortCode -SmsUrl https://example.com/sms -SmsMethod GET).SmsMethod | Should -Be 'GET'
        (Get-TwilioShortCode | Set-TwilioShortCode -SmsUrl '').SmsUrl | Should -BeNullOrEmpty
    }
}
