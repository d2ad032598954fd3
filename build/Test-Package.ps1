#Requires -Version 7.4
<#
.SYNOPSIS
    Checks that a package has exactly the files that a user needs and can be unpacked on every system. Throws if it does not.
.PARAMETER Path
    The package: a nupkg.
.PARAMETER BuiltIn
    The folder in which it was built, whose name no file may contain.
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

# More than the module requires, which is 8 MB of IL and images for six systems, and small enough to download quickly.
$largest = 36MB

# The machine type in the header of an image, by its system and processor.
$machines = @{
    'win-x64' = 0x8664; 'win-arm64' = 0xAA64; 'linux-x64' = 0xFD1D; 'linux-arm64' = 0xD11D; 'osx-x64' = 0xC020; 'osx-arm64' = 0xEC20
}

# Windows allows 260 characters for a path. A long profile name and the module's folder take up to half of them.
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

# A reference assembly has members without bodies. A compiler can use it, but it cannot run.
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

# Reads the identity and the machine type of an assembly.
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
        # The files of the nupkg format are not installed with the module.
        if ($entry.FullName -notmatch '^(\[Content_Types\]\.xml|_rels/\.rels|MatonTwilio\.nuspec|package/services/metadata/core-properties/[0-9a-f]+\.psmdcp)$') {
            $files[$entry.FullName] = $entry
        }
    }

    # Required files, including the libraries that the notices name.
    $needed = @('CHANGELOG.md', 'LICENSE', 'MatonTwilio.psd1', 'README.md', 'THIRD-PARTY-NOTICES.md', 'bin/MatonTwilio.dll', 'bin/MatonTwilio.Model.dll',
        'bin/MatonTwilio.Format.ps1xml', 'bin/MatonTwilio.Types.ps1xml', 'bin/deps/MatonTwilio.Gateway.dll', 'bin/deps/MatonTwilio.Reports.dll', 'bin/deps/MatonTwilio.Sandbox.dll')
    if ($files.ContainsKey('THIRD-PARTY-NOTICES.md')) {
        $needed += [regex]::Matches((Read-Text $files['THIRD-PARTY-NOTICES.md']), '(?m)^## (\S+\.dll)\r?$') | ForEach-Object { "bin/deps/$($_.Groups[1].Value)" }
    }

    $needed | Where-Object { $_ -cnotin $files.Keys } | ForEach-Object { $problems.Add("$_ is missing.") }

    # Each image must belong to an assembly in bin/deps of the same build, and exist for every system or for none.
    $images = @($files.Keys) -cmatch "^bin/($($machines.Keys -join '|'))/[^/]+\.dll$"
    foreach ($name in $images) {
        $null, $system, $file = $name -split '/'
        $twin = "bin/deps/$file"
        $image = Read-Assembly (Read-Byte $files[$name])
        if ($twin -cnotin $files.Keys -or (Read-Assembly (Read-Byte $files[$twin])).Mvid -ne $image.Mvid) {
            $problems.Add("$name does not belong to the assembly in bin/deps.")
        }

        if (-not $image.IsImage -or $image.Machine -ne $machines[$system]) {
            $problems.Add("$name is not an image for $system.")
        }

        $machines.Keys | ForEach-Object { "bin/$_/$file" } | Where-Object { $_ -cnotin $images } | ForEach-Object { $problems.Add("$_ is missing.") }
    }

    # Links in its pages may refer only to the package and to the web.
    foreach ($page in @($files.Keys) -clike '*.md') {
        [regex]::Matches((Read-Text $files[$page]), '\]\((?!https?:)([^)]+)\)') | ForEach-Object { $_.Groups[1].Value } |
            Where-Object { $_ -cnotin $files.Keys } | ForEach-Object { $problems.Add("$page links to $_, which is not in the package.") }
    }

    # Optional files.
    $allowed = '^en-US/(MatonTwilio\.dll-Help\.xml|about_MatonTwilio\w*\.help\.txt)$'
    foreach ($name in $files.Keys) {
        if ($name -cnotin $needed -and $name -cnotin $images -and $name -cnotmatch $allowed) {
            $problems.Add("$name does not belong in a package.")
        }

        # On Windows and macOS, names that differ only in case are the same. Windows also reserves some names and characters.
        if (@(@($files.Keys) -eq $name).Count -gt 1) {
            $problems.Add("$name exists twice on systems that ignore case.")
        }

        if ($name -notmatch '^[A-Za-z0-9._/-]+$' -or $name -match '(^|/)((con|prn|aux|nul|com\d|lpt\d)(\.|/|$)|\.\.?(/|$)|/)|[. ](/|$)') {
            $problems.Add("$name is not a valid name on every system.")
        }

        if ($name.Length -gt $longest) {
            $problems.Add("$name is longer than $longest characters, which leaves too little room for the installation folder.")
        }

        # The upper 16 bits are the mode of a Unix file, which begins with octal 12 for a link.
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
            $problems.Add("$name contains the name of the folder in which it was built.")
        }
    }

    $size = ($files.Values | Measure-Object -Property Length -Sum).Sum
    if ($size -ge $largest) {
        $problems.Add("The installed package has $size bytes. It must be smaller than $largest.")
    }
} finally {
    $archive.Dispose()
}

if ($problems.Count -gt 0) {
    throw "$Path cannot be published:`n$($problems -join "`n")"
}

"$(Split-Path $Path -Leaf): $($files.Count) files, $([math]::Round($size / 1MB, 2)) MB installed. The package is valid."
