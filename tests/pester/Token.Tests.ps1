Describe 'Tokens' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'have typed servers, each with its credentials' {
        $token = New-TwilioToken 3600
        $token.Ttl.TotalHours | Should -Be 1
        $token.IceServers | Should -BeOfType MatonTwilio.TwilioIceServer
        $turn = $token.IceServers | Where-Object Urls -Like 'turn:*'
        $turn.Username | Select-Object -Unique | Should -Be $token.Username
        $turn[0].Credential | ConvertFrom-SecureString -AsPlainText | Should -Be ($token.Password | ConvertFrom-SecureString -AsPlainText)
    }

    It 'do not show their passwords in any output or in a transcript' {
        # The test searches only its own errors, because the sandbox's SIDs and passwords have the same form, and the process has errors of other files.
        $Error.Clear()
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $password = & {
            $null = Start-Transcript $transcript
            try {
                $VerbosePreference = $DebugPreference = 'Continue'
                $script:token = New-TwilioToken
                $token | Out-Default
                $token | Format-List * | Out-Default
                $token.IceServers | Format-Table * | Out-Default
                $token.Password | ConvertFrom-SecureString -AsPlainText
            } finally {
                $null = Stop-Transcript
            }
        } 4>$null 5>$null
        $forms = & {
            Get-Content $transcript
            $token | ConvertTo-Json -Depth 5
            [System.Management.Automation.PSSerializer]::Serialize($token, 1)
            $token | ConvertTo-Csv
            $token | ConvertTo-Xml -Depth 3 -As String
            $token, $token.IceServers | Format-Custom -Depth 5 | Out-String
            $Error | Out-String
        }
        "$forms" | Should -Match $token.Username
        "$forms" | Should -Not -Match $password
    }
}
