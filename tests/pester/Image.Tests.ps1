# An image that was compiled for this system is loaded in place of the IL. Otherwise, the IL is loaded.
Describe 'An image' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $script:root = Join-Path $PSScriptRoot '../..' -Resolve
        $script:system = "$($IsWindows ? 'win' : $IsMacOS ? 'osx' : 'linux')-$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()

        # Copies the module, and returns the path from which a new process loads the Gateway.
        function Find-Gateway {
            param([scriptblock] $Change)
            $module = Join-Path $TestDrive (New-Guid)
            Copy-Item -Path (Join-Path $root bin), (Join-Path $root MatonTwilio.psd1) -Destination (New-Item -Path $module -ItemType Directory) -Recurse
            Push-Location (Join-Path $module bin)
            try { & $Change } finally { Pop-Location }
            $script = {
                param($Manifest)
                Import-Module $Manifest
                Resolve-TwilioPhoneNumber '+14155550100' | Out-Null
                [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -eq 'MatonTwilio.Gateway' }.Location
            }
            $found = pwsh -NoProfile -Command $script -args (Join-Path $module MatonTwilio.psd1)
            [System.IO.Path]::GetRelativePath((Join-Path $module bin), $found).Replace('\', '/')
        }
    }

    It 'is loaded if it is for this system' {
        Find-Gateway { New-Item -Path $system -ItemType Directory -Force | Out-Null; Move-Item -Path deps/MatonTwilio.Gateway.dll -Destination $system -Force } |
            Should -Be "$system/MatonTwilio.Gateway.dll"
    }

    It 'is not loaded if it is for another system' {
        Find-Gateway { Remove-Item -Path $system -Recurse -ErrorAction Ignore; New-Item -Path other-x64 -ItemType Directory | Out-Null; Copy-Item -Path deps/MatonTwilio.Gateway.dll -Destination other-x64 } |
            Should -Be 'deps/MatonTwilio.Gateway.dll'
    }
}
