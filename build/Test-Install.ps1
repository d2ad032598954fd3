#Requires -Version 7.4
<#
.SYNOPSIS
    Installs the module from a folder of packages as a user does, and runs the tour with the installed copy.
.DESCRIPTION
    Run it in a process of its own, whose home is a temporary folder, so that neither the user's modules nor their repositories are
    changed. On Windows, the modules of a user do not depend on HOME, so the module is installed for the user and removed again.
.PARAMETER Folder
    The folder with the package.
.PARAMETER Version
    The version to install, with its prerelease label.
.PARAMETER Tour
    The tour, a script with the parameter -Module.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $Version,
    [Parameter(Mandatory)] [string] $Tour
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$repository = "MatonTwilio-verify-$PID"
Register-PSResourceRepository -Name $repository -Uri $Folder -Trusted
try {
    Install-PSResource -Name MatonTwilio -Version $Version -Repository $repository -Scope CurrentUser -Quiet
} finally {
    Unregister-PSResourceRepository -Name $repository
}

$installed = Get-InstalledPSResource -Name MatonTwilio -Version $Version -Scope CurrentUser
& $Tour -Module MatonTwilio

$module = Get-Module -Name MatonTwilio
$expected = [System.IO.Path]::Combine($installed.InstalledLocation, 'MatonTwilio', $module.Version)
if ($module.ModuleBase -ne $expected) {
    throw "The tour ran with the module in $($module.ModuleBase) instead of the installed one in $expected."
}

"Installed $($module.Name) $Version in $($module.ModuleBase), and the tour succeeded."
