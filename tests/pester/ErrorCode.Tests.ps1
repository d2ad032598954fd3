$ErrorActionPreference = 'Stop'

Describe 'Error codes' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'show what to do' {
        $code = Get-TwilioErrorCode 30006
        $code.Action | Should -Match 'Start-TwilioCall'
        $code.CanRetry | Should -Be $false
    }

    It 'are counted by their meaning' {
        $failed = Get-TwilioMessage | Where-Object ErrorCode
        $failed | Should -Not -BeNullOrEmpty
        ($failed | Get-TwilioErrorCode | Group-Object Name | Measure-Object Count -Sum).Sum | Should -Be $failed.Count
    }

    It 'are found by name' {
        (Get-TwilioErrorCode -Name '*opted out*').Code | Should -Be 21610
    }
}
