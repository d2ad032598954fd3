Describe 'Applications' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are created, changed and removed' {
        $made = New-TwilioApplication -FriendlyName Shop -VoiceUrl https://example.com/voice -VoiceMethod GET -VoiceCallerIdLookup
        $made.VoiceCallerIdLookup | Should -BeTrue
        ($made | Set-TwilioApplication -VoiceUrl '' -VoiceCallerIdLookup:$false).VoiceUrl | Should -BeNullOrEmpty
        (Get-TwilioApplication $made.Sid).VoiceMethod | Should -Be 'GET'
        $found = Get-TwilioApplication -FriendlyName Shop
        $found.Sid | Should -Be $made.Sid
        $found | Remove-TwilioApplication -Confirm:$false
        Get-TwilioApplication -FriendlyName Shop | Should -BeNullOrEmpty
    }

    It 'handle calls' {
        $menu = Get-TwilioApplication -FriendlyName Menu
        (Start-TwilioCall -To +15559876543 -From +15551234567 -ApplicationSid $menu.Sid).To | Should -Be '+15559876543'
    }
}
