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
            [System.Management.Automation.PSSerializer]::Serialize($session, 2)
            try { Get-TwilioMessage -Verbose -Debug *>&1 | Out-String } catch { Get-Error $_ | Out-String }
        }
        Connect-TestSandbox
        "$said" | Should -Match 'does not accept the API key'
        "$said" | Should -Not -Match $secret
    }

    It 'takes no key in plain text and does not repeat it' {
        $plain = 'k3y-zebra-7f9c-quagga'
        $failure = { Connect-Maton -ApiKey $plain } | Should -Throw -ErrorId 'CannotConvertArgument*' -PassThru
        ($failure | Out-String) + ($failure | Get-Error | Out-String) | Should -Match 'SecureString'
        ($failure | Out-String) + ($failure | Get-Error | Out-String) | Should -Not -Match $plain
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
        } finally {
            Remove-Item Env:MATON_*
            Connect-TestSandbox
        }
    }
}

Describe 'Sessions with names' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:prod = Enter-TestSandbox
        $script:trial = Start-MatonSandbox -MessageCount 3

        # A stand-in for SecretManagement's cmdlet, which gives a text as a SecureString too. What it takes from a real vault is not tried here.
        function Get-Secret {
            param([Parameter(Mandatory)] [string] $Name)
            [System.Net.NetworkCredential]::new('', @{ MatonProd = $prod.ApiKey; MatonTrial = $trial.ApiKey }[$Name]).SecurePassword
        }
    }

    BeforeEach {
        Connect-Maton -Name prod -ApiKey (Get-Secret MatonProd) -GatewayUri $prod.GatewayUri -ControlUri $prod.ControlUri
        Connect-Maton -Name trial -ApiKey (Get-Secret MatonTrial) -GatewayUri $trial.GatewayUri -ControlUri $trial.ControlUri
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'work side by side, the last one without being named' {
        Get-TwilioMessage -Session prod | Should -HaveCount 60
        Get-TwilioMessage -Session trial | Should -HaveCount 3
        Get-TwilioMessage | Should -HaveCount 3
    }

    It 'serve ForEach-Object -Parallel by name' {
        $manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
        $counts = 'prod', 'trial' | ForEach-Object -Parallel {
            Import-Module $using:manifest
            "$_ $(@(Get-TwilioMessage -Session $_).Count)"
        }
        $counts | Sort-Object | Should -Be 'prod 60', 'trial 3'
    }

    It 'take the place of the default one for a scope, by PowerShell''s own means' {
        $PSDefaultParameterValues = @{ '*-Twilio*:Session' = 'prod' }
        Get-TwilioMessage | Should -HaveCount 60
    }

    It 'are listed with a star' {
        (Get-MatonSession *).Name | Should -Be 'prod', 'trial'
        (Get-MatonSession).Name | Should -Be 'trial'
    }

    It 'end by name' {
        Disconnect-Maton prod
        { Get-TwilioMessage -Session prod } | Should -Throw -ErrorId 'Maton.NoSession*'
        Get-TwilioMessage -Session trial | Should -HaveCount 3
    }

    It 'complete at the prompt' {
        (TabExpansion2 'Get-TwilioMessage -Session p').CompletionMatches.CompletionText | Should -Be prod
    }
}

Describe 'Test-MatonSession -Quiet' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is a condition' {
        $null = Enter-TestSandbox
        Test-MatonSession -Quiet | Should -BeTrue
        Disconnect-Maton
        Test-MatonSession -Quiet | Should -BeFalse
    }
}
