Describe 'Calls in progress' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:live = Get-TwilioCall -Status in-progress
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are streamed until <_> stops them' -ForEach 'Stream', 'Siprec', 'CallTranscription' {
        $more = $_ -eq 'Stream' ? @{ Url = 'wss://example.com/audio' } : @{}
        $started = $live | & "Start-Twilio$_" @more -Name audio
        $started.CallSid | Should -Be $live.Sid
        ($live[0] | & "Stop-Twilio$_" audio).Status | Should -Be stopped
        $started | & "Stop-Twilio$_" | Select-Object -ExpandProperty Status -Unique | Should -Be stopped
    }

    It 'accept 99 custom parameters and no more' {
        $parameters = @{}
        1..99 | ForEach-Object { $parameters["name $_"] = $_ }
        $live[0] | Start-TwilioStream wss://example.com/audio -Parameter $parameters | Should -HaveCount 1
        $parameters['one more'] = 1
        { $live[0] | Start-TwilioStream wss://example.com/audio -Parameter $parameters } | Should -Throw '*accepts at most 99*'
        { $live[0] | Start-TwilioStream wss://example.com/audio -Parameter @{ nothing = $null } } | Should -Throw "*'nothing' must have one value*"
    }

    It 'send and receive messages of apps' {
        ($live[0] | Send-TwilioUserMessage '{"text":"Hello"}').CallSid | Should -Be $live[0].Sid
        ($live[0] | Send-TwilioUserMessage @{ text = 'Hello' }).CallSid | Should -Be $live[0].Sid
        $subscription = $live[0] | New-TwilioUserMessageSubscription https://example.com/messages
        $subscription | Remove-TwilioUserMessageSubscription -Confirm:$false
        { $subscription | Remove-TwilioUserMessageSubscription -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'accept payments, and show none of the data that the payment processor receives' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $parameters = @{ name = 'Ann Quagga' }
        $null = Start-Transcript $transcript
        try {
            $payment = $live[0] | Start-TwilioPayment https://example.com/pay -ChargeAmount 9.90 -Parameter $parameters -Verbose -Debug 4>&1 5>&1 |
                ForEach-Object { "$_" | Out-Default; $_ } | Where-Object { $_ -is [MatonTwilio.TwilioPayment] }
            $live[0] | Start-TwilioPayment https://example.com/pay -TokenType none -Parameter $parameters -ErrorVariable problem -ErrorAction SilentlyContinue
            $live[0] | Start-TwilioPayment https://example.com/pay -Parameter $parameters -WhatIf
        } finally {
            $null = Stop-Transcript
        }
        $payment | Should -HaveCount 1
        $payment | ConvertTo-Json | Should -Not -Match Quagga
        Get-Content $transcript -Raw | Should -Match 'Payments[\s\S]*What if:'
        Get-Content $transcript -Raw | Should -Not -Match Quagga
        $problem | Should -HaveCount 1
        $Error | Format-List * -Force | Out-String | Should -Not -Match Quagga
        { $payment | Set-TwilioPayment -Status complete -StatusCallback https://example.com/pay -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.64019*'
        'payment-card-number', 'expiration-date', 'security-code', 'postal-code' | ForEach-Object {
            $null = $payment | Set-TwilioPayment -Capture $_ -StatusCallback https://example.com/pay
        }
        $payment | Set-TwilioPayment -Status complete -StatusCallback https://example.com/pay | Should -Be $payment
    }

    It 'accept nothing more when they have ended' {
        $over = Get-TwilioCall -Status completed -First 1
        { $over | Start-TwilioStream wss://example.com/audio -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21220*'
        { $over | Start-TwilioPayment https://example.com/pay -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21220*'
    }
}
