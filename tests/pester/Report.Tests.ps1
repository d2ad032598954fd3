Describe 'Reports' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'draw usage in the terminal' {
        $lines = Get-TwilioUsage -Interval Daily -StartDate (Get-Date).AddDays(-13) | Show-TwilioUsage -Width 80
        "$lines" | Should -Not -Match "`e"
        ($lines.Text | Measure-Object Length -Maximum).Maximum | Should -BeIn (40..80)
        "$lines" | Should -Match 'Cost by day'
    }

    It 'use no colors if the output goes to a file' {
        $file = Join-Path $TestDrive 'usage.txt'
        Get-TwilioUsage -First 5 | Show-TwilioUsage > $file
        Get-Content $file -Raw | Should -Match '(?m)^Usage from [^\e]*\z'
        Remove-Item $file
    }

    It 'are one HTML file' {
        $file = Join-Path $TestDrive 'report.html'
        $made = & { Get-TwilioMessage; Get-TwilioCall; Get-TwilioUsage -Interval Daily -First 50 } | Export-TwilioReport $file -PassThru
        $made | Should -BeOfType System.IO.FileInfo
        Get-Content $file -Raw | Should -Match '<h2>Messages</h2>[\s\S]*<h2>Calls</h2>'
        Get-ChildItem $TestDrive | Should -HaveCount 1
    }

    It 'read an account with -Days' {
        $file = Join-Path $TestDrive 'days.html'
        Export-TwilioReport $file -Days 30
        Get-Content $file -Raw | Should -Match 'last 30 days of one account[\s\S]*<h2>Usage, USD</h2>[\s\S]*<h2>Messages</h2>[\s\S]*<h2>Calls</h2>'
        Remove-Item $file
        { Export-TwilioReport $file -Days 0 } | Should -Throw '*Days*'
    }

    It 'do not replace a file with -NoClobber' {
        $file = Join-Path $TestDrive 'kept.html'
        Set-Content $file 'kept'
        { @() | Export-TwilioReport $file -NoClobber } | Should -Throw -ErrorId 'Maton.FileExists*'
        Get-Content $file | Should -Be 'kept'
    }
}

Describe 'Stored records' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'from <Name> give the same report as records that were just read' -ForEach @(
        @{ Name = 'a CSV file'; Store = { $input | Export-Csv TestDrive:/stored.csv; Import-Csv TestDrive:/stored.csv } }
        @{ Name = 'Clixml'; Store = { $input | Export-Clixml TestDrive:/stored.xml; Import-Clixml TestDrive:/stored.xml } }
        @{ Name = 'JSON'; Store = { $input | ConvertTo-Json -Depth 3 | ConvertFrom-Json } }
        @{ Name = 'Select-Object'; Store = { $input | Select-Object * } }
    ) {
        $usage = Get-TwilioUsage -Interval Monthly
        $stored = $usage | & $Store
        $stored | Show-TwilioUsage -Width 80 | Out-String | Should -Be ($usage | Show-TwilioUsage -Width 80 | Out-String)
        $records = @(Get-TwilioMessage) + @(Get-TwilioCall) + $usage
        $records | Export-TwilioReport TestDrive:/read.html
        $records | ForEach-Object { $_ | & $Store } | Export-TwilioReport TestDrive:/stored.html
        $made = 'Created \d{4}-\d\d-\d\d \d\d:\d\d'
        (Get-Content TestDrive:/stored.html -Raw) -replace $made | Should -Be ((Get-Content TestDrive:/read.html -Raw) -replace $made)
    }

    It 'are read in the culture of the session' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            Get-TwilioUsage totalprice -Interval Monthly | Export-Csv TestDrive:/german.csv
            $expected = Get-TwilioUsage totalprice -Interval Monthly | Show-TwilioUsage -Width 80 | Out-String
            Import-Csv TestDrive:/german.csv | Show-TwilioUsage -Width 80 | Out-String | Should -Be $expected
        } finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'that are empty write no report' {
        [pscustomobject]@{ Name = 'Ann' } | Export-TwilioReport TestDrive:/none.html -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem | Should -HaveCount 1
        'TestDrive:/none.html' | Should -Not -Exist
        { [pscustomobject]@{ Category = 'sms'; Price = 'much'; StartDate = '2026-02-01'; EndDate = '2026-02-01' } | Show-TwilioUsage } | Should -Throw '*Price*'
    }

    It 'have no type names in their cells' {
        $records = @(
            Get-TwilioMessage -First 1
            Get-TwilioCall -First 1
            Get-TwilioRecording -First 1
            Get-TwilioUsage -First 1
            Get-TwilioPhoneNumberCountry -First 1
            Get-TwilioConference -First 1
            Resolve-TwilioPhoneNumber +14155550100
            Measure-TwilioSms 'Grüße 🙂'
        )
        $records | Should -HaveCount 8
        $records | ForEach-Object { $_ | ConvertTo-Csv | Select-Object -Skip 1 } | Should -Not -Match 'MatonTwilio\.|System\.'
    }
}
