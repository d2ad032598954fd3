Describe 'API keys' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, renamed and removed' {
        $made = New-TwilioApiKey Deploy
        ($made | Set-TwilioApiKey -FriendlyName 'Deploy 2').FriendlyName | Should -Be 'Deploy 2'
        (Get-TwilioApiKey).FriendlyName | Should -Contain 'Deploy 2'
        $made | Remove-TwilioApiKey -Confirm:$false
        { Get-TwilioApiKey $made.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'return their secret once, as a SecureString' {
        $made = New-TwilioApiKey Deploy
        $made.Secret | Should -BeOfType securestring
        ($made.Secret | ConvertFrom-SecureString -AsPlainText) | Should -Match '^[0-9a-f]{32}$'
        (Get-TwilioApiKey $made.Sid).Secret | Should -BeNullOrEmpty
    }

    It 'do not show their secret in any output, in a transcript or in the history' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $secret = & {
            $null = Start-Transcript $transcript
            try {
                $VerbosePreference = $DebugPreference = 'Continue'
                $script:key = New-TwilioApiKey Deploy
                $key | Out-Default
                $key | Format-List * | Out-Default
                Write-Verbose "$key"
                $key.Secret | ConvertFrom-SecureString -AsPlainText
            } finally {
                $null = Stop-Transcript
            }
        } 4>$null 5>$null
        $forms = & {
            Get-Content $transcript
            Get-History | Format-List * | Out-String
            $key | ConvertTo-Json -Depth 5
            [System.Management.Automation.PSSerializer]::Serialize($key, 2)
            $key | ConvertTo-Csv
            $key | ConvertTo-Html
            $key | ConvertTo-Xml -Depth 3 -As String
            $key | Format-Custom -Depth 5 | Out-String
            $key | Select-Object * | Out-String
            $key | Out-String
            $Error | Out-String
        }
        "$forms" | Should -Match 'Deploy'
        "$forms" | Should -Not -Match $secret
    }

    It 'are the same under their older path' {
        $made = New-TwilioSigningKey Old
        (Get-TwilioSigningKey $made.Sid).FriendlyName | Should -Be 'Old'
        ($made | Set-TwilioSigningKey -FriendlyName Older).FriendlyName | Should -Be 'Older'
        $made | Remove-TwilioSigningKey -Confirm:$false
        { Get-TwilioSigningKey $made.Sid } | Should -Throw -ErrorId 'Twilio.20404*'
    }
}
