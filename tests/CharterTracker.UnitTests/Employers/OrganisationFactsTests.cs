using CharterTracker.Domain;
using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class OrganisationFactsTests
{
    private static readonly Guid Owner = Guid.NewGuid();
    private static readonly Actor Signatory = new(Owner, [ActorRole.EmployerSignatory, ActorRole.EmployerContributor]);

    public static TheoryData<string, Action<Employer>> Changes => new()
    {
        { "name", e => e.UpdateDetails(new EmployerProfile("mersey light", e.SicCodes, e.Sector, e.Workers, e.Type),
            Owner, DateTimeOffset.UnixEpoch) },
        { "sector", e =>
            e.UpdateDetails(new EmployerProfile(e.Name, e.SicCodes, "C", e.Workers, e.Type), Owner, DateTimeOffset.UnixEpoch) },
        { "type", e => e.UpdateDetails(new EmployerProfile(e.Name, e.SicCodes, e.Sector, e.Workers, OrganisationType.Charity),
            Owner, DateTimeOffset.UnixEpoch) },
        { "workers", e => e.SetWorkers(41, Signatory) },
        { "new identifier", e => e.AddIdentifier("GB-CHC", "1123456") },
        { "identifier gone", e => e.RemoveIdentifier("GB-COH") },
        { "new place", e => e.AddWorkplace("Depot", "E08000013", postcode: null) },
    };

    [Theory, MemberData(nameof(Changes))]
    public void EveryChange_OfWhatCanBePublic_IsNotedByTheEmployer(string what, Action<Employer> change)
    {
        var employer = AnEmployer();
        var before = employer.FactsSha256;

        change(employer);

        Assert.True(before != employer.FactsSha256, what);
        Assert.Equal(OrganisationFacts.Of(employer).Sha256(), employer.FactsSha256);
    }

    [Fact]
    public void ASecondWorkplace_InTheSamePlace_IsNoChange()
    {
        var employer = AnEmployer();
        var before = employer.FactsSha256;

        employer.AddWorkplace("Depot", "E08000012", postcode: null);

        Assert.Equal(before, employer.FactsSha256);
    }

    [Fact]
    public void Consent_UnderATradingName_IsNoted_AndSoIsItsEnd()
    {
        var employer = Employer.Join("E1", new EmployerProfile("Jo Bloggs", [], null, 1, OrganisationType.SoleTrader),
            Owner, DateTimeOffset.UnixEpoch);
        var before = employer.FactsSha256;

        employer.GivePublicationConsent("Wirral Windows", Signatory, DateTimeOffset.UnixEpoch);
        var agreed = employer.FactsSha256;
        employer.WithdrawPublicationConsent(Signatory, DateTimeOffset.UnixEpoch);

        Assert.NotEqual(before, agreed);
        Assert.Equal(before, employer.FactsSha256);
    }

    private static Employer AnEmployer()
    {
        var employer = Employer.Join("E1", new EmployerProfile("Mersey Light", ["35110"], "D", 40, OrganisationType.Business),
            Owner, DateTimeOffset.UnixEpoch);
        employer.AddIdentifier("GB-COH", "01234567");
        employer.AddWorkplace("Head office", "E08000012", postcode: null);
        return employer;
    }
}
