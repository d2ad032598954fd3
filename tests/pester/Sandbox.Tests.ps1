Describe 'A sandbox' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'creates the same records from the same seed' {
        $one, $two = 7, 7 | ForEach-Object { Start-MatonSandbox -Seed $_ }
        $one.AccountSid | Should -Be $two.AccountSid
        $one, $two | Stop-MatonSandbox
    }

    It 'responds to any HTTP client that has its key' {
        $sandbox = Start-MatonSandbox -ApiKey 'my-own-key'
        $answer = Invoke-RestMethod "$($sandbox.GatewayUri)/2010-04-01/Accounts.json" -Headers @{ Authorization = 'Bearer my-own-key' }
        $answer.accounts[0].sid | Should -Be $sandbox.AccountSid
        $sandbox | Stop-MatonSandbox
    }

    It 'does not respond when it is stopped' {
        $sandbox = Start-MatonSandbox
        $sandbox | Stop-MatonSandbox
        $sandbox.IsRunning | Should -Be $false
        { Invoke-RestMethod $sandbox.ControlUri } | Should -Throw
    }

    It 'returns faults on request' {
        $sandbox = Start-MatonSandbox -FaultRate 1 -Fault TruncatedJson
        $session = Connect-ByAddress $sandbox
        { Get-TwilioAccount -Session $session -ErrorAction Stop } | Should -Throw -ErrorId 'Maton.UnexpectedAnswer*'
        $session | Disconnect-Maton
        $sandbox | Stop-MatonSandbox
    }

    It 'waits until its pipeline ends, and keeps its state' {
        $state = Join-Path $TestDrive 'state.jsonl'
        $sandbox = Start-MatonSandbox -Wait -State $state | ForEach-Object {
            $queues = "$($_.ControlUri)2010-04-01/Accounts/$($_.AccountSid)/Queues.json"
            $basic = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes("$($_.AccountSid):$($_.AuthToken)"))
            $null = Invoke-RestMethod $queues -Method Post -Headers @{ Authorization = "Basic $basic" } -Body @{ FriendlyName = 'Kept' }
            $_
        } | Select-Object -First 1
        $sandbox.IsRunning | Should -Be $false
        $state | Should -FileContentMatch 'FriendlyName=Kept'
    }

    It 'applies STOP and START' {
        $sandbox = Start-MatonSandbox
        $session = Connect-ByAddress $sandbox
        $person = @{ From = '+15557770001'; To = '+15551234567'; Sandbox = $sandbox }
        $send = @{ To = $person.From; From = $person.To; Body = 'News'; Session = $session; ErrorAction = 'Stop' }
        (Send-MatonSandboxMessage STOP @person).Reply | Should -BeLike '*unsubscribed*'
        { Send-TwilioSms @send } | Should -Throw -ErrorId 'Twilio.21610*'
        (Send-MatonSandboxMessage START @person).Reply | Should -BeLike '*re-subscribed*'
        (Send-TwilioSms @send).Status | Should -Be 'queued'
        $session | Disconnect-Maton
        $sandbox | Stop-MatonSandbox
    }
}
