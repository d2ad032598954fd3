# Runs the code in the documents that is not an example of the module: the same tasks without it, and a script for a service.

BeforeDiscovery {
    $page = Get-Content (Join-Path $PSScriptRoot '../../docs/coming-from.md') -Raw
    $script:requests = [regex]::Matches($page, '(?s)\n## (\d+\. [^\n]+)\nInvoke-RestMethod:\n```text\n(.+?)```') |
        ForEach-Object { @{ Task = $_.Groups[1].Value; Code = $_.Groups[2].Value } }
}

Describe 'Documents' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:sandbox = Enter-TestSandbox
        $script:address = ([uri] $sandbox.GatewayUri).GetLeftPart('Authority')
        $script:automation = Get-Content (Join-Path $PSScriptRoot '../../docs/automation.md') -Raw
    }

    AfterAll {
        Remove-Item Env:MATON_GATEWAY_URL, Env:MATON_CONTROL_URL -ErrorAction Ignore
        Exit-TestSandbox
    }

    It 'show ten tasks with Invoke-RestMethod' -ForEach @{ Count = $requests.Count } {
        $Count | Should -Be 10
    }

    It 'show requests that Twilio accepts: <Task>' -ForEach $requests {
        $messages = "$address/2010-04-01/Accounts/$($sandbox.AccountSid)/Messages.json"
        $file = Join-Path $TestDrive 'people.csv'
        Set-Content $file 'Name,Phone', "Ann,$recipient"
        $filled = $Code.Replace('https://api.twilio.com', $address).Replace('PN....json', "$((Get-TwilioPhoneNumber $own).Sid).json")
        $filled = $filled.Replace('people.csv', "'$file'").Replace('Start-Sleep -Seconds 2', '')
        $filled = $filled.Replace('Invoke-RestMethod ...', 'Invoke-RestMethod $messages -Method Post -Authentication Basic -Credential $pair -Body @{ To = ''+15005550001'' }')
        $known = @{
            accountSid               = $sandbox.AccountSid
            authToken                = $sandbox.AuthToken
            message                  = @{ uri = (Get-TwilioMessage -Status delivered -First 1).Uri }
            messages                 = $messages
            pair                     = [pscredential]::new($sandbox.AccountSid, [System.Net.NetworkCredential]::new('', $sandbox.AuthToken).SecurePassword)
            PSDefaultParameterValues = @{ 'Invoke-RestMethod:AllowUnencryptedAuthentication' = $true }
        }
        $variables = [psvariable[]] ($known.GetEnumerator() | ForEach-Object { [psvariable]::new($_.Key, $_.Value) })

        { [scriptblock]::Create($filled).InvokeWithContext($null, $variables, $null) } | Should -Not -Throw
    }

    It 'show a runbook that reads what failed' {
        $env:MATON_GATEWAY_URL = $sandbox.GatewayUri
        $env:MATON_CONTROL_URL = $sandbox.ControlUri
        $runbook = [regex]::Match($automation, '(?s)## Azure Automation\n.*?```text\n(.+?)```').Groups[1].Value.Replace('-1d', '-60d')
        $functions = @{ 'Get-AutomationVariable' = { param($Name) $Name | Should -Be MatonApiKey; $sandbox.ApiKey } }

        $failed = [scriptblock]::Create($runbook).InvokeWithContext($functions, $null, $null)

        $failed.Count | Should -BeGreaterThan 0
        $failed.ErrorMeaning | Should -Not -BeNullOrEmpty
    }

    It 'show a scheduled task without errors of syntax' {
        $task = [regex]::Match($automation, '(?s)## Task Scheduler\n.*?```powershell\n(.+?)```').Groups[1].Value
        $problems = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($task, [ref] $null, [ref] $problems)
        $task | Should -Match Register-ScheduledTask
        $problems | Should -BeNullOrEmpty
    }
}
