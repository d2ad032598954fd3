#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, packages, verifies and publishes MatonTwilio.
.DESCRIPTION
    Build    compiles the solution and leaves a checkout from which Import-Module ./MatonTwilio.psd1 works. On Windows, a session
             that has imported it keeps its files from being written: close it first.
    Test     runs dotnet test, which runs the Pester files in a pwsh of its own, and then those files in the pwsh that is installed.
    Help     brings docs/en-US up to the cmdlets, and makes en-US of it, which Get-Help reads. It takes
             Microsoft.PowerShell.PlatyPS; what it makes is committed, so that nothing else does.
    Package  makes out/MatonTwilio/<version>/, which holds what a user needs and nothing else, a nupkg of it in out/, and
             beside it the symbols that a debugger wants.
    Verify   packages, installs the package in a process and a home of its own, and runs the tour with the installed copy.
    Sbom     writes out/MatonTwilio.cdx.json, a list of the libraries in the package in CycloneDX's form.
    Accept   lays a package that was built elsewhere (-Package) into the checkout, runs the Pester files with it, installs it in a
             process and a home of its own, and runs the tour with the installed copy. It builds nothing of the module.
    Publish  verifies and publishes to a registered repository.
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
    [ValidateSet('Build', 'Test', 'Help', 'Package', 'Verify', 'Sbom', 'Accept', 'Publish', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # For Accept: the nupkg.
    [string] $Package,

    # For the package, on Windows: the certificate that signs what PowerShell loads, which is in Cert:/CurrentUser/My. Without it nothing is signed.
    [string] $CertificateThumbprint,

    # For Publish: the name of a repository that Get-PSResourceRepository shows.
    [string] $Repository,

    # For Publish: the key that the repository asks for; a folder asks for none.
    [string] $ApiKey,

    # The project's address, for the package: without it where the checkout was cloned from, if that is a web address.
    [uri] $ProjectUri
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true


function Get-ProjectUri {
    $origin = (Get-Command git -ErrorAction Ignore) ? (git config --default '' --get remote.origin.url) : ''
    if ($origin -match '^(?:https://|git@)(?:[^/@]+@)?([^/:]+)[:/](.+?)(\.git)?/?$') {
        "https://$($Matches[1])/$($Matches[2])"
    }
}

# The manifest that a gallery wants: with what the repository keeps elsewhere, so that it is written down once.
function Write-Manifest ([string] $Target, [string] $FullVersion, [uri] $Uri) {
    $notes = [regex]::Match((Get-Content -Path CHANGELOG.md -Raw), "(?ms)^## \[$([regex]::Escape($FullVersion))\][^\n]*\n(.*?)(?=^## \[|\z)").Groups[1].Value.Trim()
    if (-not $notes) {
        throw "CHANGELOG.md has no section [$FullVersion], whose text the package takes for its release notes."
    }

    $more = @("ReleaseNotes = @'`n$notes`n'@")
    if ($Uri) {
        $more += "ProjectUri   = '$Uri'", "IconUri      = '$Uri/raw/v$FullVersion/docs/icon.png'"
    }

    $text = Get-Content -Path MatonTwilio.psd1 -Raw
    $text -replace '(?m)^( +)LicenseUri +=.*$', "`$0`n$($more.ForEach{ "`$1$($_.Replace('$', '$$'))" } -join "`n")" | Set-Content -Path $Target -NoNewline
    $null = Test-ModuleManifest -Path $Target
}

# The package's README.md: what it links to and the package does not hold is read at the project's address, or is a name alone.
function Write-Readme ([string] $Target, [string] $FullVersion, [uri] $Uri) {
    $folder = Split-Path -Path $Target
    (Get-Content -Path README.md -Raw) -replace '\[([^\]]+)\]\((?!https?:)([^)]+)\)', {
        $text, $link = $_.Groups[1, 2].Value
        (Test-Path "$folder/$link") ? $_.Value : $Uri ? "[$text]($Uri/blob/v$FullVersion/$link)" : $text
    } -replace '(?s)<picture>.*?</picture>\s*', {
        # A picture is read at the project's address as well.
        $Uri ? ($_.Value -replace '(?<=src(set)?=")(?=docs/)', "$Uri/raw/v$FullVersion/") : ''
    } | Set-Content -Path $Target -NoNewline
}

# Signs what PowerShell loads and nobody else has signed.
function Add-Signature ([string] $Folder, [string] $Thumbprint) {
    $certificate = Get-Item -Path "Cert:/CurrentUser/My/$Thumbprint"
    Get-ChildItem -Path $Folder -Recurse -File -Include *.psd1, *.ps1xml, MatonTwilio*.dll | ForEach-Object {
        $signature = Set-AuthenticodeSignature -FilePath $_.FullName -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer http://timestamp.digicert.com
        if ($signature.Status -ne 'Valid') {
            throw "$($_.Name) was not signed: $($signature.StatusMessage)"
        }
    }
}

# Runs a script in a process that knows neither the person's modules nor their repositories.
function Invoke-Apart ([string] $Script, [hashtable] $Parameter) {
    $folder = New-Item -Path ([System.IO.Path]::GetTempPath()) -Name "MatonTwilio-verify-$PID" -ItemType Directory
    $own = $IsWindows ? @{} : @{ HOME = $folder.FullName; XDG_CACHE_HOME = $null; XDG_CONFIG_HOME = $null; XDG_DATA_HOME = $null; PSModulePath = $null }
    $kept = @{}

    # NullString: a $null becomes an empty text on its way to .NET, which from PowerShell 7.5 on is a value like any other.
    foreach ($name in $own.Keys) {
        $kept[$name] = [System.Environment]::GetEnvironmentVariable($name)
        [System.Environment]::SetEnvironmentVariable($name, $own[$name] ?? [NullString]::Value)
    }

    try {
        $arguments = $Parameter.GetEnumerator() | ForEach-Object { "-$($_.Key)", $_.Value }
        pwsh -NoProfile -NonInteractive -File $Script @arguments
    } finally {
        foreach ($name in $kept.Keys) {
            [System.Environment]::SetEnvironmentVariable($name, $kept[$name] ?? [NullString]::Value)
        }

        Remove-Item -Path $folder -Recurse -Force
    }
}

$makesPackage = $Task -in 'Package', 'Verify', 'Publish'

Push-Location -LiteralPath $PSScriptRoot
try {
    $data = Import-PowerShellDataFile -Path MatonTwilio.psd1
    $version = $data.ModuleVersion
    $label = $data.PrivateData.PSData['Prerelease']
    $fullVersion = $label ? "$version-$label" : $version
    if ($makesPackage -and -not $ProjectUri) {
        $ProjectUri = Get-ProjectUri
    }

    if ($Task -eq 'Publish') {
        # Before minutes are spent on a build.
        if (-not $Repository) {
            throw 'Publish takes -Repository with the name of a registered repository: Get-PSResourceRepository shows them.'
        }

        if (-not $ProjectUri -and -not (Get-PSResourceRepository -Name $Repository).Uri.IsFile) {
            throw 'A package for others names its project: clone from a web address, or give -ProjectUri.'
        }
    }

    if ($Task -eq 'Clean') {
        'bin', 'artifacts', 'out' | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
        return
    }

    if ($Task -eq 'Sbom') {
        dotnet tool restore
        dotnet CycloneDX src/MatonTwilio/MatonTwilio.csproj --output out --filename MatonTwilio.cdx.json --output-format Json --exclude-dev --set-version $fullVersion
        return
    }

    if ($makesPackage) {
        # From nothing, so that no file of an earlier build is in it, and naming no folder of this machine.
        'bin', 'out/MatonTwilio*' | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
        dotnet build src/MatonTwilio --configuration $Configuration --no-incremental -p:ContinuousIntegrationBuild=true
        dotnet build build/Images
    } elseif ($Task -eq 'Accept') {
        build/Test-Package.ps1 $Package
        $unpacked = Join-Path ([System.IO.Path]::GetTempPath()) "MatonTwilio-accept-$PID"
        try {
            [System.IO.Compression.ZipFile]::ExtractToDirectory((Resolve-Path $Package).ProviderPath, $unpacked)
            'bin', 'en-US' | ForEach-Object {
                Remove-Item -Path $_ -Recurse -Force -ErrorAction Ignore
                Copy-Item -Path (Join-Path $unpacked $_) -Destination . -Recurse
            }
        } finally {
            Remove-Item -Path $unpacked -Recurse -Force -ErrorAction Ignore
        }

        # Pester alone; nothing is compiled.
        dotnet build tests/MatonTwilio.Pester.Tests -t:LayPwsh
        pwsh -NoProfile -File tests/pester/Run.ps1
    } else {
        dotnet build --configuration $Configuration
    }

    if ($Task -eq 'Test') {
        dotnet test --configuration $Configuration --no-build
        # In a process of its own, which loads the module as it is now and lets go of it at its end.
        if ($PSHOME -ne "$PWD/artifacts/pwsh") {
            pwsh -NoProfile -File tests/pester/Run.ps1
        }
    }

    if ($Task -eq 'Help') {
        # In a process of its own, which lets go of the module at its end.
        pwsh -NoProfile -File docs/Update-Help.ps1 -XmlDocs "artifacts/bin/MatonTwilio/$($Configuration.ToLowerInvariant())/MatonTwilio.xml"
    }

    if ($makesPackage) {
        $laidOut = New-Item -Path "out/MatonTwilio/$version" -ItemType Directory
        'bin', 'en-US', 'CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md' | Where-Object { Test-Path $_ } |
            Copy-Item -Destination $laidOut -Recurse
        Write-Manifest -Target "$laidOut/MatonTwilio.psd1" -FullVersion $fullVersion -Uri $ProjectUri
        Write-Readme -Target "$laidOut/README.md" -FullVersion $fullVersion -Uri $ProjectUri
        if ($CertificateThumbprint) {
            Add-Signature -Folder $laidOut -Thumbprint $CertificateThumbprint
        }

        Compress-Archive -Path "artifacts/bin/MatonTwilio/$($Configuration.ToLowerInvariant())/*.pdb" -DestinationPath "out/MatonTwilio.$fullVersion.symbols.zip"

        # Publishing to a folder is what makes a nupkg in every version of PSResourceGet.
        $folder = "MatonTwilio-build-$PID"
        Register-PSResourceRepository -Name $folder -Uri "$PWD/out" -Trusted
        try {
            Publish-PSResource -Path $laidOut -Repository $folder
        } finally {
            Unregister-PSResourceRepository -Name $folder
        }

        build/Test-Package.ps1 "out/MatonTwilio.$fullVersion.nupkg" -BuiltIn $PSScriptRoot
        if (-not $ProjectUri) {
            Write-Warning 'The package names no project and no icon: the checkout was not cloned from a web address, and -ProjectUri was not given.'
        }

        Get-Item -Path $laidOut, "out/MatonTwilio.$fullVersion.nupkg", "out/MatonTwilio.$fullVersion.symbols.zip"
    }

    if ($Task -in 'Verify', 'Accept', 'Publish') {
        $source = $Task -eq 'Accept' ? (Split-Path (Resolve-Path $Package).ProviderPath) : "$PWD/out"
        $before = @(Get-InstalledPSResource -Name MatonTwilio -Scope CurrentUser -ErrorAction Ignore)
        if ($IsWindows -and $before) {
            throw 'Verify installs the module and removes it again: remove yours first (Uninstall-PSResource MatonTwilio), or verify on another machine.'
        }

        try {
            Invoke-Apart -Script build/Test-Install.ps1 -Parameter @{ Folder = $source; Version = $fullVersion; Tour = "$PWD/samples/tour.ps1" }
        } finally {
            if ($IsWindows) {
                Uninstall-PSResource -Name MatonTwilio -Version $fullVersion -Scope CurrentUser -ErrorAction Ignore
            }
        }
    }

    if ($Task -eq 'Publish') {
        $key = $ApiKey ? @{ ApiKey = $ApiKey } : @{}
        Publish-PSResource -Path $laidOut -Repository $Repository @key
    }
} finally {
    Pop-Location
}
