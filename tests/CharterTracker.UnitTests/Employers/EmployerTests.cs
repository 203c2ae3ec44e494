using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class EmployerTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.NewGuid();

    [Theory]
    [InlineData("Calder Foods Ltd", "Calder Foods Limited", true)]
    [InlineData("Calder Foods Limited", "CALDER FOODS LTD.", true)]
    [InlineData("Calder Foods P.L.C.", "Calder Foods Public Limited Company", true)]
    [InlineData("Calder Foods LLP", "Calder Foods Limited Liability Partnership", true)]
    [InlineData("Bwyd Calder Cyf", "Bwyd Calder Cyfyngedig", true)]
    [InlineData("Calder CIC", "Calder Community Interest Company", true)]
    [InlineData("Calder Foods Ltd", "Calder Foods PLC", false)]
    [InlineData("Calder Foods Ltd", "Calder Foods", false)]
    [InlineData("Calder Foods Ltd", "Calder Food Ltd", false)]
    [InlineData("Limited Edition Prints", "Ltd Edition Prints", false)]
    public void UpdateDetails_OfTheName_EndsTheVerification_UnlessOnlyTheLegalFormIsWrittenInAnotherWay(
        string before, string after, bool isVerifiedStill)
    {
        var employer = Verified(before);

        employer.UpdateDetails(new EmployerProfile(after, [], "C", 42), Owner, Now);

        Assert.Equal(isVerifiedStill, employer.VerifiedAt is not null);
        Assert.Equal(before, Assert.Single(employer.FormerNames).Name);
    }

    [Fact]
    public void UpdateDetails_OfSomethingElse_KeepsTheVerification()
    {
        var employer = Verified("Calder Foods Ltd");

        employer.UpdateDetails(new EmployerProfile("Calder Foods Ltd", ["10710"], "C", 9, OrganisationType.Charity), Owner, Now);

        Assert.NotNull(employer.VerifiedAt);
    }

    [Fact]
    public void Identifier_ThatIsAdded_EndsTheVerification_AndOneThatIsTakenOffDoesNot()
    {
        var employer = Verified("Calder Foods Ltd");

        employer.RemoveIdentifier("GB-COH");
        Assert.NotNull(employer.VerifiedAt);
        employer.AddIdentifier("GB-CHC", "1123456");

        Assert.Null(employer.VerifiedAt);
    }

    private static Employer Verified(string name)
    {
        var employer = Employer.Join("E0000001", new EmployerProfile(name, [], "C", 42), Owner, Now);
        employer.AddIdentifier("GB-COH", "01234567");
        employer.MarkVerified(Now);
        return employer;
    }
}
