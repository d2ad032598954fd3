Describe 'A connection' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'is listed with its status' {
        $connection = Get-MatonConnection -Status ACTIVE
        $connection.App | Should -Be 'twilio'
        Get-MatonConnection $connection.ConnectionId | Select-Object -ExpandProperty Status | Should -Be 'ACTIVE'
    }

    It 'is created with the URL of its page, and removed again' {
        $kept = Get-MatonConnection
        $connection = New-MatonConnection
        (Get-MatonConnection).ConnectionId | Should -Contain $connection.ConnectionId
        $connection.Url | Should -Match '^http://127\.0\.0\.1:'
        $connection | Remove-MatonConnection -Confirm:$false
        (Get-MatonConnection).ConnectionId | Should -Be $kept.ConnectionId
    }

    It 'is kept with -WhatIf' {
        Get-MatonConnection | Remove-MatonConnection -WhatIf
        Get-MatonConnection | Should -HaveCount 1
    }

    It 'that does not exist gets one error, and the others are returned' {
        $id = (Get-MatonConnection).ConnectionId
        $found = 'nobody', $id | Get-MatonConnection -ErrorVariable failures -ErrorAction SilentlyContinue
        $found | Should -HaveCount 1
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'Maton.NotFound*'
    }
}
