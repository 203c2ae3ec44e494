using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class JoinEmployerTests
{
    private static readonly JoinEmployerCommand Command = new(
        "Aintree Bakers Limited", OrganisationType.Business, [new NewIdentifier("GB-COH", "1234568")], "10710", "1,204", [new NewWorkplace("Bakery", "E08000012", "l18jq")]);

    [Theory, EveryDatabase]
    public async Task Join_MakesAnEmployerWithANumberOfOurs_ASectorAndAnOwner(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);

        var joined = await system.As(made.AsOwner).SendAsync(Command);

        var employer = await system.QueryAsync(db => db.Employers.AsSplitQuery().SingleAsync(e => e.Id == joined.Value));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", employer.Number);
        Assert.Equal(("C", 1204), (employer.Sector, employer.Workers));
        Assert.Equal(("GB-COH", "01234568"), (employer.Identifiers.Single().Register, employer.Identifiers.Single().Value));
        Assert.Equal("L1 8JQ", employer.Workplaces.Single().Postcode);
        Assert.Equal(made.Owner.Id, employer.Members.Single().UserId);
    }

    [Theory, EveryDatabase]
    public async Task Join_WhenTheOrganisationIsThereAlready_IsAConflictThatSaysWhatToDo(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(Command with { Identifiers = [new NewIdentifier("GB-COH", "1234567")] });

        Assert.Contains("Ask a colleague", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Join_WithNearlyTheNameOfAnEmployerHere_IsAskedFirst(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        system.As(made.AsSignatory);

        var asked = await system.SendAsync(Command with { Name = "Calder Vale Food Ltd" });
        var before = await system.QueryAsync(db => db.Employers.CountAsync());
        var another = await system.SendAsync(Command with { Name = "Calder Vale Food Ltd", IsAnother = true });

        Assert.Equal("IsAnother", Assert.Single(Assert.IsType<Failure.Invalid>(asked.Failure).Errors).Field);
        Assert.Equal(1, before);
        Assert.Null(another.Failure);
    }

    [Fact]
    public async Task Join_WithNothingFilledIn_SaysSoBesideEachField()
    {
        await using var system = await TestSystem.StartAsync();
        await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(new JoinEmployerCommand(null, null, [new NewIdentifier(null, null)], "1", null, [new NewWorkplace(null, "E99", "nowhere")]));

        Assert.Equal(
            ["Name", "Sort", "SicCode", "Workers", "Workplaces[0].Name", "Workplaces[0].LocalAuthorityCode", "Workplaces[0].Postcode"],
            Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Team_OfSomebodyElsesEmployer_IsNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var own = await system.SendAsync(new GetTeamQuery(made.Employer.Id));
        var others = await system.As(FakeUser.Person()).SendAsync(new GetTeamQuery(made.Employer.Id));

        Assert.Equal(["Con Tributor", "Olive Owner", "Sig Natory"], own.Value.Members.Select(m => m.Name));
        Assert.IsType<Failure.NotFound>(others.Failure);
    }
}
