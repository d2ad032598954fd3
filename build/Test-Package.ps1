#Requires -Version 7.4
<#
.SYNOPSIS
    Throws where a package lacks what a user needs, holds anything else, or could not be unpacked on every system.
.PARAMETER Path
    The package: a nupkg.
.PARAMETER BuiltIn
    The folder that it was built in, whose name must not be in it.
.EXAMPLE
    build/Test-Package.ps1 out/MatonTwilio.0.1.0.nupkg
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, Position = 0)]
    [string] $Path,

    [string] $BuiltIn
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# What the Gallery's readers expect to wait for, and more than the module is: 8 MB of IL, and images for six systems.
$largest = 32MB

# What the header of an image says of its processor and system.
$machines = @{
    'win-x64' = 0x8664; 'win-arm64' = 0xAA64; 'linux-x64' = 0xFD1D; 'linux-arm64' = 0xD11D; 'osx-x64' = 0xC020; 'osx-arm64' = 0xEC20
}

# Windows allows 260 characters for a path; a profile with a long name and the module's own folder take up to half of them.
$longest = 120

$problems = [System.Collections.Generic.List[string]]::new()

function Read-Text ($Entry) {
    $reader = [System.IO.StreamReader]::new($Entry.Open())
    try { $reader.ReadToEnd() } finally { $reader.Dispose() }
}

function Read-Byte ($Entry) {
    $memory = [System.IO.MemoryStream]::new()
    $stream = $Entry.Open()
    try { $stream.CopyTo($memory) } finally { $stream.Dispose() }
    , $memory.ToArray()
}

# A reference assembly has members without bodies: it compiles against and does not run.
function Test-Reference ([byte[]] $Content) {
    $file = [System.Reflection.PortableExecutable.PEReader]::new([System.IO.MemoryStream]::new($Content))
    try {
        $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
        foreach ($handle in $metadata.GetAssemblyDefinition().GetCustomAttributes()) {
            $constructor = $metadata.GetCustomAttribute($handle).Constructor
            if ($constructor.Kind -eq 'MemberReference') {
                $type = $metadata.GetMemberReference([System.Reflection.Metadata.MemberReferenceHandle] $constructor).Parent
                if ($metadata.GetString($metadata.GetTypeReference([System.Reflection.Metadata.TypeReferenceHandle] $type).Name) -eq 'ReferenceAssemblyAttribute') {
                    return $true
                }
            }
        }

        $false
    } finally {
        $file.Dispose()
    }
}

# What an assembly is, by its headers and metadata.
function Read-Assembly ([byte[]] $Content) {
    $file = [System.Reflection.PortableExecutable.PEReader]::new([System.IO.MemoryStream]::new($Content))
    try {
        $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
        [pscustomobject]@{
            Mvid    = $metadata.GetGuid($metadata.GetModuleDefinition().Mvid)
            Machine = [int] $file.PEHeaders.CoffHeader.Machine
            IsImage = $file.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size -gt 0
        }
    } finally {
        $file.Dispose()
    }
}

