BeforeDiscovery {
    $root = Join-Path $PSScriptRoot '../..' -Resolve
    $places = 'benchmarks', 'build', 'samples', 'tests' | ForEach-Object { Join-Path $root $_ }
    $script:scripts = @(Get-ChildItem -Path $root -File) + @(Get-ChildItem -Path $places -Recurse -File) |
        Where-Object Extension -In '.ps1', '.psd1', '.psm1' |
        ForEach-Object { @{ Name = [System.IO.Path]::GetRelativePath($root, $_.FullName); Path = $_.FullName } }
    $script:analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable
}

Describe 'A script' -Skip:(-not $analyzer) {
    It 'is without a finding of PSScriptAnalyzer: <Name>' -ForEach $scripts {
        $settings = Join-Path $PSScriptRoot '../../PSScriptAnalyzerSettings.psd1'
        Invoke-ScriptAnalyzer -Path $Path -Settings $settings |
            ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" } |
            Should -BeNullOrEmpty
    }
}
