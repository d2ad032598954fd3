Describe 'A session' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:sandbox = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is the default for every command' {
        (Get-MatonSession).Sandbox | Should -Be $sandbox
        Get-TwilioAccount | Should -HaveCount 3
    }

    It 'passes every check' {
        $checks = Test-MatonSession
        $checks | Should -HaveCount 5
        $checks.Passed | Should -Be (@($true) * 5)
    }

    It 'accepts its key as a SecureString' {
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

    It 'does not show its key in any output' {
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

    It 'does not accept a key in plain text and does not repeat it: <Line>' -TestCases @(
        @{ Line = { Connect-Maton $plain } }
        @{ Line = { Connect-Maton -ApiKey $plain } }
        @{ Line = { Connect-Maton -Sandbox $plain } }
        @{ Line = { Connect-Maton ([pscustomobject]@{ Key = $plain }) } }
        @{ Line = { $plain | Connect-Maton } }
    ) {
        $script:plain = 'k3y-zebra-7f9c-quagga'
        $failure = $Line | Should -Throw -ErrorId 'Maton.NotSecret*' -PassThru
        $shown = @(
            $failure | Format-List * -Force
            $failure.Exception | Format-List * -Force
            $failure.InvocationInfo | Format-List * -Force
            $failure | Get-Error
            foreach ($ErrorView in 'ConciseView', 'NormalView', 'CategoryView', 'DetailedView') { $failure | Out-String -Width 4096 }
        ) | Out-String -Width 4096
        $shown | Should -Match 'is not a SecureString'
        $shown | Should -Not -Match $plain
    }

    It 'that is missing is one error, which names the page with the key' {
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

        # Replaces SecretManagement's cmdlet and returns a text as a SecureString, as that cmdlet does. Access to a real vault is not tested.
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

    It 'are open side by side, and the last one is the default' {
        Get-TwilioMessage -Session prod | Should -HaveCount 60
        Get-TwilioMessage -Session trial | Should -HaveCount 3
        Get-TwilioMessage | Should -HaveCount 3
    }

    It 'are available by name in ForEach-Object -Parallel' {
        $manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
        $counts = 'prod', 'trial' | ForEach-Object -Parallel {
            Import-Module $using:manifest
            "$_ $(@(Get-TwilioMessage -Session $_).Count)"
        }
        $counts | Sort-Object | Should -Be 'prod 60', 'trial 3'
    }

    It 'replace the default in a scope with $PSDefaultParameterValues' {
        $PSDefaultParameterValues = @{ '*-Twilio*:Session' = 'prod' }
        Get-TwilioMessage | Should -HaveCount 60
    }

    It 'are listed with a wildcard' {
        (Get-MatonSession *).Name | Should -Be 'prod', 'trial'
        (Get-MatonSession).Name | Should -Be 'trial'
    }

    It 'end by name' {
        Disconnect-Maton prod
        { Get-TwilioMessage -Session prod } | Should -Throw -ErrorId 'Maton.NoSession*'
        Get-TwilioMessage -Session trial | Should -HaveCount 3
    }

    It 'are completed at Tab' {
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

    It 'returns a Boolean' {
        $null = Enter-TestSandbox
        Test-MatonSession -Quiet | Should -Be $true
        Disconnect-Maton
        Test-MatonSession -Quiet | Should -Be $false
    }
}
