using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace MatonTwilio.Gateway;

/// <summary>Files that only their owner may read and write: they hold phone numbers.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file to read and write; a new one is its owner's alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read)
    {
        if (OperatingSystem.IsWindows())
        {
            return OpenOnWindows(path, mode, share);
        }

        return new FileStream(path, new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0, UnixCreateMode = OwnerMode });
    }

    /// <summary>Makes a file that was there with other permissions its owner's alone.</summary>
    public static void Take(FileStream file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, OwnerMode);
        }
    }

    [SupportedOSPlatform("windows")]
    private static FileStream OpenOnWindows(string path, FileMode mode, FileShare share)
    {
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(WindowsIdentity.GetCurrent().User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return new FileInfo(path).Create(mode, FileSystemRights.Read | FileSystemRights.Write, share, bufferSize: 1, FileOptions.None, security);
    }
}
