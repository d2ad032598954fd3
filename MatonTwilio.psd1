@{
    RootModule           = 'bin/MatonTwilio.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '5b6f3c1e-6a2d-4d39-9a56-0f7d3c2b8e41'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'
}
