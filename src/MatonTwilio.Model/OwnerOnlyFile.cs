using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace MatonTwilio;

/// <summary>Files that only their owner may read and write: they hold phone numbers.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file to read and write; a new one is its owner's alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read, FileOptions options = FileOptions.None)
        => OperatingSystem.IsWindows() ? OpenOnWindows(path, mode, share, options) : OpenOnUnix(path, mode, share, options);

    /// <summary>Creates a file that was there with other permissions its owner's alone.</summary>
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

    // Windows gives the rules of Create to a new file alone. They are only set where they differ: on a share that may take a right of its own.
    [SupportedOSPlatform("windows")]
    private static void CloseToOthers(string path, FileStream file)
    {
        var owner = Owner();
        var rules = file.GetAccessControl().GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier));
        if (!rules.Cast<FileSystemAccessRule>().All(rule => owner.Equals(rule.IdentityReference)))
        {
            // Not file.Name: a stream that Windows was asked for with rules does not know its name.
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
