using System.IO.Compression;
using System.Text;
using CharterTracker.Adapters.Directories;
using CharterTracker.Domain.Directories;
using CharterTracker.Features.Directories;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Directories;

/// <summary>The whole list of Companies House, and everything that a download of it may do to an importer.</summary>
public class ImportCompaniesHouseTests
{
    private const string October = "BasicCompanyDataAsOneFile-2026-10-01.csv";
    private const string November = "BasicCompanyDataAsOneFile-2026-11-01.csv";

    [Theory, EveryDatabase]
    public async Task Run_TakesNumberPlaceStatusAndSicCodes(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);

        var tally = await ACompanyList.ImportAsync(system, ACompanyList.File(
            ACompanyList.Row("CALDER  VALE \"FOODS\" LIMITED", "01234567", sic: "85310 - General secondary education"),
            ACompanyList.Row("ALBA, BREAD & SONS LTD", "SC016876", "EDINBURGH", "EH68NU", "Liquidation", "None Supplied")));

        Assert.Equal((2, 2, 0, "the Companies House list"), (tally.Read, tally.Added, tally.Skipped, tally.Title));
        var rows = await system.QueryAsync(db => db.DirectoryCompanies.OrderBy(c => c.Number).ToListAsync());
        Assert.Equal(("CALDER VALE \"FOODS\" LIMITED", "GB-COH", "01234567", "L1 8JQ"), (rows[0].Name, rows[0].Register, rows[0].Number, rows[0].Postcode));
        Assert.Equal(("LIVERPOOL", "Active", new DateOnly(2026, 11, 1), "P"), (rows[0].Place, rows[0].Status, rows[0].ListedOn, rows[0].Sector));
        Assert.Equal(["85310"], rows[0].SicCodes);
        Assert.Equal(("SC016876", "EH6 8NU", "Liquidation", null), (rows[1].Number, rows[1].Postcode, rows[1].Status, rows[1].Sector));
    }

    [Theory]
    [InlineData("0123456", "00123456")]
    [InlineData("12345", "00012345")]
    [InlineData(" sc016876 ", "SC016876")]
    [InlineData("OC301540", "OC301540")]
    [InlineData("NI000123", "NI000123")]
    [InlineData("IP12345R", "IP12345R")]
    [InlineData("R0000123", "R0000123")]
    [InlineData("", null)]
    [InlineData("n/a", null)]
    public async Task Run_OnANumber_PutsBackItsZeros_OrSkipsTheRow(string written, string? number)
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var tally = await ACompanyList.ImportAsync(system, ACompanyList.File(ACompanyList.Row("A LTD", written)));

        Assert.Equal(number, await system.QueryAsync(db => db.DirectoryCompanies.Select(c => c.Number).SingleOrDefaultAsync()));
        Assert.Equal(number is null ? 1 : 0, tally.SkippedWhy.GetValueOrDefault("no company number"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with its mark")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task Run_InAnyEncoding_ReadsTheLettersOfANameRight(string encoding)
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var text = ACompanyList.Text(ACompanyList.Row("CAFÉ ÂME – O’NEILL’S LIMITED", "01234567"));
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with its mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };

        await ACompanyList.ImportAsync(system, new MemoryStream(bytes));

        Assert.Equal("CAFÉ ÂME – O'NEILL'S LIMITED", await system.QueryAsync(db => db.DirectoryCompanies.Select(c => c.Name).SingleAsync()));
    }

    [Fact]
    public async Task Run_OnQuotesBreaksDuplicatesAndShortRows_KeepsEveryOtherRow()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var tally = await ACompanyList.ImportAsync(system, ACompanyList.File(
            ACompanyList.Row("LINE\r\nBREAK LTD", "00000001"),
            ACompanyList.Row("TWICE LTD", "00000002"),
            ACompanyList.Row("TWICE AGAIN LTD", "00000002"),
            "\"CUT SHORT LTD\",\"00000003\",\"\"",
            ACompanyList.Row("", "00000004"),
            ACompanyList.Row(new string('X', 201), "00000005"),
            ACompanyList.Row("{n}.BORA LIMITED", "00000006", postcode: "HP 21 8AL"),
            ACompanyList.Row("!", "00000007", postcode: "HM 11")));

        Assert.Equal(new Dictionary<string, int> { ["name too long"] = 1, ["no name"] = 1, ["row cut short"] = 1 }, tally.SkippedWhy);
        Assert.Equal((8, 4, 1), (tally.Read, tally.Added, tally.Updated));
        var rows = await system.QueryAsync(db => db.DirectoryCompanies.OrderBy(c => c.Number).Select(c => new { c.Name, c.Postcode }).ToListAsync());
        Assert.Equal(["LINE BREAK LTD", "TWICE AGAIN LTD", "{n}.BORA LIMITED", "!"], rows.Select(r => r.Name));
        Assert.Equal(["L1 8JQ", "L1 8JQ", "HP21 8AL", null], rows.Select(r => r.Postcode));
    }

    [Theory, EveryDatabase]
    public async Task Run_OnTheNextEdition_RenamesMovesAndEndsWhatItNamesNoMore(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var others = Enumerable.Range(100, 20).Select(n => ACompanyList.Row($"OTHER {n} LTD", $"00000{n}")).ToList();
        await ACompanyList.ImportAsync(
            system, ACompanyList.File([ACompanyList.Row("GONE BAKERS LTD", "00000001"), ACompanyList.Row("OLD BAKERS LTD", "00000002"), .. others]), October);

        var next = await ACompanyList.ImportAsync(
            system, ACompanyList.File([ACompanyList.Row("NEW BISCUITS LTD", "00000002", "BOOTLE", "L20 1AA"), .. others]), November);

        Assert.Equal((21, 0, 1, 20, 1, 0), (next.Read, next.Added, next.Updated, next.Unchanged, next.Ended, next.HeldBack));
        system.As(FakeUser.Person());
        Assert.Equal(["NEW BISCUITS LTD"], await FindAsync(system, "biscuits"));
        Assert.Equal(["NEW BISCUITS LTD"], await FindAsync(system, "biscuits bootle"));
        Assert.Equal(["GONE BAKERS LTD"], await FindAsync(system, "bakers"));
        Assert.Equal(DirectoryCompany.NoLongerListed, await system.QueryAsync(db => db.DirectoryCompanies.Where(c => c.Number == "00000001").Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task Run_OnAStaleEdition_OverwritesNothing_AndBringsNobodyBack()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var others = Enumerable.Range(100, 20).Select(n => ACompanyList.Row($"OTHER {n} LTD", $"00000{n}")).ToList();
        await ACompanyList.ImportAsync(system, ACompanyList.File([ACompanyList.Row("NAME OF TODAY LTD", "00000001"), .. others]), November);

        var stale = await ACompanyList.ImportAsync(
            system, ACompanyList.File([ACompanyList.Row("NAME OF ONCE LTD", "00000001"), ACompanyList.Row("DISSOLVED SINCE LTD", "00000002"), .. others]), October);

        Assert.Equal((1, 0, 1), (stale.Added, stale.Updated, stale.Ended));
        var rows = await system.QueryAsync(db => db.DirectoryCompanies.Where(c => c.Number == "00000001" || c.Number == "00000002").OrderBy(c => c.Number).ToListAsync());
        Assert.Equal(("NAME OF TODAY LTD", "Active"), (rows[0].Name, rows[0].Status));
        Assert.Equal(DirectoryCompany.NoLongerListed, rows[1].Status);
    }

    [Fact]
    public async Task Run_OnOneOfSevenParts_EndsNobody_AndSaysSo()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var rows = Enumerable.Range(100, 70).Select(n => ACompanyList.Row($"FIRM {n} LTD", $"00000{n}")).ToList();
        await ACompanyList.ImportAsync(system, ACompanyList.File(rows), October);

        var part = await ACompanyList.ImportAsync(system, ACompanyList.File(rows.Take(10)), "BasicCompanyData-2026-11-01-part1_7.csv");

        Assert.Equal((0, 60), (part.Ended, part.HeldBack));
    }

    [Theory, EveryDatabase]
    public async Task Run_WhenInterrupted_IsRunAgainAndAddsOnlyTheRest(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var rows = Enumerable.Range(0, 2_500).Select(n => ACompanyList.Row($"FIRM {n} LTD", $"0100{n:D4}")).ToList();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ACompanyList.ImportAsync(system, ACompanyList.File(rows), report: _ => stop.Cancel(), stop: stop));
        Assert.Equal(CompanyImport.BatchSize, await system.QueryAsync(db => db.DirectoryCompanies.CountAsync()));
        var again = await ACompanyList.ImportAsync(system, ACompanyList.File(rows));

        Assert.Equal((2_500, 1_500, 0, 1_000), (again.Read, again.Added, again.Updated, again.Unchanged));
        Assert.Equal(2_500, await system.QueryAsync(db => db.DirectoryTerms.CountAsync(t => t.Term == "firm")));
    }

    [Fact]
    public async Task Run_OnAPackedFile_ReadsTheListInIt_AndRefusesADamagedOne()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        using var packed = new MemoryStream();
        await using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry(November).Open();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(ACompanyList.Text(Enumerable.Range(100, 300).Select(n => ACompanyList.Row($"FIRM {n} LTD", $"00000{n}")))), TestContext.Current.CancellationToken);
        }
        var bytes = packed.ToArray();

        var tally = await ACompanyList.ImportAsync(system, new MemoryStream(bytes), "BasicCompanyDataAsOneFile-2026-11-01.zip");
        var refusal = await Assert.ThrowsAsync<CompanyListUnreadableException>(() => ACompanyList.ImportAsync(system, new MemoryStream(bytes[..^40]), "cut.zip"));

        Assert.Equal(300, tally.Added);
        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<TestSystem> StartAsync(DatabaseKind kind) => TestSystem.StartAsync(kind, services => services.AddCompanyLists());

    private static async Task<string[]> FindAsync(TestSystem system, string text) =>
        [.. (await system.SendAsync(new FindCompaniesQuery(text))).Value.Listings.Items.Select(i => i.Name)];
}
