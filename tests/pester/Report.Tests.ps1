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
        "$lines" | Should -Not -Match "`e"
        $lines.Text | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        "$lines" | Should -Match 'Cost by day'
    }

    It 'draw without colours where it goes to a file' {
        $file = Join-Path $TestDrive 'usage.txt'
        Get-TwilioUsage -First 5 | Show-TwilioUsage > $file
        Get-Content $file -Raw | Should -Match '(?m)^Usage from [^\e]*\z'
        Remove-Item $file
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
