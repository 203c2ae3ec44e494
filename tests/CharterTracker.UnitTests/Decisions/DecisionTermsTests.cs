using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Decisions;

public class DecisionTermsTests
{
    private static readonly DecisionTerms Terms =
        new(DecisionOutcome.Awarded, "accredited", "All is met", null, new DateOnly(2026, 12, 1), new DateOnly(2028, 11, 30));

    private static readonly OrganisationFacts Seen = OrganisationFacts.Create(
        "Hartlepool Harbour Repairs Limited", [new OrganisationIdentifier("GB-COH", "01234567")],
        OrganisationType.Business, "C", 47, ["E06000001"]);

    /// <summary>Signatures from before the facts were pinned stay those of their text.</summary>
    [Fact]
    public void Sha256_WithoutFacts_IsWhatItWas() =>
        Assert.Equal("3a2dfec51179f9fc06f30563cd72c7353a591e75610b3c4f0d0950f2300a7e10", Terms.Sha256());

    [Fact]
    public void Sha256_CoversEveryFact()
    {
        DecisionTerms[] all =
        [
            Terms,
            With(Seen),
            With(Seen with { Name = "Hartlepool Borough Council" }),
            With(Seen with { Identifiers = [] }),
            With(Seen with { Type = OrganisationType.PublicBody }),
            With(Seen with { Workers = 520 }),
            With(Seen with { Sector = "O" }),
            With(Seen with { Places = ["E06000001", "E06000002"] }),
        ];

        Assert.Equal(all.Length, all.Select(t => t.Sha256()).Distinct().Count());
    }

    private static DecisionTerms With(OrganisationFacts facts) => Terms with { Organisation = facts };
}
