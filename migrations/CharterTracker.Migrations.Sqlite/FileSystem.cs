using System.Runtime.InteropServices;
using System.Text;
using CharterTracker.Data;

namespace CharterTracker.Migrations.Sqlite;

/// <summary>
/// File operations that .NET lacks: flushing a folder, so that a rename survives a power cut, and keeping a file's owner.
/// </summary>
internal static class FileSystem
{
    public static void FlushFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Flushes a folder to the disk. On Windows this is not needed: the file system logs a rename itself.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var folder = Open(Text(path), flags: 0);
        try
        {
            if (folder < 0 || Flush(folder) != 0)
            {
                throw new IOException($"{path} could not be flushed to disk: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }
        finally
        {
            _ = folder < 0 ? 0 : Close(folder);
        }
    }

    /// <summary>
    /// Copies mode and owner. The verb may be run by root for a site that is not, and what it writes has to stay the site's.
    /// </summary>
    public static void GiveModeAndOwner(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        var owner = OwnerOf(from);
        if (owner != OwnerOf(to) && ChangeOwner(Text(to), owner.User, owner.Group) != 0)
        {
            throw new DatabaseRefusedException($"{from} belongs to another user: run this as that user or as root");
        }
    }

    private static (uint User, uint Group) OwnerOf(string path)
    {
        // statx has the same layout on every processor: the user is at byte 20, the group at byte 24.
        const int CurrentFolder = -100;
        const uint UserAndGroup = 0x18;
        var answer = new byte[256];
        return Stat(CurrentFolder, Text(path), flags: 0, UserAndGroup, answer) == 0
            ? (BitConverter.ToUInt32(answer, 20), BitConverter.ToUInt32(answer, 24))
            : throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Text as the system's C library reads it: UTF-8, ended by a zero.</summary>
    private static byte[] Text(string path) => Encoding.UTF8.GetBytes($"{path}\0");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Stat(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    private static extern int ChangeOwner(byte[] path, uint user, uint group);
}
