Describe 'Connect apps' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are changed, and their permissions are one text in a file' {
        $app = Get-TwilioConnectApp | Set-TwilioConnectApp -Permissions get-all, post-all -CompanyName { "$($_.FriendlyName) Ltd." }
        $app.CompanyName | Should -Be 'Bookings Ltd.'
        ($app | ConvertTo-Csv | ConvertFrom-Csv).Permissions | Should -Be 'get-all, post-all'
        ($app | Set-TwilioConnectApp -CompanyName '').CompanyName | Should -BeNullOrEmpty
        { $app | Set-TwilioConnectApp -Permissions all -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.20422*'
    }

    It 'of others are read' {
        (Get-TwilioAuthorizedConnectApp).Permissions | Should -Be get-all
        Get-TwilioAuthorizedConnectApp (Get-TwilioAuthorizedConnectApp).ConnectAppSid | Should -HaveCount 1
    }

    It 'are deleted with their webhooks' {
        Get-TwilioWebhook | Where-Object OwnerSid -Like 'CN*' | Should -Not -BeNullOrEmpty
        Get-TwilioConnectApp | Remove-TwilioConnectApp -Confirm:$false
        Get-TwilioConnectApp | Should -BeNullOrEmpty
        Get-TwilioWebhook | Where-Object OwnerSid -Like 'CN*' | Should -BeNullOrEmpty
    }
}
