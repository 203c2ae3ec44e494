using System.Security.Cryptography;
using System.Text;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Adapters.Keys;

/// <summary>
/// The keys of the master key file: one per line, <c>id:base64</c>, newest first. The first seals; all of them open, so that a key is
/// rotated by putting a new line above the old one.
/// </summary>
internal sealed class MasterKeys
{
    public const string Setting = "Keys:MasterKeyFile";
    private const int KeyBytes = 32;
    private readonly List<(string Id, byte[] Key)> _keys;

    private MasterKeys(List<(string Id, byte[] Key)> keys) => _keys = keys;

    public string NewestId => _keys[0].Id;

    public static MasterKeys Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingInvalidException(Setting, $"names '{path}', which does not exist");
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
        {
            throw new SettingInvalidException(Setting, $"names '{path}', which others may read or write: chmod 600 it");
        }
        var keys = File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(Parse).ToList();
        if (keys.Count == 0 || keys.Exists(k => k.Key.Length != KeyBytes) || keys.DistinctBy(k => k.Id).Count() != keys.Count)
        {
            throw new SettingInvalidException(Setting, $"names '{path}', which needs lines of id:key, where the key is {KeyBytes} bytes in base64");
        }
        return new MasterKeys(keys);
    }

    /// <summary>
    /// Reads the file, or makes it where it is missing. For Development only: elsewhere a missing key must stop the start, since a new one
    /// would open nothing.
    /// </summary>
    public static MasterKeys ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            using var writer = new StreamWriter(path, options);
            writer.WriteLine($"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}");
        }
        return Read(path);
    }

    /// <summary>The key that is derived from a master key for one purpose; null where the file does not hold that master key.</summary>
    public byte[]? KeyFor(string id, string purpose)
    {
        var master = _keys.Find(k => k.Id == id).Key;
        return master is null ? null : HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeyBytes, info: Encoding.UTF8.GetBytes($"CharterTracker {purpose}"));
    }

    private static (string Id, byte[] Key) Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = new byte[KeyBytes + 1];
        return colon > 0 && Convert.TryFromBase64String(line[(colon + 1)..], key, out var length) ? (line[..colon], key[..length]) : (line, []);
    }
}
