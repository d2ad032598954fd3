#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, packages and publishes MatonTwilio.
.DESCRIPTION
    Build    compiles the solution and leaves a checkout from which Import-Module ./MatonTwilio.psd1 works.
    Test     runs dotnet test, then the Pester files where Pester 5 or newer is installed.
    Package  makes out/MatonTwilio/<version>/, which holds what a user needs and nothing else, and a nupkg of it in out/.
    Publish  packages and publishes to a registered repository.
    Clean    removes bin, artifacts and out.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 Test -Configuration Debug
.EXAMPLE
    ./build.ps1 Publish -Repository Local
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Publish', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # For Publish: the name of a repository that Get-PSResourceRepository shows.
    [string] $Repository,

    # For Publish: the key that the repository asks for; a folder asks for none.
    [string] $ApiKey
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

if ($Task -eq 'Publish') {
    # Before minutes are spent on a build.
    if (-not $Repository) {
        throw 'Publish takes -Repository with the name of a registered repository: Get-PSResourceRepository shows them.'
    }

    $null = Get-PSResourceRepository -Name $Repository
}

Push-Location $PSScriptRoot
try {
    if ($Task -in 'Clean', 'Package', 'Publish') {
        # A package is made from nothing, so that no file of an earlier build is in it.
        $leftovers = $Task -eq 'Clean' ? @('bin', 'artifacts', 'out') : @('bin', 'out')
        $leftovers | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
    }

    if ($Task -ne 'Clean') {
        dotnet build --configuration $Configuration
    }

    if ($Task -eq 'Test') {
        dotnet test --configuration $Configuration --no-build

        $files = @(Get-ChildItem -Path tests/pester -Filter *.Tests.ps1 -ErrorAction Ignore)
        if (-not (Get-Module -Name Pester -ListAvailable | Where-Object Version -GE '5.0')) {
            $files | ForEach-Object { Write-Warning "Skipped $($_.Name): Pester 5 or newer is not installed (Install-PSResource Pester)." }
        } elseif ($files) {
            # In a process of its own, which loads the module as it is now and lets go of it at its end.
            pwsh -NoProfile -Command 'Import-Module Pester -MinimumVersion 5.0; exit [int]((Invoke-Pester -Path tests/pester -PassThru).Result -ne "Passed")'
        }
    }

    if ($Task -in 'Package', 'Publish') {
        $version = (Import-PowerShellDataFile -Path MatonTwilio.psd1).ModuleVersion
        $package = New-Item -Path "out/MatonTwilio/$version" -ItemType Directory
        'MatonTwilio.psd1', 'bin', 'en-US', 'LICENSE', 'README.md', 'CHANGELOG.md' | Where-Object { Test-Path $_ } |
            Copy-Item -Destination $package -Recurse

        # Publishing to a folder is what makes a nupkg in every version of PSResourceGet.
        $folder = "MatonTwilio-build-$PID"
        Register-PSResourceRepository -Name $folder -Uri "$PWD/out" -Trusted
        try {
            Publish-PSResource -Path $package -Repository $folder
        } finally {
            Unregister-PSResourceRepository -Name $folder
        }

        Get-Item -Path $package, "out/MatonTwilio.$version.nupkg"
    }

    if ($Task -eq 'Publish') {
        $key = $ApiKey ? @{ ApiKey = $ApiKey } : @{}
        Publish-PSResource -Path $package -Repository $Repository @key
    }
} finally {
    Pop-Location
}
