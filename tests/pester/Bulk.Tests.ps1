Describe 'Bulk sends' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:people = Join-Path $TestDrive 'people.csv'
        1..20 | ForEach-Object { [pscustomobject]@{ CustomerId = $_; Name = "Person $_"; Phone = "+155500020$($_ + 10)" } } | Export-Csv $people
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'take names from the rows and give the rows back' {
        $sent = Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -ThrottleLimit 8
        $sent | Should -HaveCount 20
        $sent | ForEach-Object { $_.Body | Should -Be "Hi $($_.InputObject.Name)" }
    }

    It 'go on where they ended' {
        $journal = Join-Path $TestDrive 'campaign.jsonl'
        $campaign = @{ From = $own; Body = 'Hello {Name}'; ThrottleLimit = 8; Journal = $journal; JournalKey = 'CustomerId' }
        Import-Csv $people | Select-Object -First 12 | Send-TwilioSms @campaign | Should -HaveCount 12
        Import-Csv $people | Send-TwilioSms @campaign | Should -HaveCount 8
        Import-Csv $people | Send-TwilioSms @campaign | Should -BeNullOrEmpty
        Import-Csv $people | Send-TwilioSms @campaign -PassThru | Should -HaveCount 20
        $entries = Get-TwilioSendJournal $journal
        $entries | Should -HaveCount 20
        $entries.State | Sort-Object -Unique | Should -Be 'Done'
        $entries.Sid | Sort-Object -Unique | Should -HaveCount 20
    }

    It 'leave no file with -WhatIf' {
        $journal = Join-Path $TestDrive 'whatif.jsonl'
        Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -Journal $journal -WhatIf
        $journal | Should -Not -Exist
    }

    It 'wait for all of them' {
        $sent = Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -ThrottleLimit 8 -Wait -PollSeconds 0.1
        $sent | Should -HaveCount 20
        $sent.Status | Should -BeIn 'delivered', 'undelivered'
    }
}
