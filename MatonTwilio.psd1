@{
    RootModule           = 'bin/MatonTwilio.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '5b6f3c1e-6a2d-4d39-9a56-0f7d3c2b8e41'
    Author               = 'The MatonTwilio authors'
    CompanyName          = 'The MatonTwilio authors'
    Copyright            = '(c) The MatonTwilio authors. MIT licence.'
    Description          = 'Twilio for admins, through the Maton gateway: send and read messages, manage connections, on the pipeline.'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'
    FormatsToProcess     = @(
        'bin/views/Accounts.Format.ps1xml'
        'bin/views/Addresses.Format.ps1xml'
        'bin/views/Applications.Format.ps1xml'
        'bin/views/Calls.Format.ps1xml'
        'bin/views/Messages.Format.ps1xml'
        'bin/views/PhoneNumbers.Format.ps1xml'
        'bin/views/Queues.Format.ps1xml'
        'bin/views/Sending.Format.ps1xml'
        'bin/views/Session.Format.ps1xml'
        'bin/views/Usage.Format.ps1xml'
    )
    CmdletsToExport      = @(
        'Clear-TwilioMessage'
        'Connect-Maton'
        'Disconnect-Maton'
        'Get-MatonConnection'
        'Get-MatonSession'
        'Get-TwilioAccount'
        'Get-TwilioAddress'
        'Get-TwilioApplication'
        'Get-TwilioCall'
        'Get-TwilioMessage'
        'Get-TwilioPhoneNumber'
        'Get-TwilioQueue'
        'Get-TwilioSendJournal'
        'Get-TwilioUsage'
        'Invoke-TwilioApi'
        'Measure-TwilioSms'
        'New-MatonConnection'
        'New-TwilioAddress'
        'New-TwilioApplication'
        'New-TwilioQueue'
        'Remove-MatonConnection'
        'Remove-TwilioAddress'
        'Remove-TwilioApplication'
        'Remove-TwilioCall'
        'Remove-TwilioMessage'
        'Remove-TwilioPhoneNumber'
        'Remove-TwilioQueue'
        'Send-TwilioSms'
        'Set-TwilioAddress'
        'Set-TwilioApplication'
        'Set-TwilioCall'
        'Set-TwilioPhoneNumber'
        'Set-TwilioQueue'
        'Start-MatonSandbox'
        'Start-TwilioCall'
        'Stop-MatonSandbox'
        'Stop-TwilioCall'
        'Stop-TwilioMessage'
        'Test-MatonSession'
        'Wait-TwilioCall'
        'Wait-TwilioMessage'
    )
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('Twilio', 'Maton', 'SMS', 'Messaging', 'Voice', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
