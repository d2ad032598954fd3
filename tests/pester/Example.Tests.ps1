# Runs every example of the documents in pwsh. tests/README.md describes what an example is.
BeforeDiscovery {
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    if (-not ('MatonTwilio.Examples.Example' -as [type])) {
        Add-Type -Path (Get-ChildItem "$root/tests/Examples/*.cs").FullName -CompilerOptions '-nullable:enable'
    }

    $script:files = [MatonTwilio.Examples.Example]::Files($root) | ForEach-Object {
        @{ File = $_; Root = $root; Examples = @([MatonTwilio.Examples.Example]::In($root, $_)) }
    } | Where-Object { $_.Examples }
}

Describe '<File>' -ForEach $files {
    BeforeAll {
        $ErrorActionPreference = 'Stop'

        # An example runs as if it had a process of its own, whose default session no other test uses.
        Get-Module MatonTwilio | Remove-Module
    }

    It '<_.Heading>' -ForEach $Examples {
        $run = [MatonTwilio.Examples.ExampleRun]::new($Root)
        try {
            { $run.Check($_) } | Should -Not -Throw
        } finally {
            $run.Dispose()
        }
    }
}
