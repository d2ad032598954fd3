Describe 'A session' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:sandbox = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is the default one for every command' {
        (Get-MatonSession).Sandbox | Should -Be $sandbox
        Get-TwilioAccount | Should -HaveCount 3
    }

    It 'passes every check' {
        $checks = Test-MatonSession
        $checks | Should -HaveCount 5
        $checks.Passed | Should -Not -Contain $false
    }

    It 'takes its key as a SecureString' {
        $session = Connect-ByAddress $sandbox
        Get-TwilioAccount -Session $session | Should -HaveCount 3
        $session | Disconnect-Maton
        Connect-TestSandbox
    }

    It 'is shared by ForEach-Object -Parallel' {
        $manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
        $found = 1..8 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            Get-TwilioMessage -First 1
        } -ThrottleLimit 8
        $found | Should -HaveCount 8
        $found.Sid | Sort-Object -Unique | Should -HaveCount 1
    }

    It 'shows its key in no form' {
        $secret = 'k3y-zebra-7f9c-quagga'
        $session = Connect-ByAddress $sandbox $secret
        $said = & {
            $session | Format-List * | Out-String
            $session | ConvertTo-Json -Depth 3
            $session | ConvertTo-CliXml
            try { Get-TwilioMessage -Verbose -Debug *>&1 | Out-String } catch { Get-Error $_ | Out-String }
        }
        Connect-TestSandbox
        "$said" | Should -Match 'does not accept the API key'
        "$said" | Should -Not -Match $secret
    }

    It 'is missing with one error that says where to get a key' {
        Disconnect-Maton
        $failure = { Get-TwilioMessage } | Should -Throw -ErrorId 'Maton.NoApiKey*' -PassThru
        $failure.ErrorDetails.Message | Should -Match 'https://maton.ai/settings'
        Connect-TestSandbox
    }

    It 'comes from the environment without Connect-Maton' {
        Disconnect-Maton
        $env:MATON_API_KEY = $sandbox.ApiKey
        $env:MATON_GATEWAY_URL = $sandbox.GatewayUri
        $env:MATON_CONTROL_URL = $sandbox.ControlUri
        try {
            Get-TwilioMessage -First 2 | Should -HaveCount 2
        }
        finally {
            Remove-Item Env:MATON_*
            Connect-TestSandbox
        }
    }
}
