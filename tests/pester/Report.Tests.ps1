Describe 'Reports' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'draw usage in the terminal' {
        $lines = Get-TwilioUsage -Interval Daily -StartDate (Get-Date).AddDays(-13) | Show-TwilioUsage -Width 80
        $lines | Should -BeOfType string
        $lines -replace "`e\[[0-9;]*m" | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        "$lines" | Should -Match 'Cost by day'
    }

    It 'draw without colours where output is plain' {
        $kept = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            "$(Get-TwilioUsage -First 5 | Show-TwilioUsage)" | Should -Not -Match "`e"
        } finally {
            $PSStyle.OutputRendering = $kept
        }
    }

    It 'are one file of HTML' {
        $file = Join-Path $TestDrive 'report.html'
        $made = & { Get-TwilioMessage; Get-TwilioCall; Get-TwilioUsage -Interval Daily -First 50 } | Export-TwilioReport $file -PassThru
        $made | Should -BeOfType System.IO.FileInfo
        Get-Content $file -Raw | Should -Match '<h2>Messages</h2>[\s\S]*<h2>Calls</h2>'
        Get-ChildItem $TestDrive | Should -HaveCount 1
    }

    It 'replace no file with -NoClobber' {
        $file = Join-Path $TestDrive 'kept.html'
        Set-Content $file 'kept'
        { @() | Export-TwilioReport $file -NoClobber } | Should -Throw -ErrorId 'Maton.FileExists*'
        Get-Content $file | Should -Be 'kept'
    }
}
