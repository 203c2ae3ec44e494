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
        { "another number", Before with { CompanyNumber = "00445790" }, true },
        { "a longer time", Before with { ValidUntil = Before.ValidUntil.AddYears(1) }, true },
        { "a shorter time", Before with { ValidUntil = Before.ValidUntil.AddYears(-1) }, false },
        { "a place more", Before with { Places = ["Liverpool", "Wirral", "Sefton"] }, true },
        { "a place less", Before with { Places = ["Liverpool"] }, false },
        { "a criterion less", Before with { CriteriaMet = [] }, false },
        { "a number less", Before with { CompanyNumber = null }, false },
        { "suspended", Before with { Status = RegisterStatus.Suspended, StatusSince = new DateOnly(2026, 12, 1) }, false },
        { "revoked", Before with { Status = RegisterStatus.Revoked, StatusSince = new DateOnly(2026, 12, 1) }, false },
        { "suspended under another name", Before with { Status = RegisterStatus.Suspended, EmployerName = "Tesco PLC" }, true },
    };

    private static RegisterFacts Before => new(
        "mersey", "Mersey Charter", "Mersey Authority", "E0000001", "Calder Vale Foods Limited", "01234567", "C", SizeBand.From10To49, 42, ["Liverpool", "Wirral"],
        "accredited", "Accredited", IsEvidenced: true, new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1), "25AKFQK3AMR", RegisterStatus.InForce, null,
        RecognisesUnion: true, HasNoZeroHours: true, PaysLivingWage: true, [new CriterionMet("F1", "Pay")]);

    [Theory, MemberData(nameof(Changes))]
    public void SaysMore_OfEachChange_IsSoOnlyWhereItAddsSomething(string change, RegisterFacts now, bool saysMore)
    {
        Assert.NotEmpty(change);
        Assert.Equal(saysMore, MoreSaid.SaysMoreThan(now, Before));
    }

    [Fact]
    public void SaysMore_OfARestoredOne_IsSo() =>
        Assert.True(MoreSaid.SaysMoreThan(Before, Before with { Status = RegisterStatus.Suspended, StatusSince = new DateOnly(2026, 12, 1) }));
}
