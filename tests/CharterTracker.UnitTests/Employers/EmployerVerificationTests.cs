using CharterTracker.Domain;
using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class EmployerVerificationTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.NewGuid();

    [Fact]
    public void ByDomain_OfAConfirmedAddress_KeepsHowByWhomAndWhen()
    {
        var (employer, lead) = (AnEmployer(), Staff());

        var verification = EmployerVerification.ByDomain(employer, "calder.test", ["olive@calder.test"], lead, Now);

        Assert.Equal(Now, employer.VerifiedAt);
        Assert.Equal(
            (VerificationWay.Domain, "calder.test", lead.UserId, Now),
            (verification.Way, verification.Evidence, verification.ById, verification.At));
    }

    [Theory]
    [InlineData("calder.test", "olive@gmail.com")]
    [InlineData("gmail.com", "olive@gmail.com")]
    [InlineData("nhs.net", "olive@nhs.net")]
    [InlineData("calder.test", "olive@other.test")]
    public void ByDomain_ThatShowsNothing_IsRefused(string domain, string address)
    {
        var employer = AnEmployer();

        Assert.Throws<BrokenRuleException>(() => EmployerVerification.ByDomain(employer, domain, [address], Staff(), Now));

        Assert.Null(employer.VerifiedAt);
    }

    [Theory]
    [InlineData(CasePart.Assessed)]
    [InlineData(CasePart.Decided)]
    [InlineData(CasePart.PreparedPublication)]
    [InlineData(CasePart.ReleasedPublication)]
    public void ByStaffCheck_BySomebodyWithAPartInItsCases_IsRefused(CasePart part)
    {
        var employer = AnEmployer();

        Assert.Throws<BrokenRuleException>(() =>
            EmployerVerification.ByStaffCheck(employer, "Rang", "The clerk", "Knows them", Staff(part), Now));

        Assert.Null(employer.VerifiedAt);
    }

    [Fact]
    public void ByStaffCheck_BySomebodyInTheTeam_OrTwice_IsRefused()
    {
        var employer = AnEmployer();

        Assert.Throws<BrokenRuleException>(
            () => EmployerVerification.ByStaffCheck(employer, "Rang", "The clerk", "Knows them",
                new Actor(Owner, [ActorRole.LeadAssessor]), Now));
        Assert.Throws<BrokenRuleException>(
            () => EmployerVerification.ByStaffCheck(employer, "Rang", "The clerk", "Knows them",
                new Actor(Guid.NewGuid(), [ActorRole.Publisher]), Now));
        EmployerVerification.ByStaffCheck(employer, "Rang", "The clerk", "Knows them", Staff(CasePart.Moderated), Now);
        Assert.Throws<BrokenRuleException>(() =>
            EmployerVerification.ByStaffCheck(employer, "Rang", "The clerk", "Knows them", Staff(), Now));
    }

    private static Actor Staff(params CasePart[] parts) => new(Guid.NewGuid(), [ActorRole.LeadAssessor], parts);

    private static Employer AnEmployer() =>
        Employer.Join("E0000001", new EmployerProfile("Calder Vale Foods Limited", [], null, 42), Owner, Now);
}
