Describe 'A package' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $script:root = Join-Path $PSScriptRoot '../..' -Resolve
        $script:test = Join-Path $root 'build/Test-Package.ps1'

        # The files that build.ps1 copies into a package, by name.
        $script:whole = @{}
        $files = @(Get-ChildItem -Path (Join-Path $root 'bin') -Recurse -File)
        $files += 'CHANGELOG.md', 'LICENSE', 'MatonTwilio.psd1', 'README.md', 'THIRD-PARTY-NOTICES.md' | ForEach-Object { Get-Item -Path (Join-Path $root $_) }
        $files | ForEach-Object { $whole[[System.IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/')] = [System.IO.File]::ReadAllBytes($_.FullName) }
        $whole['README.md'] = [byte[]][char[]] 'See [what changed](CHANGELOG.md) and [the gateway](https://maton.ai).'

        # Creates a package of these files, with files that a test adds and without files that it leaves out.
        function Compress-Package {
            param([hashtable] $Add = @{}, [string[]] $LeaveOut = @(), [scriptblock] $Mark = {})
            $content = [System.Collections.Generic.Dictionary[string, byte[]]]::new([System.StringComparer]::Ordinal)
            $whole.GetEnumerator() | Where-Object Key -NotIn $LeaveOut | ForEach-Object { $content[$_.Key] = $_.Value }
            $Add.GetEnumerator() | ForEach-Object { $content[$_.Key] = $_.Value }

            $path = Join-Path $TestDrive "$(New-Guid).nupkg"
            $archive = [System.IO.Compression.ZipFile]::Open($path, 'Create')
            foreach ($one in $content.GetEnumerator()) {
                $entry = $archive.CreateEntry($one.Key, 'NoCompression')
                & $Mark $entry
                $stream = $entry.Open()
                $stream.Write($one.Value)
                $stream.Dispose()
            }

            $archive.Dispose()
            $path
        }
    }

    It 'passes with the files that a user needs' {
        & $test (Compress-Package) | Should -Match 'The package is valid'
    }

    It 'may contain help' {
        & $test (Compress-Package @{ 'en-US/MatonTwilio.dll-Help.xml' = [byte[]] 1; 'en-US/about_MatonTwilio_Bulk.help.txt' = [byte[]] 1 }) | Should -Match 'The package is valid'
    }

    It 'is refused with <_>' -ForEach @(
        'bin/MatonTwilio.pdb', 'bin/MatonTwilio.deps.json', 'bin/MatonTwilio.xml', 'bin/deps/MatonTwilio.Gateway.pdb', 'bin/deps/MatonTwilio.Tests.dll', 'bin/deps/ViewBuilder.dll'
        'bin/deps/System.Management.Automation.dll', 'bin/Polly.Core.dll', 'bin/deps/ref/Polly.Core.dll', 'bin/deps/A.Library.Without.A.Notice.dll'
        'bin/Unnamed.Format.ps1xml', 'tests/pester/Account.Tests.ps1', 'docs/icon.png', 'en-US/notes.txt', '.ci/run'
    ) {
        { & $test (Compress-Package @{ $_ = [byte[]] (1, 2) }) } | Should -Throw "*`n$_ does not belong in a package.*"
    }

    It 'is refused without <_>' -ForEach @(
        'LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md', 'MatonTwilio.psd1', 'bin/MatonTwilio.dll', 'bin/MatonTwilio.Model.dll'
        'bin/deps/MatonTwilio.Gateway.dll', 'bin/deps/MatonTwilio.Sandbox.dll', 'bin/deps/Polly.Core.dll', 'bin/MatonTwilio.Format.ps1xml', 'bin/MatonTwilio.Types.ps1xml'
    ) {
        { & $test (Compress-Package -LeaveOut $_) } | Should -Throw "*`n$_ is missing.*"
    }

    It 'has images of its own assemblies, for their system, for all systems or none' {
        # The runtime's own libraries serve as images for this system.
        $image = [System.IO.File]::ReadAllBytes([System.Text.Json.JsonSerializer].Assembly.Location)
        $here = "$($IsWindows ? 'win' : $IsMacOS ? 'osx' : 'linux')-$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()
        $systems = 'win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'osx-x64', 'osx-arm64'
        $add = @{ 'bin/deps/Polly.Core.dll' = $image }
        $systems | ForEach-Object { $add["bin/$_/Polly.Core.dll"] = $image }
        $problems = { & $test (Compress-Package $add) } | Should -Throw -PassThru

        foreach ($system in $systems) {
            $problems -match "bin/$system/Polly.Core.dll is not an image for $system" | Should -Be ($system -ne $here)
        }

        { & $test (Compress-Package @{ "bin/$here/Polly.Core.dll" = $image }) } | Should -Throw "*bin/$here/Polly.Core.dll does not belong to the assembly in bin/deps.*is missing.*"
    }

    It 'has no page that links to a file outside the package' {
        { & $test (Compress-Package @{ 'README.md' = [byte[]][char[]] 'See [coverage](docs/coverage.md).' }) } |
            Should -Throw '*README.md links to docs/coverage.md, which is not in the package.*'
    }

    It 'contains no reference assembly' {
        $reference = [System.IO.File]::ReadAllBytes((Join-Path $PSHOME 'ref/System.Text.Json.dll'))
        { & $test (Compress-Package @{ 'bin/deps/Polly.Core.dll' = $reference }) } | Should -Throw '*Polly.Core.dll is a reference assembly.*'
    }

    It 'has the views under the name in the manifest, in the same case' {
        { & $test (Compress-Package -LeaveOut 'bin/MatonTwilio.Format.ps1xml' -Add @{ 'bin/matontwilio.format.ps1xml' = [byte[]] 1 }) } |
            Should -Throw '*MatonTwilio.Format.ps1xml is missing.*'
    }

    It 'has no two files that have the same name on Windows' {
        { & $test (Compress-Package @{ 'readme.MD' = [byte[]] 1 }) } | Should -Throw '*README.md exists twice on systems that ignore case.*'
    }

    It 'has no name that is invalid on Windows: <_>' -ForEach 'bin/aux.dll', 'bin/con/a.dll', 'bin/a:b.dll', 'bin/a.', 'bin/../a.dll', '/etc/a', 'bin/a b.dll', 'bin\a.dll' {
        { & $test (Compress-Package @{ $_ = [byte[]] 1 }) } | Should -Throw '*is not a valid name on every system.*'
    }

    It 'leaves room for the path of the folder in which it is installed' {
        { & $test (Compress-Package @{ "bin/$('a' * 120).dll" = [byte[]] 1 }) } | Should -Throw '*leaves too little room for the installation folder.*'
    }

    It 'has no links' {
        { & $test (Compress-Package -Mark { param($entry) if ($entry.FullName -eq 'LICENSE') { $entry.ExternalAttributes = 0xA1FF -shl 16 } }) } |
            Should -Throw '*LICENSE is a link.*'
    }

    It 'is smaller than 36 MB when it is installed' {
        { & $test (Compress-Package @{ LICENSE = [byte[]]::new(36MB) }) } | Should -Throw '*The installed package has * bytes*'
    }

    It 'does not contain the name of the folder in which it was built' {
        { & $test (Compress-Package) -BuiltIn 'MatonTwilio.Commands' } | Should -Throw '*MatonTwilio.dll contains the name of the folder in which it was built.*'
    }
}

Describe 'The manifest' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $script:root = Join-Path $PSScriptRoot '../..' -Resolve
        $script:manifest = Test-ModuleManifest -Path (Join-Path $root 'MatonTwilio.psd1') -WarningVariable warnings -ErrorVariable errors
        $script:complaints = @($warnings) + @($errors)
        $script:data = $manifest.PrivateData.PSData
    }

    It 'is valid' {
        $complaints | Should -BeNullOrEmpty
    }

    It 'has a prerelease label that the Gallery accepts' {
        $data['Prerelease'] | Should -Match '^[a-z0-9]*$'
    }

    It 'has tags without spaces, including the systems' {
        $data.Tags | Should -Match '^\S+$'
        'PSEdition_Core', 'Windows', 'Linux', 'MacOS' | Should -BeIn $data.Tags
    }

    It 'has its version in the changelog, whose text becomes the release notes' {
        $version = @("$($manifest.Version)", $data['Prerelease']) -ne '' -join '-'
        Get-Content -Path (Join-Path $root 'CHANGELOG.md') -Raw | Should -Match "(?m)^## \[$([regex]::Escape($version))\]"
    }

    It 'has an icon of 128 by 128' {
        $png = [System.IO.File]::ReadAllBytes((Join-Path $root 'docs/icon.png'))
        $png[1..3] | Should -Be ([byte[]][char[]] 'PNG')
        $png[16..23] | Should -Be (0, 0, 0, 128, 0, 0, 0, 128)
    }
}
