BeforeAll {
    $ErrorActionPreference = 'Stop'
    . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
    $null = Enter-TestSandbox
}

AfterAll {
    Exit-TestSandbox
}

Describe 'A cell' {
    It '<Cell> is read as <Number> in the region <Region>' -ForEach @(
        @{ Region = 'DE'; Cell = '1701234567.0'; Number = '+491701234567' }
        @{ Region = 'DE'; Cell = '0170/1234567'; Number = '+491701234567' }
        @{ Region = 'DE'; Cell = '1.701.234.567'; Number = '+491701234567' }
        @{ Region = 'DE'; Cell = '+44 (0)7400 123456'; Number = '+447400123456' }
        @{ Region = 'US'; Cell = "`u{FF14}`u{FF11}`u{FF15}`u{FF15}`u{FF15}`u{FF15}`u{FF10}`u{FF11}`u{FF10}`u{FF10}"; Number = '+14155550100' }
        @{ Region = 'US'; Cell = "`u{202A}(415)`u{2009}555`u{202F}0100`u{200E}"; Number = '+14155550100' }
        @{ Region = 'US'; Cell = "`u{FEFF}+15559876543`t"; Number = '+15559876543' }
        @{ Region = 'US'; Cell = 'tel:+14155550100'; Number = '+14155550100' }
        @{ Region = 'US'; Cell = 'sms:+14155550100'; Number = '+14155550100' }
    ) {
        (Send-TwilioSms -To $Cell -From $own -Body 'Hello' -Region $Region).To | Should -Be $Number
        ([pscustomobject]@{ Phone = $Cell } | Start-TwilioCall -From $own -Say 'Hello' -Region $Region).To | Should -Be $Number
        (Resolve-TwilioPhoneNumber $Cell -Region $Region).PhoneNumber | Should -Be $Number
    }

    It '<Cell> is refused in the region <Region>: <Reason>' -ForEach @(
        @{ Region = 'DE'; Cell = '2026-12-01'; Reason = 'date' }
        @{ Region = 'FI'; Cell = '2026-12-01'; Reason = 'date' }
        @{ Region = 'AT'; Cell = '12/01/2026'; Reason = 'date' }
        @{ Region = 'DE'; Cell = '01701234567 1'; Reason = 'last digits' }
        @{ Region = 'DE'; Cell = '0170 1234567-8'; Reason = 'last digits' }
        @{ Region = 'US'; Cell = '415-555-0100;415-555-0101'; Reason = 'more than one' }
        @{ Region = 'US'; Cell = '(415) 555-0100 x5'; Reason = 'extension' }
        @{ Region = 'US'; Cell = 'mailto:ann@example.com'; Reason = 'mailto:' }
        @{ Region = 'US'; Cell = '12:30'; Reason = 'time' }
    ) {
        Send-TwilioSms -To $Cell -From $own -Body 'Hello' -Region $Region -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
        $problem | Should -HaveCount 1
        $problem[0].ToString() | Should -BeLike "*$Reason*"
        (Resolve-TwilioPhoneNumber $Cell -Region $Region).Reason | Should -BeLike "*$Reason*"
    }

    It 'with a country code needs no region' {
        (Send-TwilioSms -To '+1 (555) 987-6543' -From $own -Body 'Hello').To | Should -Be $recipient
        (Send-TwilioSms -To '+1 415 555 0100' -From $own -Body 'Hello').To | Should -Be '+14155550100'
    }

    It 'that a spreadsheet has rounded is not accepted as a sender' {
        { Send-TwilioSms -To $recipient -From 1.55512E+10 -Body 'Hello' } | Should -Throw '*rounded*'
    }

    It 'is shown in an error with its invisible characters' {
        { Send-TwilioSms -To "+1555`u{200B}x" -From $own -Body 'Hello' } | Should -Throw '*+1555<U+200B>x*'
    }

    It 'with a short code is accepted as a filter' {
        Get-TwilioMessage -To 99990 | Should -BeNullOrEmpty
    }
}

