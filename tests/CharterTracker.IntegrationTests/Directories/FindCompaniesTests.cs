using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Directories;

public class FindCompaniesTests
{
    /// <summary>
    /// Queries of one search: for the spellings, for the beginning of the last word, for the counts, and for the count and the page of the
    /// results.
    /// </summary>
    private const int QueriesForAName = 5;

    [Theory, EveryDatabase]
    public async Task Find_ByNameNumberOrPostcode_ForgivesMistypings(DatabaseKind kind)
    {
        await using var system = await WithAsync(
            kind,
            ACompanyList.Row("MERSEYTRAVEL", "00000001", postcode: "L3 1BP"),
            ACompanyList.Row("Alder Hey Children’s NHS Foundation Trust", "00000002", postcode: "L12 2AP"),
            ACompanyList.Row("RED BAND CHEMICAL COMPANY, LIMITED", "SC016876", "EDINBURGH", "EH6 8NU"),
            ACompanyList.Row("BRUSH ELECTRICAL MACHINES LIMITED", "00111849", "LOUGHBOROUGH", "LE65 1BU"),
            ACompanyList.Row("100% FRESH_FOODS LTD", "00000005", "MANCHESTER", "M1 1AA"),
            ACompanyList.Row("KNOWSLEY BUS CO LTD", "00000006", "PRESCOT", "L34 3AA"));

        async Task FindsAsync(string text, params string[] beginnings)
        {
            var found = await FindAsync(system, text);
            Assert.Equal(beginnings, found.Listings.Items.Select(i => i.Name[..4]));
        }

        await FindsAsync("merseytravel", "MERS");
        await FindsAsync("mersey travle", "MERS");
        await FindsAsync("knowsleybus", "KNOW");
        await FindsAsync("alder hey childrens", "Alde");
        await FindsAsync("Aldr Hay", "Alde");
        await FindsAsync("the alder hey nhs trust ltd", "Alde");
        await FindsAsync("red band chem", "RED ");
        await FindsAsync("sc 016876", "RED ");
        await FindsAsync("111849", "BRUS");
        await FindsAsync("LE651BU", "BRUS");
        await FindsAsync("l12", "Alde");
        await FindsAsync("fresh foods m1", "100%");
        await FindsAsync("fresh foods M1 1AA", "100%");
        await FindsAsync("Alder Hey l122ap", "Alde");
        await FindsAsync("brush loughborugh", "BRUS");
        await FindsAsync("bursh electrical", "BRUS");
        await FindsAsync("brush elektrikal machimes", "BRUS");
        await FindsAsync("machines of brush", "BRUS");
        await FindsAsync("100% fresh", "100%");
        await FindsAsync("brush liverpool");
        await FindsAsync("%%__ zzzz");
    }

    [Theory, EveryDatabase]
    public async Task Find_PutsTheNameItselfFirst_ThenItsBeginning_ThenWhatIsNear_AndEndedOnesLast(DatabaseKind kind)
    {
        await using var system = await WithAsync(
            kind,
            ACompanyList.Row("BAKERY SMITH LTD", "00000001"),
            ACompanyList.Row("SMITH BAKERY HOLDINGS LTD", "00000002"),
            ACompanyList.Row("SMYTH BAKERY LTD", "00000003"),
            ACompanyList.Row("SMITH BAKERY", "00000004"));

        var found = await FindAsync(system, "Smith Bakery");

        Assert.Equal(["SMITH BAKERY", "SMITH BAKERY HOLDINGS LTD", "BAKERY SMITH LTD", "SMYTH BAKERY LTD"], found.Listings.Items.Select(i => i.Name));
        Assert.Equal(("00000004", "LIVERPOOL", "L1 8JQ", "Active"), (found.Listings.Items[0].Number, found.Listings.Items[0].Place, found.Listings.Items[0].Postcode, found.Listings.Items[0].Status));
    }

    [Theory, EveryDatabase]
    public async Task Find_WhatTwoListsName_IsFoundOnce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddCompanyLists());
        await ACompanyList.ImportAsync(system, DemonstrationCompanies.Open(), "gender-pay-gap.csv");
        system.As(FakeUser.Person());
        var listed = (await FindAsync(system, "liverpool")).Listings.Items.First(i => i.Register == "GB-COH");

        system.As(FakeUser.TheConsole);
        await ACompanyList.ImportAsync(system, ACompanyList.File(ACompanyList.Row(listed.Name, listed.Number!, "SPEKE")));
        system.As(FakeUser.Person());

        Assert.Equal("SPEKE", Assert.Single((await FindAsync(system, listed.Number!)).Listings.Items).Place);
    }

    [Theory, EveryDatabase]
    public async Task Find_AsksTheSameFewQueries_HoweverManyWords(DatabaseKind kind)
    {
        await using var system = await WithAsync(kind, ACompanyList.Row("NORTH WEST REGIONAL BREAD AND BISCUIT SERVICES LIMITED", "00000001"));

        foreach (var text in new[] { "biscuit", "nroth west biscit", "north west regional bread and biscuit services limited" })
        {
            system.Queries.Reset();
            Assert.Equal(1, (await FindAsync(system, text)).Listings.Total);
            Assert.Equal(QueriesForAName, system.Queries.Commands.Count);
        }
    }

    [Fact]
    public async Task Find_WithNothingTyped_SaysWhatToEnter()
    {
        await using var system = await TestSystem.StartAsync();

        var result = await system.As(FakeUser.Person()).SendAsync(new FindCompaniesQuery(" "));

        var invalid = Assert.IsType<Failure.Invalid>(result.Failure);
        Assert.Equal("Enter a name, a company number or a postcode", Assert.Single(invalid.Errors).Message);
    }

    private static async Task<CompaniesFound> FindAsync(TestSystem system, string text) => (await system.SendAsync(new FindCompaniesQuery(text))).Value;

    private static async Task<TestSystem> WithAsync(DatabaseKind kind, params IEnumerable<string> rows)
    {
        var system = await TestSystem.StartAsync(kind, services => services.AddCompanyLists());
        await ACompanyList.ImportAsync(system, ACompanyList.File(rows));
        return system.As(FakeUser.Person());
    }
}
