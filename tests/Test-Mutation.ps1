#Requires -Version 7.4
<#
.SYNOPSIS
    Changes the Gateway's code in one place at a time, and lists the changes that no test of the Gateway notices.
.DESCRIPTION
    The changes are drawn by chance from all that could be made, such as < for <= or a statement left out. Each is compiled, and the
    Gateway's tests run with it until the first of them fails. What survives is printed with its line.
.PARAMETER Folder
    The folders of the Gateway whose files are changed; without it all of them.
.PARAMETER Count
    How many changes to make.
.PARAMETER Seed
    Where chance begins: the same seed makes the same changes to the same code.
.PARAMETER Filter
    Which tests run. The default leaves out those that take long and look at what the others look at as well.
.EXAMPLE
    artifacts/pwsh/pwsh tests/Test-Mutation.ps1 -Folder Sending -Count 50
#>
[CmdletBinding()]
param(
    [string[]] $Folder,
    [int] $Count = 300,
    [int] $Seed = 1,
    [string] $Filter = 'FullyQualifiedName!~KillTests&FullyQualifiedName!~UntrustedCertificate&FullyQualifiedName!~FullDisk'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Add-Type -AssemblyName "$PSHOME/Microsoft.CodeAnalysis.CSharp.dll"

$root = Split-Path $PSScriptRoot
$project = "$root/src/MatonTwilio.Gateway"
$output = "$root/artifacts/bin/MatonTwilio.Gateway.Tests/release"

# What stands for each operator.
$operators = @{
    '<' = '<='; '<=' = '<'; '>' = '>='; '>=' = '>'; '==' = '!='; '!=' = '=='; '&&' = '||'; '||' = '&&'; '+' = '-'; '-' = '+'; '*' = '/'; '/' = '*'
    'or' = 'and'; 'and' = 'or'
}

# What a change of says nothing: how a task continues, texts, log entries, checks of a programmer's mistakes.
$quiet = 'ConfigureAwait|ThrowIfNull|SuppressFinalize|LogEntry|new ArgumentException|Failures\.'

function ConvertTo-Change ($Node, $Span, [string] $Text) {
    $place = $Node.GetLocation().GetLineSpan()
    @{ File = $place.Path; Line = $place.StartLinePosition.Line + 1; Start = $Span.Start; Length = $Span.Length; Text = $Text }
}

# The changes that can be made at a node.
function Get-Change ($Node) {
    switch -Regex ($Node.GetType().Name) {
        '^(BinaryExpression|BinaryPattern|RelationalPattern)Syntax$' {
            $token = $Node.OperatorToken
            if ($operators.ContainsKey($token.Text) -and $Node.ToString() -notmatch '"') {
                ConvertTo-Change -Node $Node -Span $token.Span -Text $operators[$token.Text]
            }
        }
        '^LiteralExpressionSyntax$' {
            if ($Node.Token.Value -is [bool]) {
                ConvertTo-Change -Node $Node -Span $Node.Span -Text ($Node.Token.Value ? 'false' : 'true')
            } elseif ($Node.Token.Value -is [int]) {
                ConvertTo-Change -Node $Node -Span $Node.Span -Text "$($Node.Token.Value + 1)"
            }
        }
        '^PrefixUnaryExpressionSyntax$' {
            if ($Node.OperatorToken.Text -eq '!') {
                ConvertTo-Change -Node $Node -Span $Node.OperatorToken.Span -Text ''
            }
        }
        '^(IfStatement|ConditionalExpression)Syntax$' {
            ConvertTo-Change -Node $Node -Span $Node.Condition.Span -Text "!($($Node.Condition))"
        }
        '^ExpressionStatementSyntax$' {
            ConvertTo-Change -Node $Node -Span $Node.Span -Text ';'
        }
    }
}

function Get-AllChange ([string[]] $In) {
    foreach ($file in Get-ChildItem $project -Recurse -Filter *.cs | Sort-Object FullName) {
        $name = [System.IO.Path]::GetRelativePath($project, $file.FullName)
        if (-not $In -or $name.Split([char[]] '/\')[0] -in $In) {
            $options = [Microsoft.CodeAnalysis.CSharp.CSharpParseOptions]::Default.WithLanguageVersion('Preview')
            $tree = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText([System.IO.File]::ReadAllText($file.FullName), $options, $name)
            foreach ($node in $tree.GetRoot().DescendantNodes()) {
                $statement = @($node.AncestorsAndSelf()).Where({ $_.GetType().Name -match 'Statement|Member|Declaration|Attribute|ArrowExpression' }, 'First')
                if ("$statement" -notmatch $quiet -and @($node.Ancestors()).Where({ $_.GetType().Name -match '^Attribute' }).Count -eq 0) {
                    Get-Change $node
                }
            }
        }
    }
}

dotnet build "$root/tests/MatonTwilio.Gateway.Tests" --configuration Release --verbosity quiet
if ($LASTEXITCODE) {
    throw 'The tests do not build.'
}

$compiler = (dotnet msbuild $project -t:Compile -p:Configuration=Release -p:ProvideCommandLineArgs=true -p:SkipCompilerExecution=true -p:BuildProjectReferences=false -p:NonExistentFile=none -getItem:CscCommandLineArgs |
        ConvertFrom-Json).Items.CscCommandLineArgs.Identity | Where-Object { $_ -notmatch '^/(noconfig|out|refout|doc|warnaserror|pdb|embed|sourcelink|additionalfile)|^/analyzer:(?!.*(Generator|SourceGeneration)\.dll$)' }
$csc = "$(dotnet msbuild $project -getProperty:RoslynTargetsPath)/bincore/csc.dll"

$chance = [System.Random]::new($Seed)
$changes = @(Get-AllChange -In $Folder | Sort-Object { $chance.Next() } | Select-Object -First $Count)
"$($changes.Count) changes"
$changes | ForEach-Object {
    $change = $_
    $path = Join-Path $project $change.File
    $text = [System.IO.File]::ReadAllText($path)
    $old = $text.Substring($change.Start, $change.Length)
    $name = "$($change.File):$($change.Line): $($old -replace '\s+', ' ') -> $($change.Text)"
    $work = (New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) "mutation-$(New-Guid)")).FullName
    try {
        Copy-Item $output/* $work -Recurse
        $source = Join-Path $work (Split-Path $change.File -Leaf)
        [System.IO.File]::WriteAllText($source, $text.Remove($change.Start, $change.Length).Insert($change.Start, $change.Text))
        $compiler + "/out:$work/MatonTwilio.Gateway.dll" -replace "^$([regex]::Escape($change.File))$", $source | ForEach-Object { "`"$_`"" } | Set-Content "$work/csc.rsp"
        Push-Location $project
        $null = dotnet $csc /shared "@$work/csc.rsp" 2>&1
        Pop-Location
        $state = 'does not compile'
        if ($LASTEXITCODE -eq 0) {
            $run = Start-Process dotnet -PassThru -RedirectStandardOutput "$work/out.txt" -RedirectStandardError "$work/err.txt" -WorkingDirectory $work -ArgumentList @(
                'vstest', 'MatonTwilio.Gateway.Tests.dll', "--TestCaseFilter:$Filter", '--', 'xUnit.StopOnFail=true')
            $null = $run.Handle
            $state = -not $run.WaitForExit(180000) ? 'noticed' : $run.ExitCode ? 'noticed' : 'survived'
            if (-not $run.HasExited) {
                $run.Kill($true)
            }
        }
    } finally {
        Remove-Item $work -Recurse -Force -ErrorAction Ignore
    }

    [pscustomobject]@{ State = $state; Name = $name }
} | Tee-Object -Variable results | Where-Object State -EQ survived | ForEach-Object Name

$noticed = @($results | Where-Object State -EQ noticed).Count
$all = $noticed + @($results | Where-Object State -EQ survived).Count
"{0} of {1} changes noticed ({2:0.0} %)" -f $noticed, $all, (100 * $noticed / [System.Math]::Max(1, $all))
