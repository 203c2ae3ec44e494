using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Publications;

namespace CharterTracker.IntegrationTests.Publications;

public class MoreSaidTests
{
    public static TheoryData<string, RegisterFacts, bool> Changes => new()
    {
        { "nothing", Before, false },
        { "another name", Before with { EmployerName = "Tesco PLC" }, true },
        { "another number", Before with { Identifiers = [new OrganisationIdentifier("GB-COH", "00445790")] }, true },
        { "a longer time", Before with { ValidUntil = Before.ValidUntil.AddYears(1) }, true },
        { "a shorter time", Before with { ValidUntil = Before.ValidUntil.AddYears(-1) }, false },
        { "a place more", Before with { Places = [.. Before.Places, new RegisterPlace("E08000014", "Sefton")] }, true },
        { "a place less", Before with { Places = [Before.Places[0]] }, false },
        { "a criterion less", Before with { CriteriaMet = [] }, false },
        { "a number less", Before with { Identifiers = [] }, false },
        { "suspended", Before with { Status = RegisterStatus.Suspended, StatusSince = new DateOnly(2026, 12, 1) }, false },
        { "revoked", Before with { Status = RegisterStatus.Revoked, StatusSince = new DateOnly(2026, 12, 1) }, false },
        { "suspended under another name", Before with { Status = RegisterStatus.Suspended, EmployerName = "Tesco PLC" }, true },
    };

    private static RegisterFacts Before => new()
    {
        SchemeSlug = "mersey",
        SchemeName = "Mersey Charter",
        AuthorityName = "Mersey Authority",
        CharterNumber = 1,
        EmployerNumber = "E0000001",
        EmployerName = "Calder Vale Foods Limited",
        Identifiers = [new OrganisationIdentifier("GB-COH", "01234567")],
        Type = OrganisationType.Business,
        Sector = "C",
        Size = SizeBand.From10To49,
        Workers = 42,
        Places = [new RegisterPlace("E08000012", "Liverpool"), new RegisterPlace("E08000015", "Wirral")],
        LevelCode = "accredited",
        LevelName = "Accredited",
        IsEvidenced = true,
        ValidFrom = new DateOnly(2026, 1, 1),
        ValidUntil = new DateOnly(2028, 1, 1),
        CertificateNumber = "25AKFQK3AMR",
        Status = RegisterStatus.InForce,
        StatusSince = null,
        RecognisesUnion = true,
        HasNoZeroHours = true,
        PaysLivingWage = true,
        CriteriaMet = [new CriterionMet("F1", "Pay")],
    };

    [Theory, MemberData(nameof(Changes))]
    public void SaysMore_OfEachChange_IsSoOnlyWhereItAddsSomething(string change, RegisterFacts now, bool saysMore)
    {
        Assert.NotEmpty(change);
        Assert.Equal(saysMore, MoreSaid.SaysMoreThan(now, Before));
    }

    [Fact]
    public void SaysMore_OfARestoredOne_IsSo() =>
        Assert.True(MoreSaid.SaysMoreThan(
            Before, Before with { Status = RegisterStatus.Suspended, StatusSince = new DateOnly(2026, 12, 1) }));
}
