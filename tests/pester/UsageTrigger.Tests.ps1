Describe 'Usage triggers' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, changed and removed' {
        $made = New-TwilioUsageTrigger totalprice +50 https://example.com/budget -TriggerBy price -FriendlyName Limit
        $made.TriggerValue - $made.CurrentValue | Should -Be 50
        ($made | Set-TwilioUsageTrigger -FriendlyName Budget).FriendlyName | Should -Be 'Budget'
        $made | Remove-TwilioUsageTrigger -Confirm:$false
        { Get-TwilioUsageTrigger $made.Sid -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20404*'
    }

    It 'are found by the category that they monitor' {
        (Get-TwilioUsageTrigger -UsageCategory totalprice -Recurring monthly -TriggerBy price).CallbackUrl | Should -Be 'https://example.com/budget'
        Get-TwilioUsageTrigger -TriggerBy count | Should -BeNullOrEmpty
    }

    It 'accept only a number' {
        { New-TwilioUsageTrigger sms soon https://example.com } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'The balance' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is the payment minus the usage' {
        (Get-TwilioBalance).Balance | Should -Be (100 - (Get-TwilioUsage totalprice).Price)
        Get-TwilioBalance | Out-String | Should -Match 'USD'
    }
}
