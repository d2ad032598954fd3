// What the SDK gives every project, for Add-Type, which compiles these files in pwsh.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Management.Automation;