$archive = [System.IO.Compression.ZipFile]::OpenRead((Resolve-Path -LiteralPath $Path).ProviderPath)
try {
    $files = [System.Collections.Generic.SortedDictionary[string, System.IO.Compression.ZipArchiveEntry]]::new([System.StringComparer]::Ordinal)
    foreach ($entry in $archive.Entries) {
        # What makes it a nupkg stays out of the installed module.
        if ($entry.FullName -notmatch '^(\[Content_Types\]\.xml|_rels/\.rels|MatonTwilio\.nuspec|package/services/metadata/core-properties/[0-9a-f]+\.psmdcp)$') {
            $files[$entry.FullName] = $entry
        }
    }

    # What must be there, with the libraries that the notices name.
    $needed = @('CHANGELOG.md', 'LICENSE', 'MatonTwilio.psd1', 'README.md', 'THIRD-PARTY-NOTICES.md', 'bin/MatonTwilio.dll', 'bin/MatonTwilio.Model.dll', 'bin/MatonTwilio.Format.ps1xml',
        'bin/deps/MatonTwilio.Gateway.dll', 'bin/deps/MatonTwilio.Reports.dll', 'bin/deps/MatonTwilio.Sandbox.dll')
    if ($files.ContainsKey('THIRD-PARTY-NOTICES.md')) {
        $needed += [regex]::Matches((Read-Text $files['THIRD-PARTY-NOTICES.md']), '(?m)^## (\S+\.dll)\r?$') | ForEach-Object { "bin/deps/$($_.Groups[1].Value)" }
    }

    $needed | Where-Object { $_ -cnotin $files.Keys } | ForEach-Object { $problems.Add("$_ is missing.") }

    # Images are of assemblies that are there as IL too, as they were compiled for this package, and for every system or for none.
    $images = @($files.Keys) -cmatch "^bin/($($machines.Keys -join '|'))/[^/]+\.dll$"
    foreach ($name in $images) {
        $null, $system, $file = $name -split '/'
        $twin = "bin/deps/$file"
        $image = Read-Assembly (Read-Byte $files[$name])
        if ($twin -cnotin $files.Keys -or (Read-Assembly (Read-Byte $files[$twin])).Mvid -ne $image.Mvid) {
            $problems.Add("$name is not of the assembly in bin/deps.")
        }

        if (-not $image.IsImage -or $image.Machine -ne $machines[$system]) {
            $problems.Add("$name is no image for $system.")
        }

        $machines.Keys | ForEach-Object { "bin/$_/$file" } | Where-Object { $_ -cnotin $images } | ForEach-Object { $problems.Add("$_ is missing.") }
    }

    # Its pages lead nowhere else than into the package and to the web.
    foreach ($page in @($files.Keys) -clike '*.md') {
        [regex]::Matches((Read-Text $files[$page]), '\]\((?!https?:)([^)]+)\)') | ForEach-Object { $_.Groups[1].Value } |
            Where-Object { $_ -cnotin $files.Keys } | ForEach-Object { $problems.Add("$page leads to $_, which is not there.") }
    }

    # What else may be there.
    $allowed = '^en-US/(MatonTwilio\.dll-Help\.xml|about_MatonTwilio\w*\.help\.txt)$'
    foreach ($name in $files.Keys) {
        if ($name -cnotin $needed -and $name -cnotin $images -and $name -cnotmatch $allowed) {
            $problems.Add("$name does not belong in a package.")
        }

        # Windows and macOS take names that differ in case for one, and Windows has names and characters of its own.
        if (@(@($files.Keys) -eq $name).Count -gt 1) {
            $problems.Add("$name is there twice where case does not count.")
        }

        if ($name -notmatch '^[A-Za-z0-9._/-]+$' -or $name -match '(^|/)((con|prn|aux|nul|com\d|lpt\d)(\.|/|$)|\.\.?(/|$)|/)|[. ](/|$)') {
            $problems.Add("$name is a name that not every system takes.")
        }

        if ($name.Length -gt $longest) {
            $problems.Add("$name is longer than the $longest characters that leave room for where it is installed.")
        }

        # The upper half holds a Unix file's mode; a link's begins with octal 12.
        if (($files[$name].ExternalAttributes -shr 28 -band 0xF) -eq 0xA) {
            $problems.Add("$name is a link.")
        }
    }

    foreach ($name in @($files.Keys) -clike '*.dll' | Where-Object { $_ -cin $needed }) {
        $content = Read-Byte $files[$name]
        if (Test-Reference $content) {
            $problems.Add("$name is a reference assembly.")
        }

        if ($BuiltIn -and [System.Text.Encoding]::Latin1.GetString($content).Contains($BuiltIn)) {
            $problems.Add("$name names the folder that it was built in.")
        }
    }

    $size = ($files.Values | Measure-Object -Property Length -Sum).Sum
    if ($size -ge $largest) {
        $problems.Add("It takes $size bytes once installed, and $largest are too many.")
    }
} finally {
    $archive.Dispose()
}

if ($problems.Count -gt 0) {
    throw "$Path is not fit to be published:`n$($problems -join "`n")"
}

"$(Split-Path $Path -Leaf): $($files.Count) files, $([math]::Round($size / 1MB, 2)) MB installed, as they should be."
