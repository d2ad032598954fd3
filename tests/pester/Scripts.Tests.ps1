BeforeDiscovery {
    $root = Join-Path $PSScriptRoot '../..' -Resolve
    $places = 'benchmarks', 'build', 'docs', 'samples', 'tests' | ForEach-Object { Join-Path $root $_ }
    $script:scripts = @(Get-ChildItem -Path $root -File) + @(Get-ChildItem -Path $places -Recurse -File) |
        Where-Object Extension -In '.ps1', '.psd1', '.psm1' |
        ForEach-Object { @{ Name = [System.IO.Path]::GetRelativePath($root, $_.FullName); Path = $_.FullName } }
    $script:analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable
}

Describe 'A script' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
    }

    if ($analyzer) {
        It 'is without a finding of PSScriptAnalyzer: <Name>' -ForEach $scripts {
            $settings = Join-Path $PSScriptRoot '../../PSScriptAnalyzerSettings.psd1'
            # Its rules run side by side, and now and then one of them fails by itself.
            $findings = foreach ($attempt in 1..3) {
                try {
                    Invoke-ScriptAnalyzer -Path $Path -Settings $settings
                    break
                } catch [System.NullReferenceException] {
                    if ($attempt -eq 3) {
                        throw
                    }
                }
            }

            $findings | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
        }
    } else {
        It 'is without a finding of PSScriptAnalyzer, which is not installed' -Skip { }
    }
}
