#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PlatyPS'; ModuleVersion = '1.0.0' }
<#
.SYNOPSIS
    Updates docs/en-US from the cmdlets, and converts it to en-US, which Get-Help reads.
.DESCRIPTION
    ./build.ps1 Help runs it. A new cmdlet gets a page and a new parameter a section, with the text of the XML docs. Parts that have to
    be written by hand contain {{ Fill ... }}. Existing text is not changed. An empty Output of an example is filled with its output.
.PARAMETER XmlDocs
    The XML docs of the cmdlets' assembly, which the build generates.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $XmlDocs
)

# Strict mode is off, because PlatyPS would inherit it and fails with it.
$ErrorActionPreference = 'Stop'

$pages = Join-Path $PSScriptRoot 'en-US'
$help = Join-Path $PSScriptRoot '../en-US'
$utf8 = [System.Text.UTF8Encoding]::new($false)

# The parameters that the engine adds to every list cmdlet.
$paging = @{
    First             = 'The maximum number of records to return. No further pages are read.'
    Skip              = "The number of records to skip. They are read nevertheless, since Twilio's lists always start at the first record."
    IncludeTotalCount = 'Not supported: Twilio does not report totals.'
}

# Wraps text at the width of the other documents.
function Format-Paragraph ([string] $Text) {
    $Text -replace '(.{1,130})(?: |$)', "`$1`n" -replace '\n$'
}

$emptyExample = @(
    '{{ Fill in the Description }}'
    ''
    '```powershell'
    '{{ Fill in the Commands }}'
    '```'
    ''
    '```Output'
    '```'
) -join "`n"

$members = @{}
([xml](Get-Content $XmlDocs -Raw)).doc.members.member | ForEach-Object { $members[$_.name] = $_ }

# The summary of a type or property in the XML docs, as plain text.
function Get-Summary ([string] $Id) {
    $summary = $members.ContainsKey($Id) ? $members[$Id].SelectSingleNode('summary') : $null
    if ($summary) {
        $summary.SelectNodes('.//see') | ForEach-Object { $_.InnerText = $_.cref -replace '^.*\.' }
        Format-Paragraph ($summary.InnerText -replace '\s+', ' ').Trim()
    }
}

function Get-AcceptedValue ([System.Management.Automation.ParameterMetadata] $Parameter) {
    $type = [System.Nullable]::GetUnderlyingType($Parameter.ParameterType) ?? $Parameter.ParameterType.GetElementType() ?? $Parameter.ParameterType
    $type.IsEnum ? [enum]::GetNames($type) : $Parameter.Attributes.ValidValues
}

function Get-ParameterSummary ([System.Management.Automation.CmdletInfo] $Cmdlet, [string] $Name) {
    $owner = $Cmdlet.ImplementingType.GetProperty($Name)?.DeclaringType
    if (-not $owner) {
        return $paging[$Name]
    }

    # An override without a summary of its own has the summary of the base.
    for (; $owner; $owner = $owner.BaseType) {
        $type = $owner.IsGenericType ? $owner.GetGenericTypeDefinition().FullName : $owner.FullName
        if ($summary = Get-Summary "P:$type.$Name") {
            return $summary
        }
    }
}

# The current cmdlet with the text of its page. Update-CommandHelp would mix in text of the last MAML file.
function Get-Page ([System.Management.Automation.CmdletInfo] $Cmdlet, [string] $Path) {
    $new = New-CommandHelp $Cmdlet
    if (-not (Test-Path $Path)) {
        return $new
    }

    $page = Import-MarkdownCommandHelp $Path
    foreach ($part in $new.Parameters) {
        $old = $page.Parameters | Where-Object Name -EQ $part.Name
        $part.Description = $old ? $old.Description : '{{ Fill in the Description }}'
        $part.DefaultValue = ''
    }

    foreach ($name in 'Syntax', 'Parameters') {
        $page.$name.Clear()
        $page.$name.AddRange($new.$name)
    }

    $page
}

