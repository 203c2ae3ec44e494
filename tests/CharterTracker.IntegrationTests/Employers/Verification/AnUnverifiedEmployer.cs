using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Employers;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

/// <summary>An employer that is not verified and has a draft in a scheme, and the lead of that scheme.</summary>
internal sealed class AnUnverifiedEmployer
{
    private AnUnverifiedEmployer(TestSystem system, AnEmployersCase made) => (System, Made) = (system, made);

    public TestSystem System { get; }

    public AnEmployersCase Made { get; }

    public Guid Id => Made.Employer.Id;

    public FakeUser Lead => FakeUser.Staff(StaffRole.LeadAssessor, Made.Scheme.Id, Made.Lead.Id);

    public static async Task<AnUnverifiedEmployer> InAsync(TestSystem system)
    {
        var made = await AnEmployersCase.InAsync(system, isVerified: false);
        await made.StartedAsync();
        return new AnUnverifiedEmployer(system, made);
    }

    public Task<Employer> StoredAsync() => System.QueryAsync(db => db.Employers.AsSplitQuery().SingleAsync(e => e.Id == Id));

    public async Task<Guid> VersionAsync() => (await StoredAsync()).Version;

    /// <summary>Puts the employer's number into the list of companies, with its registered address.</summary>
    public Task ListAsync(string? street = "1 Mill Lane") => System.SaveAsync(DirectoryCompany.List(
        new DirectoryFacts(
            CompanyNumber.WholeRegister, "01234567", "CALDER VALE FOODS LIMITED", CompanyNumber.Register,
            "01234567", "L1 8JQ", ["10710"], Size: null,
            ListedOn: null, "LIVERPOOL")
        { Street = street },
        System.Clock.GetUtcNow()));

    /// <summary>Has the lead make a letter, and returns its code.</summary>
    public async Task<string> LetterAsync()
    {
        await ListAsync();
        var printed = await System.As(Lead).SendAsync(new PrintLetterCommand(Id, await VersionAsync()));
        Assert.Null(printed.Failure);
        return (await System.QueryAsync(db => db.EmployerLetters.OrderByDescending(l => l.PrintedAt).FirstAsync())).Code!;
    }
}
