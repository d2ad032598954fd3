Describe 'Tables' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:escape = [char]27
        $script:rendering = $PSStyle.OutputRendering
    }

    AfterEach {
        $PSStyle.OutputRendering = $rendering
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'show a line for each message in <_> columns' -ForEach 80, 120 {
        $PSStyle.OutputRendering = 'PlainText'
        $lines = (Get-TwilioMessage -First 5 | Out-String -Width $_).Split("`n").Trim() | Where-Object { $_ }
        $lines | Should -HaveCount 7
        $lines[0] | Should -Match '^DateSent +Status +From +To +Body'
    }

    It 'color a status' {
        $PSStyle.OutputRendering = 'Ansi'
        Get-TwilioMessage | Out-String | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Green)delivered$($PSStyle.Reset)"))
    }

    It 'show control characters as symbols' {
        $PSStyle.OutputRendering = 'PlainText'
        $table = Get-TwilioMessage | Where-Object Body -Like '*PAY NOW*' | Out-String
        $table | Should -Match "$([char]0x241B)\[31mPAY NOW"
        $table | Should -Not -Match $escape
    }

    It 'show control characters as symbols in a list as well' {
        $PSStyle.OutputRendering = 'Ansi'
        $messages = Get-TwilioMessage | Where-Object Body -Like '*PAY NOW*'
        $messages | Format-List | Out-String | Should -Match "Body +: .*$([char]0x241B)\[31mPAY NOW"
    }

    It 'show no control characters of a raw record with <_>' -ForEach 'Out-String', 'Format-List', 'Format-Table', 'Format-Custom' {
        $PSStyle.OutputRendering = 'Ansi'
        $bell = [char]7
        $null = New-TwilioQueue "${escape}]0;title${bell}$([char]0x200B)"
        $queues = (Invoke-TwilioApi Queues).queues | Where-Object friendly_name -Like '*title*'
        $text = $queues | & $_ | Out-String
        $text | Should -Not -BeNullOrEmpty
        $text | Should -Not -Match "$bell|$([char]0x200B)|$escape\]"
        Get-TwilioQueue | Where-Object FriendlyName -Like '*title*' | Remove-TwilioQueue -Confirm:$false
    }

    It 'show a short list for a record that follows one of another type' {
        $PSStyle.OutputRendering = 'PlainText'
        $shown = & { Get-TwilioMessage -First 1; Get-TwilioQueue -First 1 } | Out-String
        $shown | Should -Match 'FriendlyName +: '
        $shown | Should -Not -Match 'DateUpdated|Uri'
    }

    It 'show such a list for a stored record' {
        $PSStyle.OutputRendering = 'PlainText'
        $file = Join-Path $TestDrive 'queue.xml'
        Get-TwilioQueue -First 1 | Export-Clixml $file
        $shown = & { Get-TwilioMessage -First 1; Import-Clixml $file } | Out-String
        $shown | Should -Match 'FriendlyName +: '
        $shown | Should -Not -Match 'DateUpdated|Uri'
    }

    It 'show nothing in such a list that strangers write' {
        $PSStyle.OutputRendering = 'Ansi'
        $message = Get-TwilioMessage | Where-Object Body -Like '*PAY NOW*'
        $shown = & { Get-TwilioQueue -First 1; $message } | Out-String
        $shown | Should -Match $message.Sid
        $shown | Should -Not -Match 'PAY NOW'
    }

    It 'write no escape sequences to a file' {
        $file = Join-Path $TestDrive 'messages.txt'
        Get-TwilioMessage > $file
        Get-TwilioAccount >> $file
        $text = Get-Content $file -Raw
        $text | Should -Match 'delivered'
        $text | Should -Not -Match $escape
    }

    Context 'in a new PowerShell process' {
        BeforeAll {
            $script:show = {
                param($manifest)
                Import-Module $manifest
                Connect-Maton -Sandbox
                Get-TwilioMessage | Out-String
            }
            $script:manifest = Join-Path $PSScriptRoot '../../MatonTwilio.psd1'
            $script:noColor = $env:NO_COLOR
        }

        AfterEach {
            $env:NO_COLOR = $noColor
        }

        It 'are plain with NO_COLOR' {
            $env:NO_COLOR = '1'
            $text = pwsh -NoProfile -Command $show -args $manifest
            "$text" | Should -Match 'delivered'
            "$text" | Should -Not -Match $escape
        }

        It 'are colored if a person sets OutputRendering' {
            $env:NO_COLOR = $null
            $text = pwsh -NoProfile -Command ([scriptblock]::Create("$show".Replace('Import-Module', '$PSStyle.OutputRendering = "Ansi"; Import-Module'))) -args $manifest
            "$text" | Should -Match $escape
        }
    }
}
