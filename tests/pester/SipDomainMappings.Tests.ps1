Describe 'SIP domain mappings' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'list who may call and register at a domain, each once' {
        $all = Get-TwilioSipDomain | Get-TwilioSipDomainMapping
        $all | ForEach-Object { "$($_.Auth) $($_.Type) $($_.FriendlyName)" } | Should -Be @(
            'Calls CredentialList Front desk'
            'Calls IpAccessControlList Offices'
            'Registrations CredentialList Front desk'
        )
        $all.DomainSid | Select-Object -Unique | Should -Be (Get-TwilioSipDomain).Sid
        (Get-TwilioSipDomainMapping office.sip.twilio.com -Auth Calls -Type IpAccessControlList).Sid | Should -Be (Get-TwilioSipIpAccessControlList).Sid
        (Get-TwilioSipDomainMapping office.sip.twilio.com -Auth Legacy).FriendlyName | Should -Be 'Front desk', 'Offices'
        $all[0] -eq $all[2] | Should -BeFalse
        (Get-TwilioSipDomainMapping office.sip.twilio.com 'Front desk' Calls) -eq $all[0] | Should -BeTrue
    }

    It 'are added from lists of both kinds and removed again' {
        $domain = New-TwilioSipDomain branch.sip.twilio.com
        $domain.AuthType | Should -BeNullOrEmpty
        $made = Get-TwilioSipCredentialList 'Office phones' | Add-TwilioSipDomainMapping -DomainSid $domain -Auth Calls, Registrations
        $made.Auth | Should -Be Calls, Registrations
        Get-TwilioSipIpAccessControlList | Add-TwilioSipDomainMapping -DomainSid branch.sip.twilio.com -Auth Calls
        (Get-TwilioSipDomain branch.sip.twilio.com).AuthType | Should -Be 'IP_ACL,CREDENTIAL_LIST'
        { Remove-TwilioSipCredentialList 'Office phones' -Confirm:$false } | Should -Throw -ErrorId 'Twilio.21241*'
        { Remove-TwilioSipIpAccessControlList Offices -Confirm:$false } | Should -Throw -ErrorId 'Twilio.21236*'
        $domain | Get-TwilioSipDomainMapping | Remove-TwilioSipDomainMapping -Confirm:$false
        $domain | Get-TwilioSipDomainMapping | Should -BeNullOrEmpty
        (Get-TwilioSipDomain branch.sip.twilio.com).AuthType | Should -BeNullOrEmpty
        Remove-TwilioSipCredentialList 'Office phones' -Confirm:$false
    }

    It 'are removed with their domain' {
        $list = New-TwilioSipCredentialList Warehouse
        $domain = New-TwilioSipDomain depot.sip.twilio.com
        $null = $domain | Add-TwilioSipDomainMapping $list Registrations
        $domain | Remove-TwilioSipDomain -Confirm:$false
        $list | Remove-TwilioSipCredentialList -Confirm:$false
    }

    It 'are refused if they exist already, or if no list of the kind exists' {
        { Add-TwilioSipDomainMapping 'Front desk' Calls office.sip.twilio.com } | Should -Throw -ErrorId 'Twilio.21231*'
        { Add-TwilioSipDomainMapping Nowhere Calls office.sip.twilio.com } | Should -Throw -ErrorId 'Maton.NameNotFound*'
        { Add-TwilioSipDomainMapping Offices Registrations office.sip.twilio.com } | Should -Throw -ErrorId 'Maton.NameNotFound*'
        { Get-TwilioSipIpAccessControlList | Add-TwilioSipDomainMapping -DomainSid office.sip.twilio.com -Auth Registrations } | Should -Throw -ErrorId 'Maton.InvalidSid*'
        { Get-TwilioSipDomain | Add-TwilioSipDomainMapping -Sid CL123 -Auth Calls } | Should -Throw -ErrorId 'Maton.InvalidSid*'
        { Remove-TwilioSipDomainMapping Offices Calls nowhere.sip.twilio.com -Confirm:$false } | Should -Throw -ErrorId 'Maton.NameNotFound*'
    }

    It 'name both lists if two of different kinds have one name' {
        New-TwilioSipCredentialList Offices
        { Add-TwilioSipDomainMapping Offices Calls office.sip.twilio.com } | Should -Throw -ErrorId 'Maton.AmbiguousName*'
    }
}
