using CharterTracker.Domain;
using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class EmployerLetterTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.NewGuid();
    private static readonly RegisteredAddress Address = new("CALDER VALE FOODS LIMITED", "1 Mill Lane", "LIVERPOOL", "L1 8JQ");

    [Fact]
    public void Print_ToTheRegisteredAddress_HasACodeThatWorksFor28Days()
    {
        var letter = Print(AnEmployer());

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", letter.Code);
        Assert.Equal("CALDER VALE FOODS LIMITED\n1 Mill Lane\nLIVERPOOL\nL1 8JQ", letter.Address);
        Assert.True(letter.IsOpenAt(new DateTimeOffset(2026, 12, 29, 23, 59, 0, TimeSpan.Zero)));
        Assert.False(letter.IsOpenAt(new DateTimeOffset(2026, 12, 30, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Print_WithoutAWholeAddress_IsRefused()
    {
        Assert.Throws<BrokenRuleException>(() => EmployerLetter.Print(AnEmployer(), null, Staff(), Now));
        Assert.Throws<BrokenRuleException>(() => EmployerLetter.Print(AnEmployer(), Address with { Street = null }, Staff(), Now));
        Assert.Throws<BrokenRuleException>(() => EmployerLetter.Print(AnEmployer(), Address with { Postcode = null }, Staff(), Now));
    }

    [Fact]
    public void Enter_TheCodeInAnyUsualSpelling_VerifiesOnce()
    {
        var employer = AnEmployer();
        var letter = Print(employer);
        var typed = $" {letter.Code![..4].ToLowerInvariant()}-{letter.Code[4..]} ";

        var verification = letter.Enter(employer, typed, new Actor(Owner, employer.RolesOf(Owner)), Now);

        Assert.Equal((VerificationWay.Letter, "Letter of 1 December 2026", Owner),
            (verification.Way, verification.Evidence, verification.ById));
        Assert.Equal(Now, employer.VerifiedAt);
        Assert.Null(letter.Code);
        Assert.False(letter.IsOpenAt(Now));
    }

    [Fact]
    public void Void_EndsIt_SoThatItsCodeProvesNothingOfAnotherName()
    {
        var employer = AnEmployer();
        var letter = Print(employer);
        var code = letter.Code;

        letter.Void();

        Assert.False(letter.IsOpenAt(Now));
        Assert.Throws<BrokenRuleException>(() => letter.Enter(employer, code, new Actor(Owner, employer.RolesOf(Owner)), Now));
    }

    [Fact]
    public void Enter_AnotherCode_OrForAnotherEmployer_IsRefused()
    {
        var (employer, other) = (AnEmployer(), AnEmployer());
        var letter = Print(employer);
        var owner = new Actor(Owner, employer.RolesOf(Owner));

        Assert.Throws<BrokenRuleException>(() => letter.Enter(employer, "", owner, Now));
        Assert.Throws<BrokenRuleException>(() => letter.Enter(employer, "UUUUUUUU", owner, Now));
        Assert.Throws<BrokenRuleException>(() => letter.Enter(other, letter.Code, owner, Now));
        Assert.Throws<BrokenRuleException>(() => letter.Enter(employer, letter.Code, Staff(), Now));
        Assert.Null(employer.VerifiedAt);
        Assert.Null(other.VerifiedAt);
    }

    private static EmployerLetter Print(Employer employer) => EmployerLetter.Print(employer, Address, Staff(), Now);

    private static Actor Staff() => new(Guid.NewGuid(), [ActorRole.Administrator]);

    private static Employer AnEmployer() =>
        Employer.Join("E0000001", new EmployerProfile("Calder Vale Foods Limited", [], null, 42), Owner, Now);
}
