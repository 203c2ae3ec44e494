using System.Text;
using CharterTracker.Adapters.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Directories;

public class ImportCompaniesTests
{
    private const string Headings =
        "EmployerName,EmployerId,Address,PostCode,CompanyNumber,SicCodes,EmployerSize,CurrentName,SubmittedAfterTheDeadline,DueDate,DateSubmitted\r\n";

    [Theory, EveryDatabase]
    public async Task Run_OnARealExtract_TakesEveryRowOnce(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);

        var first = await ImportAsync(system, DemonstrationCompanies.Open());
        var again = await ImportAsync(system, DemonstrationCompanies.Open());

        Assert.Equal((389, 389, 0, 0), (first.Read, first.Added, first.Updated, first.Skipped));
        Assert.Equal((389, 0, 0, 389), (again.Read, again.Added, again.Updated, again.Unchanged));
        Assert.Equal(389, await system.QueryAsync(db => db.DirectoryCompanies.CountAsync()));
    }

    [Fact]
    public async Task Run_OnAnEarlierEdition_FillsGapsAndOverwritesNothing()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        await ImportAsync(system, DemonstrationCompanies.Open());
        var before = await system.QueryAsync(db => db.DirectoryCompanies.ToDictionaryAsync(c => c.SourceId, c => (c.Name, c.ListedOn)));

        var earlier = await ImportAsync(system, TestData.Open("companies/gender-pay-gap-2021-extract.csv"));

        Assert.Equal(0, earlier.Skipped);
        Assert.True(earlier.Added > 0);
        var after = await system.QueryAsync(db => db.DirectoryCompanies.ToDictionaryAsync(c => c.SourceId, c => (c.Name, c.ListedOn)));
        Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
        Assert.All(after.Values, v => Assert.NotNull(v.ListedOn));
    }

    [Fact]
    public async Task Run_OnRowsAsEmployersTypeThem_CleansThem()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var tally = await ImportAsync(system, Text(
            "\uFEFF" + Headings
            + "\"A  PEARSON’S \"\"HOLDINGS\"\" LIMITED\",11,\"1 Road, Town\",B706QG,833987,\"1240,\r\n85310\",250 to 499,,FALSE,05-04-2025 00:00,28-03-2025 09:02\r\n"
            + "A COUNCIL,12,,HM 11,,\"1,\n84110\",Not Provided,,False,2022/04/05 00:00:00,2022/03/31 13:09:40\r\n"
            + "OLD NAME LTD,13,,,SC016876,,Less than 250,NEW NAME LTD,FALSE,,\r\n"
            + "NEW NAME LTD,14,,,,,5000 to 19,,,,\r\n"
            + "NOBODY,,,,,,,,,,\r\n"
            + ",15,,,,,,,,,\r\n"));

        Assert.Equal((6, 4), (tally.Read, tally.Added));
        Assert.Equal(new Dictionary<string, int> { ["no employer id"] = 1, ["no name"] = 1 }, tally.SkippedWhy);
        var rows = await system.QueryAsync(db => db.DirectoryCompanies.OrderBy(c => c.SourceId).ToListAsync());
        Assert.Equal(("A PEARSON'S \"HOLDINGS\" LIMITED", "GB-COH", "00833987", "B70 6QG"), (rows[0].Name, rows[0].Register, rows[0].Number, rows[0].Postcode));
        Assert.Equal(["01240", "85310"], rows[0].SicCodes);
        Assert.Equal(("A", SizeBand.From250To999, new DateOnly(2025, 3, 28)), (rows[0].Sector, rows[0].Size, rows[0].ListedOn));
        Assert.Equal((null, null, null, "O", null), (rows[1].Register, rows[1].Number, rows[1].Postcode, rows[1].Sector, rows[1].Size));
        Assert.Equal(new DateOnly(2022, 3, 31), rows[1].ListedOn);
        Assert.Equal(("NEW NAME LTD", "SC016876"), (rows[2].Name, rows[2].Number));
        Assert.Equal("NEW NAME LTD", rows[3].Name);
    }

    [Fact]
    public async Task Run_OnAnotherKindOfFile_SaysWhatItLacks()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<CompanyListUnreadableException>(() => ImportAsync(system, Text("Name,Number\r\nX,1\r\n")));

        Assert.Contains("the gender pay gap download has also EmployerName, EmployerId", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("the Companies House list has also CompanyName", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CompanyListUnreadableException>(() => ImportAsync(system, Text("")));
    }

    private static Task<TestSystem> StartAsync(DatabaseKind kind) => TestSystem.StartAsync(kind, services => services.AddCompanyLists());

    private static Task<ImportTally> ImportAsync(TestSystem system, Stream file) => ACompanyList.ImportAsync(system, file);

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
