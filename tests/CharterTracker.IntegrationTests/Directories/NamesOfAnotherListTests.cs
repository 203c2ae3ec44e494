using System.Text;
using CharterTracker.Adapters.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Directories;

/// <summary>
/// Tests that an employer is found by the name that another public body wrote down: without its legal form, with "and" for "&amp;", with
/// broken letters.
/// </summary>
public class NamesOfAnotherListTests
{
    private static readonly List<(string Name, string Employer)> Names =
    [
        .. File.ReadLines(TestData.PathOf("companies/disability-confident-names.tsv")).Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1])),
    ];

    [Theory, EveryDatabase]
    public async Task Find_ByTheNameInAnotherList_PutsTheEmployerFirst(DatabaseKind kind)
    {
        await using var system = await WithThePayGapListAsync(kind);
        var known = Names.Where(n => n.Employer.Length > 0).ToList();
        Assert.Equal(80, known.Count);

        foreach (var (name, employer) in known)
        {
            var found = (await system.SendAsync(new FindCompaniesQuery(name))).Value.Listings.Items;

            Assert.Equal((name, NameFolding.Fold(employer)), (name, found is [var first, ..] ? NameFolding.Fold(first.Name) : null));
        }
    }

    [Theory, EveryDatabase]
    public async Task Find_ByANameWithBrokenLettersOrOneThatIsThereTwice_AnswersAndTakesNothingElseForIt(DatabaseKind kind)
    {
        await using var system = await WithThePayGapListAsync(kind);
        var others = Names.Where(n => n.Employer.Length == 0).Select(n => n.Name).ToList();
        Assert.Contains("{n}.bora Limited", others);
        Assert.Contains(others, name => name.Contains("CafÃ©", StringComparison.Ordinal));
        Assert.NotEqual(others.Count, others.Distinct().Count());

        foreach (var name in others)
        {
            var found = (await system.SendAsync(new FindCompaniesQuery(name))).Value.Listings.Items;

            Assert.DoesNotContain(found, f => NameFolding.Fold(f.Name) == NameFolding.Fold(name));
        }
    }

    [Fact]
    public async Task Import_OfThatList_IsRefusedAndSaysWhatItLacks()
    {
        await using var system = await TestSystem.StartAsync(configure: services => services.AddCompanyLists());
        var list = new MemoryStream(Encoding.UTF8.GetBytes("id,employer_name,postcode,sector,region,is_new\nn-bora-limited-truro-tr4-9ld,{n}.bora Limited,TR4 9LD,Information technology and telecoms,South West England,0\n"));

        var refusal = await Assert.ThrowsAsync<CompanyListUnreadableException>(() => ACompanyList.ImportAsync(system, list));

        Assert.StartsWith("this is no list that can be imported", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await system.As(FakeUser.Person()).SendAsync(new FindCompaniesQuery("bora"))).Value.Listings.Items);
    }

    private static async Task<TestSystem> WithThePayGapListAsync(DatabaseKind kind)
    {
        var system = await TestSystem.StartAsync(kind, services => services.AddCompanyLists());
        await ACompanyList.ImportAsync(system, DemonstrationCompanies.Open(), "gender-pay-gap.csv");
        return system.As(FakeUser.Person());
    }
}
