namespace MatonTwilio.Gateway.Tests;

/// <summary>A test of features that only Unix has, such as devices and hard links. On other systems, it is skipped.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files." : null;
}

/// <summary>A test in which a limit on the file size, which the shell of Linux sets, replaces a full disk.</summary>
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public FullDiskFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux can limit the size of files for one process.";
}

/// <summary>A test of the permissions of a folder.</summary>
internal sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute() => Skip = OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "Nothing keeps an administrator from writing." : null;
}

/// <summary>A test that creates a symbolic link.</summary>
internal sealed class LinkFactAttribute : FactAttribute
{
    public LinkFactAttribute() => Skip = OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess ? "To make a link takes a right on Windows that most people do not have." : null;
}
