$ErrorActionPreference = 'Stop'

Describe 'Webhooks' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'move to another host' {
        Get-TwilioWebhook '*example.com/voice' | Set-TwilioWebhook -Url { $_.Url -replace 'example.com', 'new.example' }
        Get-TwilioWebhook '*new.example*' | Select-Object -ExpandProperty Property -Unique | Should -Be 'VoiceUrl'
    }

    It 'are tested on request' {
        $gateway = (Get-MatonSession).GatewayUri
        $result = Test-TwilioWebhook $gateway -Method GET -AllowPrivate
        $result.Status | Should -BeGreaterThan 0
        $result.IsTwiml | Should -Be $false
    }
}
