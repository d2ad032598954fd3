#Requires -Version 7.4
<#
.SYNOPSIS
    Draws the pictures of the README from the sandbox: tables and charts of the terminal, and the report, each light and dark.
.DESCRIPTION
    The pictures of the terminal are SVG files and require nothing else. Chromium draws the pictures of the report (-Browser).
.PARAMETER Browser
    Chromium, or a browser with the same options. Without it, the report is not drawn.
#>
[CmdletBinding()]
param(
    [string] $Browser
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$folder = New-Item -Path (Join-Path $PSScriptRoot 'pictures') -ItemType Directory -Force

# The colors of each theme: the window, the text, and the terminal's colors by their code.
$themes = @{
    light = @{ Window = '#ffffff'; Text = '#24292f'; 31 = '#cf222e'; 32 = '#1a7f37'; 33 = '#9a6700'; 34 = '#0969da'; 35 = '#8250df'; 36 = '#1b7c83'; 90 = '#6e7781' }
    dark  = @{ Window = '#0d1117'; Text = '#e6edf3'; 31 = '#ff7b72'; 32 = '#3fb950'; 33 = '#d29922'; 34 = '#58a6ff'; 35 = '#bc8cff'; 36 = '#39c5cf'; 90 = '#8b949e' }
}

# Converts a line of the terminal to an element with a run of text for each color. Colors other than the sixteen are ignored.
function ConvertTo-SvgLine ([string] $Line, [int] $Top, [hashtable] $Theme) {
    $color = $Theme.Text
    $weight = 'normal'
    $runs = foreach ($part in $Line -split "(`e\[[0-9;]*m)") {
        if ($part -match "^`e\[([0-9;]*)m$") {
            foreach ($code in $Matches[1] -split ';') {
                $number = [int]($code ? $code : 0)
                switch ($number) {
                    0 { $color, $weight = $Theme.Text, 'normal' }
                    1 { $weight = 'bold' }
                    { $_ -ge 91 -and $_ -le 97 } { $color = $Theme[$_ - 60] ?? $Theme.Text }
                    { $Theme.ContainsKey($_) } { $color = $Theme[$_] }
                }
            }
        } elseif ($part) {
            "<tspan fill='$color' font-weight='$weight'>$([System.Security.SecurityElement]::Escape($part))</tspan>"
        }
    }

    "<text x='16' y='$Top' xml:space='preserve'>$(-join $runs)</text>"
}

function Export-Picture ([string] $Name, [int] $Columns, [string] $Command) {
    $shown = "PS> $Command`n" + (& ([scriptblock]::Create($Command)) | Out-String -Width $Columns).TrimEnd()
    $lines = $shown -split '\r?\n'
    foreach ($theme in $themes.Keys) {
        $top = 12
        $texts = $lines | ForEach-Object { ConvertTo-SvgLine -Line $_ -Top ($top += 19) -Theme $themes[$theme] }
        $size = "width='$($Columns * 8.5 + 32)' height='$($top + 20)'"
        @(
            "<svg xmlns='http://www.w3.org/2000/svg' $size role='img' aria-label='$Name'>"
            "<rect $size rx='8' fill='$($themes[$theme].Window)' stroke='#8b949e' stroke-opacity='0.4'/>"
            "<g font-family='Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, monospace' font-size='14'>"
            $texts
            '</g></svg>'
        ) | Set-Content -Path (Join-Path $folder "$Name-$theme.svg")
    }
}

Import-Module (Join-Path $PSScriptRoot '../MatonTwilio.psd1')
Connect-Maton -Sandbox
$rendering = $PSStyle.OutputRendering
try {
    $PSStyle.OutputRendering = 'Ansi'
    Export-Picture -Name messages -Columns 122 -Command 'Get-TwilioMessage -First 8'
    Export-Picture -Name usage -Columns 100 -Command 'Get-TwilioUsage -Interval Daily -StartDate -13d | Show-TwilioUsage -Width 100'
} finally {
    $PSStyle.OutputRendering = $rendering
}

if ($Browser) {
    $page = Join-Path ([System.IO.Path]::GetTempPath()) "MatonTwilio-report-$PID.html"
    Export-TwilioReport $page -Days 30
    try {
        # The page has both themes and uses the one that the browser prefers. 0 is dark.
        foreach ($theme in @{ dark = 0; light = 1 }.GetEnumerator()) {
            $picture = Join-Path $folder "report-$($theme.Key).png"
            & $Browser --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size='900,760' "--blink-settings=preferredColorScheme=$($theme.Value)" "--screenshot=$picture" "file://$page" 2>$null
        }
    } finally {
        Remove-Item -Path $page
    }
}

Disconnect-Maton
