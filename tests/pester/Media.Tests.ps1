Describe 'Media' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
        $script:withMedia = Get-TwilioMessage | Where-Object NumMedia
        $script:media = $withMedia | Get-TwilioMedia
    }

    AfterAll {
        Exit-TestSandbox
    }

    Context 'of messages' {
        It 'are listed for each message' {
            $media | Should -BeOfType MatonTwilio.TwilioMedia
            $media.ParentSid | Should -Be $withMedia.Sid
            (Get-TwilioMedia $media[0].ParentSid $media[0].Sid).ContentType | Should -Be 'image/png'
        }

        It 'exist for each URL with which a message was sent' {
            $message = Send-TwilioSms +15559876543 -From +15551234567 -MediaUrl https://example.com/1.png, https://example.com/2.png
            $message | Get-TwilioMedia | Should -HaveCount 2
        }

        It 'require their message' {
            { Get-TwilioMedia RE00000000000000000000000000000000 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
        }
    }

    Context 'that are saved' {
        It 'are files with their SID as the name' {
            $files = $media | Save-TwilioMedia -Path (Join-Path $TestDrive 'all')
            $files | Should -BeOfType System.IO.FileInfo
            $files.BaseName | Sort-Object | Should -Be ($media.Sid | Sort-Object)
            Get-ChildItem (Join-Path $TestDrive 'all') | Should -HaveCount $media.Count
            [System.IO.File]::ReadAllBytes($files[0])[1..3] | Should -Be ([byte[]][char[]]'PNG')
        }

        It 'are skipped if their file exists, and replaced with -Force' {
            $folder = Join-Path $TestDrive 'kept'
            $file = $media[0] | Save-TwilioMedia -Path $folder
            Set-Content $file 'mine'
            { $media[0] | Save-TwilioMedia -Path $folder -ErrorAction Stop } | Should -Throw -ErrorId 'Maton.FileExists*'
            Get-Content $file | Should -Be 'mine'
            $null = $media[0] | Save-TwilioMedia -Path $folder -Force
            (Get-Item $file).Length | Should -Be 70
        }

        It 'are not saved with -WhatIf' {
            $media | Save-TwilioMedia -Path (Join-Path $TestDrive 'none') -WhatIf | Should -BeNullOrEmpty
            Join-Path $TestDrive 'none' | Should -Not -Exist
        }

        It 'leave no file if they were deleted' {
            $folder = Join-Path $TestDrive 'gone'
            $gone = $withMedia[-1] | Get-TwilioMedia
            $gone | Remove-TwilioMedia -Confirm:$false
            $gone | Save-TwilioMedia -Path $folder -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
            $problem[0].FullyQualifiedErrorId | Should -BeLike 'Twilio.20404*'
            $problem[0].TargetObject | Should -Be $gone.Sid
            $folder | Should -Not -Exist
        }
    }
}
