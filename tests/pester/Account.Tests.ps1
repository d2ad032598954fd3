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

    It 'is sorted, grouped and selected like any object' {
        Get-TwilioAccount | Sort-Object FriendlyName -Descending | Select-Object -First 1 -ExpandProperty FriendlyName | Should -Be 'Sandbox retired project'
        (Get-TwilioAccount | Group-Object Status -AsHashTable).Keys | Sort-Object | Should -Be 'active', 'suspended'
    }

    It 'is piped on to list its own messages' {
        $groups = Get-TwilioAccount -Status active | Get-TwilioMessage | Group-Object AccountSid
        $groups | ForEach-Object Count | Sort-Object | Should -Be 5, 60
    }

    It 'completes its statuses' {
        (TabExpansion2 'Get-TwilioAccount -Status ').CompletionMatches.CompletionText | Should -Be 'active', 'suspended', 'closed'
    }
}
