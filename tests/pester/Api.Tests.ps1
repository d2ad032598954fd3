Describe 'Invoke-TwilioApi' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'reads <_>' -ForEach 'Queues', '/Queues.json', 'Queues?PageSize=50' {
        (Invoke-TwilioApi $_).queues.friendly_name | Should -Be 'Sales', 'Support'
    }

    It 'changes and deletes' {
        $made = Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Night'; MaxSize = 5 }
        $made.max_size | Should -Be 5
        Invoke-TwilioApi "Queues/$($made.sid)" -Method DELETE -Confirm:$false | Should -BeNullOrEmpty
        { Invoke-TwilioApi "Queues/$($made.sid)" -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'sends a field for each value' {
        $message = Invoke-TwilioApi Messages -Method POST -Body @{
            To = '+15559876543'; From = '+15551234567'; MediaUrl = 'https://example.com/1.png', 'https://example.com/2.png'
        }
        (Get-TwilioMessage $message.sid).NumMedia | Should -Be 2
    }

    It 'follows pages and returns records' {
        $records = Invoke-TwilioApi Messages -Query @{ PageSize = 7 } -All
        @($records).Count | Should -Be @(Get-TwilioMessage).Count
        $records[0].PSObject.Properties.Name | Should -Contain 'date_sent'
    }

    It 'reads only the pages that are used' {
        $said = & { Invoke-TwilioApi Messages -Query @{ PageSize = 7 } -All -Verbose | Select-Object -First 3 } 4>&1
        $said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -HaveCount 1
    }

    It 'accepts records from the pipeline by their Uri' {
        $message = Get-TwilioMessage -First 1
        ($message | Invoke-TwilioApi).sid | Should -Be $message.Sid
    }

    It 'refuses <_>' -ForEach '../../../connections', 'https://example.com/2010-04-01/Accounts.json', 'Messages/..%2f..%2f..%2f..%2fconnections' {
        { Invoke-TwilioApi $_ -ErrorAction Stop } | Should -Throw -ErrorId 'Maton.UntrustedLink*'
    }

    It 'shows with -WhatIf what would be sent' {
        Invoke-TwilioApi Queues -Method POST -Body @{ FriendlyName = 'Never' } -WhatIf | Should -BeNullOrEmpty
        (Get-TwilioQueue).FriendlyName | Should -Be 'Sales', 'Support'
    }
}