Describe 'Rows' {
    BeforeAll {
        function script:Get-File {
            param([string] $Name, [string[]] $Line)
            $path = Join-Path $TestDrive $Name
            $Line | Set-Content $path
            $path
        }
    }

    It 'choose the column that matches best' {
        $file = Get-File 'moves.csv' 'From,To,Phone', 'Here,2026-12-01,+15559876543'
        $said = Import-Csv $file | Send-TwilioSms -From $own -Body 'Hello' -Verbose 4>&1
        ($said | Where-Object { $_ -is [MatonTwilio.TwilioMessage] }).To | Should -Be $recipient
        $said -match 'Recipient from column Phone' | Should -HaveCount 1
    }

    It 'are read by a column named <_>' -ForEach 'Cell', 'Cell Phone', 'Number', 'Mobile Phone', 'Phone Number', 'Phone1' {
        $file = Get-File 'people.csv' "Name,$_", 'Ann,+15559876543'
        (Import-Csv $file | Send-TwilioSms -From $own -Body 'Hi {Name}').Body | Should -Be 'Hi Ann'
        (Import-Csv $file | Start-TwilioCall -From $own -Say 'Hi {Name}').To | Should -Be $recipient
        Import-Csv $file | Add-TwilioParticipant -ConferenceSid "Room $_" -From $own | Should -HaveCount 1
    }

    It 'of a file with other delimiters get an error that explains it' {
        $file = Get-File 'people.csv' 'Name;Phone', 'Ann;+15559876543'
        { Import-Csv $file | Send-TwilioSms -From $own -Body 'Hello' } | Should -Throw "*Import-Csv -Delimiter ';'*"
    }

    It 'without a known column get an error that lists their columns' {
        $file = Get-File 'people.csv' 'Name,Handy', 'Ann,+15559876543'
        { Import-Csv $file | Send-TwilioSms -From $own -Body 'Hello' } | Should -Throw '*Columns: Name, Handy.*-To { $_.Handy }*'
        (Import-Csv $file | Send-TwilioSms -To { $_.Handy } -From $own -Body { "Hi $($_.Name)" }).Body | Should -Be 'Hi Ann'
    }

    It 'of JSON may have numbers and null' {
        $sent = '[{"Phone":14155550100},{"Phone":14155550100.0},{"Phone":null},{"Phone":"+15559876543"}]' | ConvertFrom-Json |
            Send-TwilioSms -From $own -Body 'Hello' -Region US -ErrorAction SilentlyContinue -ErrorVariable problems
        $sent.To | Should -Be '+14155550100', '+14155550100', $recipient
        $problems | Should -HaveCount 1
        $problems[0].TargetObject | ConvertTo-Json -Compress | Should -Be '{"Phone":null}'
    }

    It 'may be hashtables, tables and deserialized objects' {
        $table = [System.Data.DataTable]::new()
        $null = $table.Columns.Add('Phone', [decimal])
        $null = $table.Columns.Add('Name')
        $null = $table.Rows.Add(14155550100, 'Cat')
        $null = $table.Rows.Add([dbnull]::Value, 'Dan')
        $file = Join-Path $TestDrive 'people.xml'
        [pscustomobject]@{ Name = 'Eve'; Phone = $recipient } | Export-Clixml $file
        $sent = @{ Name = 'Ann'; Phone = $recipient }, [ordered]@{ Name = 'Bob'; Cell = $recipient }, $table.Rows, (Import-Clixml $file) | ForEach-Object { $_ } |
            Send-TwilioSms -From $own -Body 'Hi {Name}' -Region US -ErrorAction SilentlyContinue -ErrorVariable problems
        $sent.Body | Should -Be 'Hi Ann', 'Hi Bob', 'Hi Cat', 'Hi Eve'
        $problems[0].TargetObject.Name | Should -Be 'Dan'
    }

    It 'with an empty cell are read as if they had no such column' {
        $file = Get-File 'people.csv' 'Phone,Body,MediaUrl', '+15559876543,Hello,', '+15559876544,Bye'
        (Import-Csv $file | Send-TwilioSms -From $own).Body | Should -Be 'Hello', 'Bye'
    }

    It 'are formatted in the culture of the session' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $file = Get-File 'bills.csv' 'Phone,Amount (EUR),Due', '+15559876543,1234.5,2026-12-01'
            (Import-Csv $file | Send-TwilioSms -From $own -Body '{Amount (EUR):N2} bis {Due:d}').Body | Should -Be '1.234,50 bis 01.12.2026'
        } finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'with a SID are accepted as records' {
        $file = Join-Path $TestDrive 'messages.csv'
        $messages = Get-TwilioMessage -First 3
        $messages | Export-Csv $file
        (Import-Csv $file | Get-TwilioMessage).Sid | Should -Be $messages.Sid
        ($messages | ConvertTo-Json | ConvertFrom-Json | Get-TwilioMessage).Sid | Should -Be $messages.Sid
        { [pscustomobject]@{ Name = 'Ann' } | Get-TwilioMessage } | Should -Throw '*Columns: Name.*'
    }

    It 'of <Read> in a file are changed like records that were just read' -ForEach @(
        @{ Read = 'Get-TwilioPhoneNumber'; Change = { $input | Set-TwilioPhoneNumber -SmsUrl { $_.SmsUrl -replace '//', '//new.' } } }
        @{ Read = 'Get-TwilioQueue'; Change = { $input | Set-TwilioQueue -FriendlyName { $_.FriendlyName + '!' } } }
        @{ Read = 'Get-TwilioAddress'; Change = { $input | Set-TwilioAddress -FriendlyName New } }
        @{ Read = 'Get-TwilioUsageTrigger'; Change = { $input | Set-TwilioUsageTrigger -FriendlyName { $_.UsageCategory } } }
    ) {
        $records = @(& $Read)
        $records.Count | Should -BeGreaterThan 0
        $changed = $records | ConvertTo-Csv | ConvertFrom-Csv | & $Change
        $changed.Sid | Should -Be $records.Sid
    }

    It 'are cleaned without sending' {
        $file = Get-File 'people.csv' 'Name,Phone', 'Ann,(415) 555-0100', 'Bob,2026-12-01'
        $rows = Import-Csv $file | Resolve-TwilioPhoneNumber -Region US
        $rows.PhoneNumber | Should -Be '+14155550100', $null
        $rows[1].Reason | Should -Be 'It is a date.'
        $rows.Name | Should -Be 'Ann', 'Bob'
        ($rows | Where-Object PhoneNumber | Send-TwilioSms -From $own -Body 'Hi {Name}').Body | Should -Be 'Hi Ann'
    }
}

Describe 'A sender' {
    It 'may be the session''s default' {
        Connect-Maton -Sandbox -From $own -RequestsPerSecond 10000
        ([pscustomobject]@{ Name = 'Ann'; Mobile = $recipient } | Send-TwilioSms -Body 'Hi {Name}').From | Should -Be $own
        Connect-TestSandbox
        { Send-TwilioSms -To $recipient -Body 'Hello' } | Should -Throw '*Connect-Maton -From*'
    }

    It 'cannot schedule without a messaging service' {
        { Send-TwilioSms -To $recipient -From $own -Body 'Hello' -SendAt (Get-Date).AddHours(1) } | Should -Throw '*-MessagingServiceSid*'
    }
}

Describe 'Send-TwilioSms' {
    It 'has the alias <_>, which completion knows' -ForEach 'Send-TwilioMessage', 'Send-TwilioMms' {
        (& $_ -To $recipient -From $own -Body 'Hello').To | Should -Be $recipient
        (TabExpansion2 $_.Substring(0, $_.Length - 1)).CompletionMatches.CompletionText | Should -Contain $_
    }
}
