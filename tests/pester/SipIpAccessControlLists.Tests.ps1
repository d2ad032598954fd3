Describe 'SIP IP access control lists' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, read by name, renamed and deleted' {
        $list = New-TwilioSipIpAccessControlList Branches
        (Set-TwilioSipIpAccessControlList Branches -FriendlyName Plants).FriendlyName | Should -Be Plants
        (Get-TwilioSipIpAccessControlList plants) -eq $list | Should -BeTrue
        Get-TwilioSipIpAccessControlList | Should -HaveCount 2
        $list | Remove-TwilioSipIpAccessControlList -Confirm:$false
        { Get-TwilioSipIpAccessControlList $list.Sid } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'have unique names' {
        { New-TwilioSipIpAccessControlList Offices } | Should -Throw -ErrorId 'Twilio.21235*'
    }

    It 'contain addresses and ranges' {
        $list = New-TwilioSipIpAccessControlList Homes
        $made = $list | New-TwilioSipIpAddress 198.51.100.7 Ann
        $made.CidrPrefixLength | Should -Be 32
        "$made" | Should -Be "198.51.100.7/32 'Ann' ($($made.Sid))"
        (Set-TwilioSipIpAddress Ann Homes -IpAddress 198.51.100.0 -CidrPrefixLength 28).CidrPrefixLength | Should -Be 28
        (Get-TwilioSipIpAddress Homes Ann).IpAddress | Should -Be 198.51.100.0
        ($list | Get-TwilioSipIpAddress) -eq $made | Should -BeTrue
        Get-TwilioSipIpAddress Homes | Remove-TwilioSipIpAddress -Confirm:$false
        Get-TwilioSipIpAddress Homes | Should -BeNullOrEmpty
    }

    It 'accept addresses from the rows of a file' {
        New-TwilioSipIpAccessControlList Sites
        $rows = 'FriendlyName,IpAddress,CidrPrefixLength', 'Berlin,198.51.100.0,24', 'Madrid,203.0.113.9,32' | ConvertFrom-Csv
        ($rows | New-TwilioSipIpAddress -IpAccessControlListSid Sites).CidrPrefixLength | Should -Be 24, 32
        { [pscustomobject]@{ FriendlyName = 'Rome'; IpAddress = '203.0.113.10'; CidrPrefixLength = '' } | New-TwilioSipIpAddress -IpAccessControlListSid Sites } | Should -Throw '*empty*'
    }

    It 'refuse a value that is not an IPv4 address: <Address>' -TestCases @(
        @{ Address = '2001:db8::1'; Says = '*IPv6*' }
        @{ Address = '203.0.113.0/24'; Says = '*-CidrPrefixLength*' }
        @{ Address = '10'; Says = '*four numbers*' }
        @{ Address = '203.0.113.256'; Says = '*four numbers*' }
    ) {
        { New-TwilioSipIpAddress $Address Home Offices } | Should -Throw $Says
    }

    It 'return Twilio''s code for values that the cmdlets accept and Twilio refuses' {
        { New-TwilioSipIpAddress 203.0.113.0 Again Offices } | Should -Throw -ErrorId 'Twilio.21238*'
        { New-TwilioSipIpAddress 203.0.113.7 Home Offices -CidrPrefixLength 33 } | Should -Throw '*32*'
        { 1..100 | ForEach-Object { New-TwilioSipIpAddress "198.51.100.$_" "Home $_" Offices } } | Should -Throw -ErrorId 'Twilio.21237*'
    }
}
