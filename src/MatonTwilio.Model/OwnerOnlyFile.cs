using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace MatonTwilio;

/// <summary>Files that only their owner may read and write, because they contain phone numbers.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file for reading and writing. If it is created, only the owner may use it.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read, FileOptions options = FileOptions.None)
        => OperatingSystem.IsWindows() ? OpenOnWindows(path, mode, share, options) : OpenOnUnix(path, mode, share, options);

    /// <summary>Gives an existing file the permissions of a new one: only the owner may use it.</summary>
    public static void Restrict(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
        {
            CloseToOthers(path, file);
        }
        else
        {
            File.SetUnixFileMode(file.SafeFileHandle, OwnerMode);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static FileStream OpenOnUnix(string path, FileMode mode, FileShare share, FileOptions options)
        => new(path, new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0, Options = options, UnixCreateMode = OwnerMode });

    [SupportedOSPlatform("windows")]
    private static FileStream OpenOnWindows(string path, FileMode mode, FileShare share, FileOptions options)
        => new FileInfo(path).Create(mode, FileSystemRights.Read | FileSystemRights.Write, share, bufferSize: 1, options, Rules(Owner()));

    // FileInfo.Create on Windows sets the rules of a new file only. Those of an existing file are set only if they differ, because a share may require a separate right.
    [SupportedOSPlatform("windows")]
    private static void CloseToOthers(string path, FileStream file)
    {
        var owner = Owner();
        var rules = file.GetAccessControl().GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier));
        if (!rules.Cast<FileSystemAccessRule>().All(rule => owner.Equals(rule.IdentityReference)))
        {
            // Not file.Name, which is unknown for a stream that was created with rules.
            new FileInfo(path).SetAccessControl(Rules(owner));
        }
    }

    [SupportedOSPlatform("windows")]
    private static SecurityIdentifier Owner() => WindowsIdentity.GetCurrent().User!;

    [SupportedOSPlatform("windows")]
    private static FileSecurity Rules(SecurityIdentifier owner)
    {
        var rules = new FileSecurity();
        rules.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        rules.AddAccessRule(new FileSystemAccessRule(owner, FileSystemRights.FullControl, AccessControlType.Allow));
        return rules;
    }
}
