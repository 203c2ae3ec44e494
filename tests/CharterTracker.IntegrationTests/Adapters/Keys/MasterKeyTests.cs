using System.Security.Cryptography;
using CharterTracker.Adapters.Keys;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Adapters;

/// <summary>Sealed secrets open for their owner and purpose only, and never after they were changed.</summary>
public sealed class MasterKeyTests : IDisposable
{
    private static readonly Guid Ann = Guid.NewGuid();
    private readonly string _folder = Directory.CreateTempSubdirectory("charter-keys-").FullName;

    private string KeyFile => Path.Combine(_folder, "master.key");

    [Fact]
    public void Open_ForItsOwnerAndPurpose_GivesTheSecretBack()
    {
        var sealer = new MasterKeySealer(MasterKeys.ReadOrMake(KeyFile));

        Assert.Equal([1, 2, 3], sealer.Open("totp-seed", Ann, sealer.Seal("totp-seed", Ann, [1, 2, 3])));
        Assert.NotEqual(sealer.Seal("totp-seed", Ann, [1, 2, 3]), sealer.Seal("totp-seed", Ann, [1, 2, 3]));
    }

    [Fact]
    public void Open_InSomebodyElsesRow_OrForAnotherPurpose_Fails()
    {
        var sealer = new MasterKeySealer(MasterKeys.ReadOrMake(KeyFile));
        var secret = sealer.Seal("totp-seed", Ann, [1, 2, 3]);

        Assert.ThrowsAny<CryptographicException>(() => sealer.Open("totp-seed", Guid.NewGuid(), secret));
        Assert.ThrowsAny<CryptographicException>(() => sealer.Open("evidence-key", Ann, secret));
    }

    [Fact]
    public void Open_AfterAnyByteIsFlipped_Fails()
    {
        var sealer = new MasterKeySealer(MasterKeys.ReadOrMake(KeyFile));
        var secret = sealer.Seal("totp-seed", Ann, [1, 2]);

        for (var i = 0; i < secret.Length; i++)
        {
            var flipped = secret[..i] + (secret[i] == 'A' ? 'B' : 'A') + secret[(i + 1)..];

            Assert.ThrowsAny<CryptographicException>(() => sealer.Open("totp-seed", Ann, flipped));
        }
    }

    [Fact]
    public void Open_AfterANewKeyWasPutOnTop_StillReadsTheOld()
    {
        var before = MasterKeys.ReadOrMake(KeyFile);
        var secret = new MasterKeySealer(before).Seal("totp-seed", Ann, [1, 2, 3]);
        File.WriteAllText(KeyFile, $"2027:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n{File.ReadAllText(KeyFile)}");

        var after = new MasterKeySealer(MasterKeys.Read(KeyFile));

        Assert.Equal([1, 2, 3], after.Open("totp-seed", Ann, secret));
        Assert.StartsWith("2027.", after.Seal("totp-seed", Ann, [1]), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadOrMake_MakesAFileThatOnlyItsOwnerReads()
    {
        MasterKeys.ReadOrMake(KeyFile);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/no/such/file")]
    public void AddKeys_OutsideDevelopment_WithoutAKey_StopsTheStart_AndMakesNone(string? file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Keys:MasterKeyFile"] = file }).Build();

        var stop = Assert.Throws<SettingInvalidException>(() => new ServiceCollection().AddKeys(configuration, _folder, mayMakeKey: false));

        Assert.StartsWith("Keys:MasterKeyFile", stop.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one:c2hvcnQ=")]
    [InlineData("not a key at all")]
    public void Read_OfAFileThatHoldsNoKey_NamesTheSetting(string content)
    {
        File.WriteAllText(KeyFile, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Contains("Keys:MasterKeyFile", Assert.Throws<SettingInvalidException>(() => MasterKeys.Read(KeyFile)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookieKeyRing_InTheDatabase_IsSealed()
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.NewVisitor().GetAsync("/account/sign-in");

        var stored = await host.QueryAsync(db => db.DataProtectionKeys.Select(k => k.Xml).ToListAsync());

        var xml = Assert.Single(stored);
        Assert.Contains("<sealed", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
