using System.IO.Compression;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>
/// Checks DOCX and XLSX files: a ZIP of bounded size with the right main part, and without macros, embedded files, external links, DDE or
/// document types. The sizes that the file states are not trusted.
/// </summary>
internal static class OfficeCheck
{
    private const int MaxParts = 1000;
    private const long MaxPartLength = 50L * 1024 * 1024;
    private const long MaxLength = 100L * 1024 * 1024;
    private const int MaxRatio = 100;
    private const int EndRecordLength = 22;
    private const int UnixLinkType = 0xA000;

    private static readonly byte[] ZipStart = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] ZipEnd = "PK\x05\x06"u8.ToArray();
    private static readonly byte[] OleStart = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] NestedArchives = [".zip", ".7z", ".rar", ".gz", ".tar", ".jar", ".docx", ".xlsx", ".pptx"];

    /// <param name="look">Looks at each part after it was found to be sound.</param>
    public static void Check(byte[] bytes, OfficeKind kind, Action<string, byte[]> look)
    {
        var damaged = $"The selected file is not {(kind == OfficeKind.Word ? "a Word document (DOCX)" : "an Excel workbook (XLSX)")}, or it is damaged";
        // A DOCX or XLSX with a password is an OLE file.
        FileRefusedException.ThrowIf(bytes.AsSpan().StartsWith(OleStart), FileRefusedException.PasswordProtected);
        FileRefusedException.ThrowIf(!bytes.AsSpan().StartsWith(ZipStart), damaged);
        // The archive is the whole file: nothing before it and nothing after it.
        FileRefusedException.ThrowIf(
            bytes.Length < EndRecordLength || !bytes.AsSpan(bytes.Length - EndRecordLength).StartsWith(ZipEnd), damaged);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            CheckNames(archive, damaged);
            var package = new OfficePackage(kind, damaged);
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                var part = ReadPart(entry, damaged);
                total += part.Length;
                FileRefusedException.ThrowIf(
                    total > MaxLength || total > Math.Max(1, bytes.LongLength) * MaxRatio, "The selected file is too large when it is unpacked");
                package.Look(entry.FullName, part);
                look(entry.FullName, part);
            }
            package.CheckWhole();
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(damaged);
        }
    }

    private static void CheckNames(ZipArchive archive, string damaged)
    {
        FileRefusedException.ThrowIf(archive.Entries.Count is 0 or > MaxParts, damaged);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            FileRefusedException.ThrowIf(entry.IsEncrypted, FileRefusedException.PasswordProtected);
            FileRefusedException.ThrowIf(
                name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
                || name.Split('/').Contains("..") || !seen.Add(name) || ((entry.ExternalAttributes >> 16) & 0xF000) == UnixLinkType,
                damaged);
            FileRefusedException.ThrowIf(
                Array.Exists(NestedArchives, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)),
                "The selected file has other files inside it. Add them one by one instead");
        }
    }

    private static byte[] ReadPart(ZipArchiveEntry entry, string damaged)
    {
        using var stream = entry.Open();
        using var part = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            FileRefusedException.ThrowIf(part.Length + read > MaxPartLength, "The selected file is too large when it is unpacked");
            part.Write(buffer, 0, read);
        }
        FileRefusedException.ThrowIf(part.Length != entry.Length, damaged);
        var bytes = part.ToArray();
        FileRefusedException.ThrowIf(
            bytes.AsSpan().StartsWith(ZipStart) || bytes.AsSpan().StartsWith(OleStart), "The selected file has other files inside it. Add them one by one instead");
        return bytes;
    }
}
