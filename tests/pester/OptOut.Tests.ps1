$ErrorActionPreference = 'Stop'

Describe 'Opt-outs' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are listed with the message that shows them' {
        $optOut = Get-TwilioOptOut
        $optOut.Evidence | Should -Be 'STOP'
        (Get-TwilioMessage $optOut.MessageSid).From | Should -Be $optOut.PhoneNumber
    }
}
