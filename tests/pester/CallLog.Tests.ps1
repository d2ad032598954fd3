Describe 'The log of a call' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'has a request and a response for each event' {
        $call = Start-TwilioCall +15559876543 -From +15551234567 -Say 'Hello'
        $entry = $call | Get-TwilioCallEvent
        $entry.CallSid | Should -Be $call.Sid
        $entry.Request.Method | Should -Be 'POST'
        $entry.Request.Parameters['to'] | Should -Be '+15559876543'
        $entry.Response.ResponseCode | Should -Be 201
        $entry.Response.DateCreated | Should -BeOfType DateTimeOffset
    }

    It 'shows which URLs failed' {
        $failed = Get-TwilioCall | Get-TwilioCallEvent | Where-Object { $_.Response.ResponseCode -ge 400 }
        $errors = Get-TwilioNotification -Log 0
        @($errors).Count | Should -BeGreaterThan 0
        $failed | Should -HaveCount @($errors).Count
        $failed.CallSid | Sort-Object | Should -Be ($errors.CallSid | Sort-Object)
    }

    It 'is complete if it is read by SID' {
        $error11200 = Get-TwilioNotification -Log 0 -First 1
        $error11200.ErrorCode | Should -Be 11200
        $error11200.ResponseBody | Should -BeNullOrEmpty
        (Get-TwilioNotification $error11200.Sid).ResponseBody | Should -Match 'Bad Gateway'
    }

    It 'is filtered by call and day' {
        $notification = Get-TwilioNotification -First 1
        (Get-TwilioCall $notification.CallSid | Get-TwilioNotification).Sid | Should -Be $notification.Sid
        (Get-TwilioCall $notification.CallSid | Get-TwilioNotification -LoggedAfter $notification.MessageDate.UtcDateTime).Sid | Should -Be $notification.Sid
        Get-TwilioCall $notification.CallSid | Get-TwilioNotification -LoggedAfter $notification.MessageDate.UtcDateTime.AddDays(1) | Should -BeNullOrEmpty
    }
}