function Complete-Placeholder ($Page, [System.Management.Automation.CmdletInfo] $Cmdlet) {
    $type = "T:$($Cmdlet.ImplementingType.FullName)"
    if ($Page.Synopsis -match '{{') {
        # The first sentence; the rest belongs to the description.
        $Page.Synopsis = (Get-Summary $type) -replace '(?s)(?<=\.)\s.*'
    }

    $values = $Cmdlet.ImplementingType::new()
    foreach ($parameter in $Page.Parameters) {
        $parameter.AcceptedValues.Clear()
        $parameter.AcceptedValues.AddRange([string[]]@(Get-AcceptedValue $Cmdlet.Parameters[$parameter.Name] | Where-Object { $_ }))
        if ($parameter.Description -match '^{{') {
            $parameter.Description = (Get-ParameterSummary $Cmdlet $parameter.Name) ?? $parameter.Description
        }

        # The default is the property's value in a new cmdlet. Zero, empty text and empty lists mean that there is none.
        $value = $Cmdlet.ImplementingType.GetProperty($parameter.Name)?.GetValue($values)
        if (($value -is [int] -or $value -is [double] -or $value -is [enum]) -and $value -ne 0) {
            $parameter.DefaultValue = "$value"
        } elseif ($value -is [string] -and $value) {
            $parameter.DefaultValue = $value
        }
    }

    if (-not $Cmdlet.OutputType) {
        $Page.Outputs.Clear()
        $Page.Outputs.Add([Microsoft.PowerShell.PlatyPS.Model.InputOutput]::new('None', 'The cmdlet returns nothing.'))
    }

    if ($Page.Examples.Title -eq 'Example 1') {
        $Page.Examples.Clear()
        1..2 | ForEach-Object { $Page.Examples.Add([Microsoft.PowerShell.PlatyPS.Model.Example]::new("Example $_", $emptyExample)) }
    }

    $Page.HasCmdletBinding = $true
    $Page.Syntax | ForEach-Object { $_.HasCmdletBinding = $true }
    $Page.Aliases = ''
    $Page.AliasHeaderFound = $true
    $null = $Page.RelatedLinks.RemoveAll({ -not $args[0].Uri })
    if ($members.ContainsKey($type) -and $Page.RelatedLinks.Count -eq 0) {
        $members[$type].SelectNodes('seealso[@href]') |
            ForEach-Object { $Page.RelatedLinks.Add([Microsoft.PowerShell.PlatyPS.Model.Links]::new($_.href, "Twilio: $($_.href -replace '^.*/')")) }
    }
}

# Fills each empty Output of a page with the output of its example.
function Complete-Output ([string] $Page) {
    $root = Split-Path $PSScriptRoot
    $text = Get-Content $Page -Raw
    foreach ($example in [MatonTwilio.Examples.Example]::In($root, [System.IO.Path]::GetRelativePath($root, $Page))) {
        $run = [MatonTwilio.Examples.ExampleRun]::new($root)
        try {
            foreach ($step in $example.Steps) {
                $lines = $run.Show($step, [ref] $false).Trim("`n") -split "`n" | ForEach-Object TrimEnd
                $shown = $lines ? ($lines -join "`n") + "`n" : ''
                $block = "``````powershell`n$($step.Code)`n```````n`n``````Output`n"
                $text = $text.Replace("$block``````", "$block$shown``````")
            }
        } finally {
            $run.Dispose()
        }
    }

    [System.IO.File]::WriteAllText($Page, $text, $utf8)
}

# Get-Help reads the default value from an element that PlatyPS does not write.
function Add-DefaultValue ([xml] $Maml) {
    $pagesByName = @{}
    foreach ($parameter in $Maml.SelectNodes('//*[local-name()="parameters"]/*[local-name()="parameter"]')) {
        $name = $parameter.ParentNode.ParentNode.SelectSingleNode('*[local-name()="details"]/*[local-name()="name"]').InnerText
        $pagesByName[$name] ??= Import-MarkdownCommandHelp (Join-Path $pages "$name.md")
        $value = ($pagesByName[$name].Parameters | Where-Object Name -EQ $parameter.name).DefaultValue
        if ($value -and -not $parameter.SelectSingleNode('*[local-name()="defaultValue"]')) {
            $element = $Maml.CreateElement('dev', 'defaultValue', 'http://schemas.microsoft.com/maml/dev/2004/10')
            $element.InnerText = $value
            $null = $parameter.AppendChild($element)
        }
    }
}

# Adds links to the other cmdlets with the same noun, and to the first topic.
function Add-Relative ([xml] $Maml) {
    $names = $Maml.SelectNodes('//*[local-name()="details"]/*[local-name()="name"]').InnerText
    foreach ($command in $Maml.SelectNodes('//*[local-name()="command"]')) {
        $name = $command.SelectSingleNode('*[local-name()="details"]/*[local-name()="name"]').InnerText
        $links = $command.SelectSingleNode('*[local-name()="relatedLinks"]')
        if (-not $links) {
            $links = $command.AppendChild($Maml.CreateElement('maml', 'relatedLinks', $command.GetNamespaceOfPrefix('maml')))
        }

        $there = $links.SelectNodes('*/*[local-name()="linkText"]').InnerText
        foreach ($relative in @($names -like "*-$($name.Split('-')[1])") + 'about_MatonTwilio' | Where-Object { $_ -ne $name -and $_ -notin $there }) {
            $link = $links.AppendChild($Maml.CreateElement('maml', 'navigationLink', $links.NamespaceURI))
            $link.AppendChild($Maml.CreateElement('maml', 'linkText', $links.NamespaceURI)).InnerText = $relative
            $null = $link.AppendChild($Maml.CreateElement('maml', 'uri', $links.NamespaceURI))
        }
    }
}

