using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using CharterTracker.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Register;

public class VerifyRegisterTests
{
    [Theory, EveryDatabase]
    public async Task Verify_OfAnUntouchedRegister_Holds_AndNamesWhatWasChanged(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync("A"), await scheme.AwardAsync("B"));
        system.As(FakeUser.TheConsole);
        var whole = (await system.SendAsync(new VerifyRegisterQuery())).Value;
        await system.QueryAsync(db => db.RegisterRows.Where(r => r.EntryNumber == 2).ExecuteUpdateAsync(r => r.SetProperty(x => x.EmployerName, "C")));

        var changed = (await system.SendAsync(new VerifyRegisterQuery())).Value;

        Assert.Equal(2, whole.Entries);
        Assert.Empty(whole.Problems);
        Assert.Equal(["The register does not say what entry 2 says"], changed.Problems);
    }

    [Theory, EveryDatabase]
    public async Task Verify_ReadsRowsByThePage_NotOneByOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync("A"), await scheme.AwardAsync("B"), await scheme.AwardAsync("C"), await scheme.AwardAsync("D"), await scheme.AwardAsync("E"));
        system.As(FakeUser.TheConsole);
        system.Queries.Reset();

        var verified = (await system.SendAsync(new VerifyRegisterQuery())).Value;

        Assert.Equal(5, verified.Entries);
        Assert.Empty(verified.Problems);
        // For a page of entries, the current rows, the head, and the rows without an entry.
        Assert.InRange(system.Queries.Count, 1, 4);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  @SUM(A1)", "\"'  @SUM(A1)\"")]
    [InlineData("＋1", "\"'＋1\"")]
    [InlineData("\"-1", "\"'\"\"-1\"")]
    [InlineData("Smith, Jones", "\"Smith, Jones\"")]
    [InlineData("Plain Ltd", "Plain Ltd")]
    public void CsvLine_WhereASpreadsheetWouldRunIt_IsDisarmed(string text, string cell) => Assert.Equal($"{cell},12\r\n", CsvText.Line(text, 12));
}
