Describe 'Phone numbers' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are listed by type' {
        (Get-TwilioPhoneNumber -Type TollFree).PhoneNumber | Should -Be '+18005550199'
        (Get-TwilioPhoneNumber -Type Mobile).Capabilities.Sms | Should -BeTrue
        Get-TwilioPhoneNumber -Type Local | Should -HaveCount 4
    }

    It 'get one webhook for all of them in one pipeline' {
        Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -SmsUrl https://example.com/sms | Should -HaveCount 6
        (Get-TwilioPhoneNumber).SmsUrl | Sort-Object -Unique | Should -Be 'https://example.com/sms'
    }

    It 'lose a webhook if it is set to empty text' {
        $number = Get-TwilioPhoneNumber -PhoneNumber +15551234567
        ($number | Set-TwilioPhoneNumber -SmsUrl '' -VoiceUrl https://example.com/voice).SmsUrl | Should -BeNullOrEmpty
        (Get-TwilioPhoneNumber $number.Sid).VoiceUrl | Should -Be 'https://example.com/voice'
    }

    It 'are not changed with -WhatIf, which shows what would change' {
        Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -FriendlyName Changed -WhatIf | Should -BeNullOrEmpty
        Get-TwilioPhoneNumber -FriendlyName Changed | Should -BeNullOrEmpty
    }

    It 'are released' {
        $number = Get-TwilioPhoneNumber -PhoneNumber +15557654321
        $number.PhoneNumber | Should -Be '+15557654321'
        $number | Remove-TwilioPhoneNumber -Confirm:$false
        Get-TwilioPhoneNumber -PhoneNumber +15557654321 | Should -BeNullOrEmpty
    }

    It 'are found by place and by capability' {
        $found = Find-TwilioPhoneNumber US -InLocality Chicago -SmsEnabled
        $found.Locality | Sort-Object -Unique | Should -Be 'Chicago'
        $found.Capabilities.Sms | Select-Object -Unique | Should -Be $true
        (Find-TwilioPhoneNumber US -NearLatLong '37.8044,-122.2712' -Distance 5).Region | Sort-Object -Unique | Should -Be 'CA'
        Get-TwilioPhoneNumberCountry | Where-Object Types -Contains National | ForEach-Object CountryCode | Should -Be 'GB'
    }

    It 'are bought in the pipeline that finds them' {
        $offered = (Find-TwilioPhoneNumber US -AreaCode 808).PhoneNumber
        $bought = Find-TwilioPhoneNumber US -AreaCode 808 -First 1 | New-TwilioPhoneNumber -Confirm:$false
        $bought.PhoneNumber | Should -Match '^\+1808555'
        (Get-TwilioPhoneNumber $bought.Sid).PhoneNumber | Should -Be $bought.PhoneNumber
        $bought.PhoneNumber | Should -BeIn $offered
        (Find-TwilioPhoneNumber US -AreaCode 808).PhoneNumber | Should -Be ($offered -ne $bought.PhoneNumber)
    }

    It 'are not bought with -WhatIf' {
        $before = (Get-TwilioPhoneNumber).Sid
        Find-TwilioPhoneNumber US -First 1 | New-TwilioPhoneNumber -WhatIf | Should -BeNullOrEmpty
        (Get-TwilioPhoneNumber).Sid | Should -Be $before
    }

    It 'of another account are not found in this one' {
        $branch = Get-TwilioAccount -FriendlyName 'Sandbox branch office'
        $number = Get-TwilioPhoneNumber -AccountSid $branch.Sid
        { Set-TwilioPhoneNumber $number.Sid -FriendlyName Mine -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
        ($number | Set-TwilioPhoneNumber -FriendlyName Theirs).AccountSid | Should -Be $branch.Sid
    }

    It 'are refused before any request if a URL is invalid' {
        { Get-TwilioPhoneNumber | Set-TwilioPhoneNumber -SmsUrl example.com } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'are specified by number in place of a SID' {
        (Get-TwilioPhoneNumber +15551234567).Sid | Should -Match '^PN'
        (Set-TwilioPhoneNumber +15551234567 -FriendlyName 'Front desk').FriendlyName | Should -Be 'Front desk'
        (Get-TwilioQueue Sales).FriendlyName | Should -Be Sales
        { Get-TwilioQueue Nobody } | Should -Throw '*Nobody*'
    }
}
