BeforeDiscovery {
    $root = Join-Path $PSScriptRoot '../..' -Resolve
    $places = 'benchmarks', 'build', 'docs', 'samples', 'tests' | ForEach-Object { Join-Path $root $_ }
    $script:scripts = @(Get-ChildItem -Path $root -File) + @(Get-ChildItem -Path $places -Recurse -File) |
        Where-Object Extension -In '.ps1', '.psd1', '.psm1' |
        ForEach-Object { @{ Name = [System.IO.Path]::GetRelativePath($root, $_.FullName); Path = $_.FullName } }
    $script:analyzer = Get-Module -Name PSScriptAnalyzer -ListAvailable
}

Describe 'A script' {
    if ($analyzer) {
        It 'passes PSScriptAnalyzer: <Name>' -ForEach $scripts {
            $settings = Join-Path $PSScriptRoot '../../PSScriptAnalyzerSettings.psd1'
            # PSScriptAnalyzer runs its rules in parallel, and a rule sometimes throws for that reason, so it is retried.
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

            It 'is without a finding of PSScriptAnalyzer: <Name>' -ForEach $scripts {
                $findings.Keys | Should -Contain $Path
                $findings[$Path] | Should -BeNullOrEmpty
            }
        }
    } else {
        It 'passes PSScriptAnalyzer, which is not installed' -Skip { }
    }
}
