Describe 'Completion' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox

        function Complete ($Line) {
            (TabExpansion2 $Line $Line.Length).CompletionMatches
        }

        # The cache may still be empty at the first Tab, so Tab is pressed again.
        function Complete-Known ($Line) {
            foreach ($try in 1..200) {
                $found = Complete $Line
                if ($found) { return $found }
            }
        }
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'without a request' {
        BeforeAll {
            Disconnect-Maton
        }

        AfterAll {
            Connect-TestSandbox
        }

        It 'suggests <expected> for <line>' -ForEach @(
            @{ Line = 'Get-TwilioCall -Status no'; Expected = 'no-answer' }
            @{ Line = 'Get-TwilioUsage -Category totalp'; Expected = 'totalprice' }
            @{ Line = 'Get-TwilioUsage -Interval Dai'; Expected = 'Daily' }
            @{ Line = 'Send-TwilioSms -Region united'; Expected = 'US' }
            @{ Line = 'Connect-Maton -DefaultRegion germ'; Expected = 'DE' }
            @{ Line = 'Start-TwilioCall -Say x -Language portuguese'; Expected = 'pt-BR' }
            @{ Line = 'Start-TwilioCall -Say x -Voice Polly.Joanna'; Expected = 'Polly.Joanna-Neural' }
            @{ Line = 'Set-TwilioCall -Method '; Expected = 'POST' }
        ) {
            (Complete $line).CompletionText | Should -Contain $expected
        }

        It 'shows the name of a country' {
            (Complete 'New-TwilioAddress -IsoCountry DE')[0].ToolTip | Should -Match 'Germany'
        }

        It 'suggests nothing for a session that does not exist, and creates none' {
            $Error.Clear()
            Complete 'Send-TwilioSms -From ' | Should -BeNullOrEmpty
            Get-MatonSession | Should -BeNullOrEmpty
            $Error | Should -BeNullOrEmpty
        }
    }

    Context 'of the session' {
        It 'suggests the numbers of the account, with their names' {
            $found = Complete-Known 'Send-TwilioSms -From '
            $found.CompletionText | Should -Be (Get-TwilioPhoneNumber).PhoneNumber
            $found.ToolTip | Should -Contain '(555) 123-4567 (voice, sms, mms)'
        }

        It 'suggests the connections of the key' {
            (Complete-Known 'Get-TwilioMessage -ConnectionId ').CompletionText | Should -Be (Get-MatonConnection).ConnectionId
        }

        It 'uses the session that the command line specifies' {
            Connect-Maton -Sandbox -Name mine
            (Complete-Known 'Send-TwilioSms -Session mine -From +1555123').CompletionText | Should -Be '+15551234567'
        }
    }
}
