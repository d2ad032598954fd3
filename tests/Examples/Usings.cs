// The SDK adds these directives to every project. Add-Type, which compiles these files in pwsh, does not.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Management.Automation;
