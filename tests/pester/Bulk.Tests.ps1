Describe 'Bulk sends' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:people = Join-Path $TestDrive 'people.csv'
        1..20 | ForEach-Object { [pscustomobject]@{ CustomerId = $_; Name = "Person $_"; Phone = "+155500020$($_ + 10)" } } | Export-Csv $people
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'take names from the rows and return the rows with the results' {
        $sent = Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -ThrottleLimit 8
        $sent | Should -HaveCount 20
        $sent | ForEach-Object { $_.Body | Should -Be "Hi $($_.InputObject.Name)" }
    }

    It 'resume where they stopped' {
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

    It 'return the columns of their rows, which <Name> keeps' -ForEach @(
        @{ Name = 'Select-Object'; Store = { $input | Select-Object CustomerId, InputStatus, Sid } }
        @{ Name = 'a CSV file'; Store = { $input | Export-Csv TestDrive:/sent.csv; Import-Csv TestDrive:/sent.csv } }
        @{ Name = 'JSON'; Store = { $input | ConvertTo-Json | ConvertFrom-Json } }
        @{ Name = 'Clixml'; Store = { $input | Export-Clixml TestDrive:/sent.xml; Import-Clixml TestDrive:/sent.xml } }
    ) {
        $rows = Import-Csv $people | Select-Object -First 3 *, @{ Name = 'Status'; Expression = { "gold $($_.CustomerId)" } }
        $stored = $rows | Send-TwilioSms -From $own -Body 'Hi {Name}' | & $Store
        $stored.CustomerId | Should -Be '1', '2', '3'
        $stored.InputStatus | Should -Be 'gold 1', 'gold 2', 'gold 3'
        $stored.Sid | Should -Match '^SM'
    }

    It 'ask only for the pending rows of a campaign' {
        $campaign = @{ From = $own; Body = 'Hello {Name}'; Journal = (Join-Path $TestDrive 'left.jsonl'); JournalKey = 'CustomerId' }
        Import-Csv $people | Select-Object -First 18 | Send-TwilioSms @campaign | Should -HaveCount 18
        $log = Join-Path $TestDrive 'whatif.txt'
        Start-Transcript $log | Out-Null
        Import-Csv $people | Send-TwilioSms @campaign -WhatIf
        Stop-Transcript | Out-Null
        @(Get-Content $log | Where-Object { $_ -like 'What if:*' }) | Should -HaveCount 2
    }

    It 'send to a number once with -Unique' {
        $rows = '+15559876543,Ann', '+15559876544,Bob', '+15559876543,Ann', '+15559876543,Annie' | ConvertFrom-Csv -Header Phone, Name
        $sent = $rows | Send-TwilioSms -From $own -Body 'Hi {Name}' -Unique -WarningVariable warnings -WarningAction SilentlyContinue
        $sent.Body | Should -Be 'Hi Ann', 'Hi Bob'
        $warnings | Should -BeLike '2 rows were skipped*+15559876543*'
        $rows | Send-TwilioSms -From $own -Body 'Hi {Name}' -WarningVariable warnings -WarningAction SilentlyContinue | Should -HaveCount 4
        $warnings | Should -BeLike '1 number got more than one: +15559876543*'
    }

    It 'write no file with -WhatIf' {
        $journal = Join-Path $TestDrive 'whatif.jsonl'
        Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -Journal $journal -WhatIf
        $journal | Should -Not -Exist
    }

    It 'wait for all messages' {
        $sent = Import-Csv $people | Send-TwilioSms -From $own -Body 'Hi {Name}' -ThrottleLimit 8 -Wait -PollSec 0.1
        $sent | Should -HaveCount 20
        $sent.Status | Should -BeIn 'delivered', 'undelivered', 'failed'
    }
}
