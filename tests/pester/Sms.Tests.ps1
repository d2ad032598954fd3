Describe 'SMS' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'to numbers in national format' {
        It 'are sent to the number in E.164 format' {
            (Send-TwilioSms -To '(415) 555-0100' -From $own -Body 'Hello' -Region US).To | Should -Be '+14155550100'
        }

        It 'use the region of the session' {
            Connect-Maton -Sandbox -RequestsPerSecond 10000 -DefaultRegion GB
            (Get-MatonSession).DefaultRegion | Should -Be 'GB'
            (Send-TwilioSms -To '020 7946 0018' -From $own -Body 'Hello').To | Should -Be '+442079460018'
            Connect-TestSandbox
        }

        It 'are refused one by one if a number cannot exist' {
            $sent = '(415) 555-0100', '(415) 555' | Send-TwilioSms -From $own -Body 'Hello' -Region US -ErrorVariable problems -ErrorAction SilentlyContinue
            $sent | Should -HaveCount 1
            $problems[0].FullyQualifiedErrorId | Should -Match '^Maton.InvalidPhoneNumber'
            $problems[0].ErrorDetails.Message | Should -Match 'too short'
        }

        It 'are refused without a region, with a recommendation' {
            Send-TwilioSms '(415) 555-0100' 'Hello' -From $own -ErrorVariable problems -ErrorAction SilentlyContinue
            $problems[0].ErrorDetails.RecommendedAction | Should -Match '-Region'
        }

        It 'are sent to the contacts in a file' {
            $file = Join-Path $TestDrive 'contacts.csv'
            "Name,Mobile,Telephone", 'Ann,(415) 555-0101,', 'Bob,,(415) 555-0102' | Set-Content $file
            $sent = Import-Csv $file | Send-TwilioSms -From $own -Body 'Hi {Name}' -Region US
            $sent.To | Should -Be '+14155550101', '+14155550102'
        }

        It 'are found by the same number' {
            Get-TwilioMessage -To '(415) 555-0101' -Region US | Should -HaveCount 1
        }

        It 'can be called in the same way' {
            (Start-TwilioCall '(415) 555-0100' -From $own -Say 'Hello' -Region US).To | Should -Be '+14155550100'
        }
    }

    Context 'that are measured' {
        It 'are GSM-7 if the alphabet contains every character' {
            $measure = Measure-TwilioSms ('a' * 161)
            $measure.Encoding | Should -Be 'GSM-7'
            $measure.Segments | Should -Be 2
            $measure.CharactersLeft | Should -Be 145
        }

        It 'show the characters that require UCS-2, and the result of smart encoding' {
            (Measure-TwilioSms "It’s 😀").NonGsmCharacters | Should -Be "’", "😀"
            $smart = "It’s" | Measure-TwilioSms -SmartEncoded
            $smart.Body | Should -Be "It's"
            $smart.Encoding | Should -Be 'GSM-7'
        }

        It 'are accepted from the pipeline, and have the same segments as Twilio' {
            $messages = Get-TwilioMessage
            ($messages | Measure-TwilioSms | Measure-Object Segments -Sum).Sum | Should -Be ($messages | Measure-Object NumSegments -Sum).Sum
        }

        It 'are shown in a table' {
            Measure-TwilioSms 'Hello' | Out-String | Should -Match 'Encoding\s+Segments\s+Characters\s+CharactersLeft'
        }

        It 'show their segments before a send' {
            $said = Send-TwilioSms $recipient "It’s" -From $own -Verbose 4>&1
            $said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Out-String | Should -Match "UCS-2 for ’, 1 segment"
        }
    }
}
