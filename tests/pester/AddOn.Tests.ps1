Describe 'Add-ons' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'are assigned to numbers and removed from them' {
        $number = Get-TwilioPhoneNumber +15557654321
        $addOn = $number | Add-TwilioAddOn -InstalledAddOnSid XE0123456789abcdef0123456789abcdef
        $addOn | Get-TwilioAddOnExtension | Select-Object -ExpandProperty Enabled -Unique | Should -BeTrue
        { $number | Add-TwilioAddOn XE0123456789abcdef0123456789abcdef } | Should -Throw -ErrorId 'Twilio.*'
        $number | Get-TwilioAddOn | Should -HaveCount 1
        $addOn | Remove-TwilioAddOn -Confirm:$false
        $number | Get-TwilioAddOn | Should -BeNullOrEmpty
    }

    It 'have results for recordings, whose data is saved' {
        $payloads = Get-TwilioRecording | Get-TwilioAddOnResult | Get-TwilioAddOnPayload
        $files = $payloads | Save-TwilioAddOnPayload -Path $TestDrive
        $files.BaseName | Sort-Object | Should -Be ($payloads.Sid | Sort-Object)
        ($files[0] | Get-Content | ConvertFrom-Json).sentiment | Should -Be positive
        Get-TwilioRecording | Get-TwilioAddOnResult | Remove-TwilioAddOnResult -Confirm:$false
        Get-TwilioRecording | Get-TwilioAddOnResult | Should -BeNullOrEmpty
    }
}