$work = Join-Path ([System.IO.Path]::GetTempPath()) "MatonTwilio-help-$PID"
try {
    Import-Module (Join-Path $PSScriptRoot '../MatonTwilio.psd1')
    foreach ($cmdlet in Get-Command -Module MatonTwilio -CommandType Cmdlet) {
        $path = Join-Path $pages "$($cmdlet.Name).md"
        $page = Get-Page $cmdlet $path
        Complete-Placeholder $page $cmdlet
        $file = Export-MarkdownCommandHelp $page -OutputFolder $work -Force
        # Git has the date of a page.
        $text = (Get-Content $file -Raw) -replace '(?m)^ms\.date:.*\n'
        [System.IO.File]::WriteAllText($path, $text.TrimEnd() + "`n", $utf8)
    }

    Add-Type -Path (Get-ChildItem "$PSScriptRoot/../tests/Examples/*.cs").FullName -CompilerOptions '-nullable:enable'
    # Pages with placeholders are skipped, because {{ Fill ... }} is a script block that writes output.
    Get-ChildItem "$pages/*-*.md" | Where-Object { (Get-Content $_ -Raw) -match '(?m)^```Output\n```' -and -not (Select-String -Path $_ -Pattern '{{ Fill' -Quiet) } |
        ForEach-Object { Complete-Output $_ }

    foreach ($topic in Get-ChildItem "$pages/about_*.md") {
        # Converts to plain text: headings without #, code indented, no backticks. Get-Help shows a topic unchanged, and a window may
        # have 80 columns.
        $isCode = $true
        $text = (Get-Content $topic -Raw) -split '(?m)^```.*\n' | ForEach-Object {
            $isCode = -not $isCode
            $isCode ? ($_ -replace '(?m)^(?=.)', '    ') : ($_ -replace '(?m)^#+ |`' -replace '(?<=.)\n(?=[^\n-])', ' ' -replace '(?=.{81})(.{1,80}) ', "`$1`n")
        }
        [System.IO.File]::WriteAllText((Join-Path $help "$($topic.BaseName).help.txt"), -join $text, $utf8)
    }

    # PlatyPS keeps Markdown's characters in the text, writes a control character for an empty line, and repeats the first link.
    $file = Import-MarkdownCommandHelp (Get-ChildItem "$pages/*-*.md") | Export-MamlCommandHelp -OutputFolder $work -Force
    $maml = [xml](Get-Content $file -Raw)
    $maml.SelectNodes('//*[local-name()="navigationLink"][*[local-name()="linkText"]="Online Version"]') |
        ForEach-Object { $null = $_.ParentNode.RemoveChild($_) }
    # A link to another page is a file of the checkout, so only its name is kept for Get-Help.
    $maml.SelectNodes('//*[local-name()="uri"][not(starts-with(., "http"))]') | ForEach-Object { $_.IsEmpty = $true }

    foreach ($example in $maml.SelectNodes('//*[local-name()="introduction"]')) {
        # An example becomes one paragraph, because Get-Help would join several ones.
        $first, $others = @($example.ChildNodes)
        $text = $example.ChildNodes.InnerText -ne "`u{80}" -join "`n`n" -replace '(?m)^```.*\n?'
        $first.InnerText = $text.TrimEnd("`n")
        $others | Where-Object { $_ } | ForEach-Object { $null = $example.RemoveChild($_) }
    }

    # Each paragraph becomes one element without line breaks, which Get-Help wraps at the width of the window.
    foreach ($para in $maml.SelectNodes('//*[local-name()="para"][not(parent::*[local-name()="introduction"])]')) {
        $first, $others = $para.InnerText.Trim() -split '\n\s*\n' | ForEach-Object { $_ -replace '\n(?!- )', ' ' }
        $para.InnerText = $first
        $last = $para
        foreach ($text in $others) {
            $more = $para.CloneNode($true)
            $more.InnerText = $text
            $last = $para.ParentNode.InsertAfter($more, $last)
        }
    }

    Add-DefaultValue $maml
    Add-Relative $maml

    $maml.Save((Join-Path $work $file.Name))
    $text = Get-Content (Join-Path $work $file.Name) -Raw
    [System.IO.File]::WriteAllText((Join-Path $help $file.Name), $text.TrimEnd() + "`n", $utf8)
} finally {
    Remove-Item $work -Recurse -Force -ErrorAction Ignore
}
