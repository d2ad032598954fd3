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
        Context 'that is analyzed' -ForEach @{ Scripts = $scripts } {
            BeforeAll {
                $ErrorActionPreference = 'Stop'
                $script:findings = @{}
                $lines = @(& (Join-Path $PSHOME pwsh) -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot Find-ScriptProblem.ps1) @($Scripts.Path) 2>&1)
                $lines -like '{*' | ConvertFrom-Json | ForEach-Object { $findings[$_.Path] = $_.Findings }
                $script:said = $lines -notlike '{*'
            }

            It 'passes PSScriptAnalyzer: <Name>' -ForEach $scripts {
                $findings.ContainsKey($Path) | Should -BeTrue -Because "the analysis wrote: $said"
                $findings[$Path] | Should -BeNullOrEmpty
            }
        }
    } else {
        It 'passes PSScriptAnalyzer, which is not installed' -Skip { }
    }
}
