Describe 'An account' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $script:sandbox = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is found by name, by status and by SID' {
        (Get-TwilioAccount -FriendlyName 'Sandbox').Sid | Should -Be $sandbox.AccountSid
        (Get-TwilioAccount -Status suspended).FriendlyName | Should -Be 'Sandbox retired project'
        (Get-TwilioAccount $sandbox.AccountSid).Type | Should -Be 'Full'
    }

    It 'can be sorted, grouped and selected like any object' {
        Get-TwilioAccount | Sort-Object FriendlyName -Descending | Select-Object -First 1 -ExpandProperty FriendlyName | Should -Be 'Sandbox retired project'
        (Get-TwilioAccount | Group-Object Status -AsHashTable).Keys | Sort-Object | Should -Be 'active', 'suspended'
    }

    It 'can be piped to list its own messages' {
        $groups = Get-TwilioAccount -Status active | Get-TwilioMessage | Group-Object AccountSid
        $groups | ForEach-Object Count | Sort-Object | Should -Be 5, 60
    }

    It 'is created, suspended and closed' {
        $made = New-TwilioAccount Project
        ($made | Set-TwilioAccount -Status suspended).Status | Should -Be 'suspended'
        ($made | Set-TwilioAccount -Status closed -Confirm:$false).Status | Should -Be 'closed'
        { $made | Set-TwilioAccount -Status active -ErrorAction Stop } | Should -Throw -ErrorId 'Twilio.21479*'
    }

    It 'is not closed with -WhatIf' {
        $made = New-TwilioAccount Kept
        $made | Set-TwilioAccount -Status closed -WhatIf
        (Get-TwilioAccount $made.Sid).Status | Should -Be 'active'
    }

    It 'completes its statuses at Tab' {
        (TabExpansion2 'Get-TwilioAccount -Status ').CompletionMatches.CompletionText | Should -Be 'active', 'suspended', 'closed'
    }
}
