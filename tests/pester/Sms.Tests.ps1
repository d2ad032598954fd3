Describe 'SMS' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:own = '+15551234567'
        $script:recipient = '+15559876543'
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'measured' {
        It 'are GSM-7 where the alphabet has every character' {
            $measure = Measure-TwilioSms ('a' * 161)
            $measure.Encoding | Should -Be 'GSM-7'
            $measure.Segments | Should -Be 2
            $measure.CharactersLeft | Should -Be 145
        }

        It 'say what makes them UCS-2, and what smart encoding makes of it' {
            (Measure-TwilioSms "It’s 😀").NonGsmCharacters | Should -Be "’", "😀"
            $smart = "It’s" | Measure-TwilioSms -SmartEncoded
            $smart.Body | Should -Be "It's"
            $smart.Encoding | Should -Be 'GSM-7'
        }

        It 'come as messages, and add up to what Twilio charges' {
            $messages = Get-TwilioMessage
            ($messages | Measure-TwilioSms | Measure-Object Segments -Sum).Sum | Should -Be ($messages | Measure-Object NumSegments -Sum).Sum
        }

        It 'are shown in a table' {
            Measure-TwilioSms 'Hello' | Out-String | Should -Match 'Encoding\s+Segments\s+Characters\s+CharactersLeft'
        }

        It 'are told before a send' {
            $said = Send-TwilioSms $recipient "It’s" -From $own -Verbose 4>&1
            $said | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Out-String | Should -Match "UCS-2 for ’, 1 segment"
        }
    }
}
