using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Applications;

public class CheckEligibilityTests
{
    [Theory, EveryDatabase]
    public async Task Check_OfAnEmployerInTheArea_SaysYes_AndWhy(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);

        var eligibility = Assert.Single((await system.SendAsync(new CheckEligibilityQuery(made.Employer.Id))).Value.Charters);

        Assert.Equal(EligibilityAnswer.Yes, eligibility.Answer);
        Assert.Equal("Bakery is in Liverpool.", Assert.Single(eligibility.Points).Basis);
    }

    [Theory, EveryDatabase]
    public async Task Check_OfAnEmployerElsewhere_SaysWhatTheAreaIs(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await system.SendAsync(new AddWorkplaceCommand(made.Employer.Id, new NewWorkplace("Depot", "E08000003", null)));
        await system.SendAsync(new RemoveWorkplaceCommand(made.Employer.Id, made.Employer.Workplaces.Single().Id));

        var eligibility = Assert.Single((await system.SendAsync(new CheckEligibilityQuery(made.Employer.Id))).Value.Charters);

        Assert.Equal(EligibilityAnswer.No, eligibility.Answer);
        Assert.Equal(
            "None of your workplaces is there. The area is Halton, Knowsley, Liverpool, Sefton, St. Helens and Wirral. If people work there, add the workplace.",
            Assert.Single(eligibility.Points).Basis);
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(new CheckEligibilityQuery(made.Employer.Id))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Start_WhereTheCharterIsForAnotherSortOrSize_IsRefusedInPlainWords(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var levels = ASmallCharter.Content.Levels.Select(l => l.Code == "accredited" ? l with { Eligibility = new Eligibility(WorkersFrom: 51) } : l);
        var second = Charter.Draft(
            made.Scheme.Id, 2, ASmallCharter.Content with { Eligibility = new Eligibility(OrganisationTypes: [OrganisationType.Charity, OrganisationType.PublicBody]), Levels = [.. levels] }, importedBy: null, system.Clock.GetUtcNow());
        second.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), system.Clock.GetUtcNow());
        await system.SaveAsync(second);

        async Task<CharterEligibility> CheckAsync() =>
            (await system.SendAsync(new CheckEligibilityQuery(made.Employer.Id))).Value.Charters.Single(c => c.CharterId == second.Id);

        Assert.Equal(EligibilityAnswer.NotKnown, (await CheckAsync()).Answer);
        await DescribeAsync(system, made, OrganisationType.Business);
        Assert.Equal(EligibilityAnswer.No, (await CheckAsync()).Answer);
        var wrongSort = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, second.Id, "aspiring"));
        await DescribeAsync(system, made, OrganisationType.Charity);
        var wrongSize = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, second.Id, "accredited"));
        var checkedNow = await CheckAsync();
        var right = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, second.Id, "aspiring"));

        Assert.Equal(
            "It is for charities, mutuals and social enterprises and public bodies. You told us that you are a business.",
            Assert.IsType<Failure.Conflict>(wrongSort.Failure).Message);
        Assert.Equal("It is for employers of 51 people or more. You told us that 42 people work for you.", Assert.IsType<Failure.Conflict>(wrongSize.Failure).Message);
        Assert.Equal(EligibilityAnswer.Yes, checkedNow.Answer);
        Assert.Equal(EligibilityAnswer.No, checkedNow.Levels.Single(l => l.Name == "Accredited").Answer);
        Assert.Null(right.Failure);

        // What was true at the start may no longer be: the employer is told before anybody signs.
        await DescribeAsync(system, made, OrganisationType.Business);
        var changed = (await system.SendAsync(new GetCheckAnswersQuery(right.Value))).Value;
        Assert.Equal("It is for charities, mutuals and social enterprises and public bodies. You told us that you are a business.", changed.Missing[0].Message);
        Assert.False((await system.SendAsync(new GetTaskListQuery(right.Value))).Value.CanBeSent);
        var refused = await system.SendAsync(new SubmitApplicationCommand(right.Value, changed.Version, changed.Fingerprint, HasDeclared: true, FakeStepUp.RightProof));
        Assert.Contains("You told us that you are a business", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
    }

    private static async Task DescribeAsync(TestSystem system, AnEmployersCase made, OrganisationType organisationType)
    {
        var facts = (await system.SendAsync(new GetEmployerDetailsQuery(made.Employer.Id))).Value;
        await system.SendAsync(new UpdateEmployerDetailsCommand(made.Employer.Id, facts.Version, facts.Name, organisationType, facts.SicCode));
    }
}
