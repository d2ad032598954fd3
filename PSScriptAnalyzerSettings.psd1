# The rules for this repository's scripts: PSScriptAnalyzer's own, one syntax for every supported PowerShell, one layout.
# tests/pester/Scripts.Tests.ps1 applies them, and editors find them by the name of this file.
@{
    IncludeDefaultRules = $true

    # Every PowerShell that runs these scripts reads UTF-8.
    ExcludeRules        = @('PSUseBOMForUnicodeEncodedFile')
    Rules               = @{
        PSAvoidExclaimOperator             = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators = @{ Enable = $true }
        PSPlaceCloseBrace                  = @{ Enable = $true; NewLineAfter = $false; IgnoreOneLineBlock = $true; NoEmptyLineBefore = $true }
        PSPlaceOpenBrace                   = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSUseCompatibleSyntax              = @{ Enable = $true; TargetVersions = @('7.4') }
        PSUseConsistentIndentation         = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSUseConsistentWhitespace          = @{
            Enable                                  = $true
            CheckInnerBrace                         = $true
            CheckOpenBrace                          = $true
            CheckOpenParen                          = $true
            CheckOperator                           = $true
            CheckPipe                               = $true
            CheckSeparator                          = $true
            IgnoreAssignmentOperatorInsideHashTable = $true
        }
        PSUseCorrectCasing                 = @{ Enable = $true }
    }
}
