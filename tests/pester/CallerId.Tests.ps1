Describe 'Caller IDs' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'show the code to enter' {
        $validation = New-TwilioCallerId +15559998888 -FriendlyName Desk
        $validation.ValidationCode | Should -Match '^[0-9]{6}$'
        $validation | Out-String | Should -Match $validation.ValidationCode
        $null = Wait-TwilioCall $validation.CallSid -PollSec 0.1
        (Get-TwilioCallerId -PhoneNumber +15559998888).FriendlyName | Should -Be 'Desk'
    }

    It 'are renamed and removed' {
        (Get-TwilioCallerId -FriendlyName Reception | Set-TwilioCallerId -FriendlyName Entrance).FriendlyName | Should -Be 'Entrance'
        Get-TwilioCallerId -FriendlyName Entrance | Remove-TwilioCallerId -Confirm:$false
        Get-TwilioCallerId -FriendlyName Entrance | Should -BeNullOrEmpty
    }
}
