Describe 'Addresses' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'TestSandbox.ps1')
        $null = Enter-TestSandbox
    }

    AfterAll {
        Exit-TestSandbox
    }

    It 'show the numbers that use them' {
        (Get-TwilioAddress | Get-TwilioDependentPhoneNumber).PhoneNumber | Should -Be '+447700900123'
    }

    It 'are created from a row of a CSV file, changed and removed' {
        $row = 'CustomerName,Street,City,Region,PostalCode,IsoCountry', 'Contoso AG,Hauptstr. 2,Bern,NRW,50667,DE' | ConvertFrom-Csv
        $fields = @{}
        $row.PSObject.Properties | ForEach-Object { $fields[$_.Name] = $_.Value }
        $made = New-TwilioAddress @fields -FriendlyName Branch
        $made.City | Should -Be 'Bern'
        ($made | Set-TwilioAddress -City Bonn -EmergencyEnabled).EmergencyEnabled | Should -BeTrue
        (Get-TwilioAddress -CustomerName 'Contoso AG').City | Should -Be 'Bonn'
        $made | Remove-TwilioAddress -Confirm:$false
        Get-TwilioAddress -CustomerName 'Contoso AG' | Should -BeNullOrEmpty
    }

    It 'are found by country' {
        (Get-TwilioAddress -IsoCountry US).FriendlyName | Should -Be 'Head office'
    }

    It 'are refused before any request if the country is invalid' {
        { Get-TwilioAddress -IsoCountry Germany } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
