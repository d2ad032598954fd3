#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, packages, verifies and publishes MatonTwilio.
.DESCRIPTION
    Build    compiles the solution, so that Import-Module ./MatonTwilio.psd1 works in the checkout. On Windows, close any session
             that has imported the module first, because it locks the files.
    Test     runs dotnet test, which runs the Pester files in the pwsh in artifacts, and then runs them in the pwsh that is installed.
    Help     updates docs/en-US from the cmdlets, and converts it to en-US, which Get-Help reads. It requires
             Microsoft.PowerShell.PlatyPS. Its output is committed, so that no other task requires it.
    Package  creates out/MatonTwilio/<version>/ with the files that a user needs, a nupkg of it in out/, and a zip file with the
             symbols for a debugger.
    Verify   packages, installs the package in a process with an empty home folder, and runs the tour with the installed copy.
    Sbom     writes out/MatonTwilio.cdx.json, a list of the libraries in the package in CycloneDX format.
    Accept   copies a package that was built elsewhere (-Package) into the checkout, runs the Pester files with it, installs it in a
             process with an empty home folder, and runs the tour with the installed copy. It does not build the module.
    Publish  verifies the package and publishes it to a registered repository.
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

    # For Package, on Windows: the certificate in Cert:/CurrentUser/My that signs the files that PowerShell loads. Without it, nothing is signed.
    [string] $CertificateThumbprint,

    # For Publish: the name of a repository that Get-PSResourceRepository shows.
    [string] $Repository,

    # For Publish: the API key of the repository. A folder requires none.
    [string] $ApiKey,

    # For Package: the URL of the project. The default is the URL from which the checkout was cloned.
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

# Writes the manifest of the package. It adds what the repository has elsewhere, so that nothing has to be maintained twice.
function Write-Manifest ([string] $Target, [string] $FullVersion, [uri] $Uri) {
    $notes = [regex]::Match((Get-Content -Path CHANGELOG.md -Raw), "(?ms)^## \[$([regex]::Escape($FullVersion))\][^\n]*\n(.*?)(?=^## \[|\z)").Groups[1].Value.Trim()
    if (-not $notes) {
        throw "CHANGELOG.md has no section [$FullVersion]. The package uses its text as the release notes."
    }

    $more = @("ReleaseNotes = @'`n$notes`n'@")
    if ($Uri) {
        $more += "ProjectUri   = '$Uri'", "IconUri      = '$Uri/raw/v$FullVersion/docs/icon.png'"
    }

    $text = Get-Content -Path MatonTwilio.psd1 -Raw
    $text -replace '(?m)^( +)LicenseUri +=.*$', "`$0`n$($more.ForEach{ "`$1$($_.Replace('$', '$$'))" } -join "`n")" | Set-Content -Path $Target -NoNewline
    $null = Test-ModuleManifest -Path $Target
}

# Writes the package's README.md. Links to files outside the package become links to the project's URL, or plain text without one.
function Write-Readme ([string] $Target, [string] $FullVersion, [uri] $Uri) {
    $folder = Split-Path -Path $Target
    (Get-Content -Path README.md -Raw) -replace '\[([^\]]+)\]\((?!https?:)([^)]+)\)', {
        $text, $link = $_.Groups[1, 2].Value
        (Test-Path "$folder/$link") ? $_.Value : $Uri ? "[$text]($Uri/blob/v$FullVersion/$link)" : $text
    } -replace '(?s)<picture>.*?</picture>\s*', {
        # Pictures are loaded from the project's URL as well.
        $Uri ? ($_.Value -replace '(?<=src(set)?=")(?=docs/)', "$Uri/raw/v$FullVersion/") : ''
    } | Set-Content -Path $Target -NoNewline
}

# Signs the files that PowerShell loads, except the libraries of others.
function Add-Signature ([string] $Folder, [string] $Thumbprint) {
    $certificate = Get-Item -Path "Cert:/CurrentUser/My/$Thumbprint"
    Get-ChildItem -Path $Folder -Recurse -File -Include *.psd1, *.ps1xml, MatonTwilio*.dll | ForEach-Object {
        $signature = Set-AuthenticodeSignature -FilePath $_.FullName -Certificate $certificate -HashAlgorithm SHA256 -TimestampServer http://timestamp.digicert.com
        if ($signature.Status -ne 'Valid') {
            throw "$($_.Name) was not signed: $($signature.StatusMessage)"
        }
    }
}

# Runs a script in a process that finds neither the user's modules nor their repositories.
function Invoke-Apart ([string] $Script, [hashtable] $Parameter) {
    $folder = New-Item -Path ([System.IO.Path]::GetTempPath()) -Name "MatonTwilio-verify-$PID" -ItemType Directory
    $own = $IsWindows ? @{} : @{ HOME = $folder.FullName; XDG_CACHE_HOME = $null; XDG_CONFIG_HOME = $null; XDG_DATA_HOME = $null; PSModulePath = $null }
    $kept = @{}

    # PowerShell passes $null to .NET as an empty string, which sets the variable since PowerShell 7.5. NullString removes it.
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
        # These checks come first, because the build takes minutes.
        if (-not $Repository) {
            throw 'Publish requires -Repository with the name of a registered repository. Get-PSResourceRepository lists them.'
        }

        if (-not $ProjectUri -and -not (Get-PSResourceRepository -Name $Repository).Uri.IsFile) {
            throw 'A package for others requires the URL of the project. Clone from a URL, or specify -ProjectUri.'
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
        # Without the output of earlier builds, so that the package contains none of it. ContinuousIntegrationBuild removes local paths.
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

        # Installs only pwsh and Pester. Nothing is compiled.
        dotnet build tests/MatonTwilio.Pester.Tests -t:LayPwsh
        pwsh -NoProfile -File tests/pester/Run.ps1
    } else {
        dotnet build --configuration $Configuration
    }

    if ($Task -eq 'Test') {
        dotnet test --configuration $Configuration --no-build
        # A new process loads the new build of the module, and unlocks its files when it ends.
        if ($PSHOME -ne "$PWD/artifacts/pwsh") {
            pwsh -NoProfile -File tests/pester/Run.ps1
        }
    }

    if ($Task -eq 'Help') {
        # A new process unlocks the files of the module when it ends.
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

        # Publishing to a folder creates a nupkg in every version of PSResourceGet.
        $folder = "MatonTwilio-build-$PID"
        Register-PSResourceRepository -Name $folder -Uri "$PWD/out" -Trusted
        try {
            Publish-PSResource -Path $laidOut -Repository $folder
        } finally {
            Unregister-PSResourceRepository -Name $folder
        }

        build/Test-Package.ps1 "out/MatonTwilio.$fullVersion.nupkg" -BuiltIn $PSScriptRoot
        if (-not $ProjectUri) {
            Write-Warning 'The package has no project URL and no icon, because the checkout was not cloned from a URL and -ProjectUri was not specified.'
        }

        Get-Item -Path $laidOut, "out/MatonTwilio.$fullVersion.nupkg", "out/MatonTwilio.$fullVersion.symbols.zip"
    }

    if ($Task -in 'Verify', 'Accept', 'Publish') {
        $source = $Task -eq 'Accept' ? (Split-Path (Resolve-Path $Package).ProviderPath) : "$PWD/out"
        $before = @(Get-InstalledPSResource -Name MatonTwilio -Scope CurrentUser -ErrorAction Ignore)
        if ($IsWindows -and $before) {
            throw 'Verify installs and uninstalls the module for the current user. Uninstall yours first (Uninstall-PSResource MatonTwilio), or verify on another machine.'
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
