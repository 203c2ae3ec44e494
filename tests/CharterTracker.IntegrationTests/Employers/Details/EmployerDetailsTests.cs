using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class EmployerDetailsTests
{
    [Theory, EveryDatabase]
    public async Task Details_AreKeptRight_ByTheTeamOnly(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = made.Employer.Id;

        await system.SendAsync(new AddWorkplaceCommand(id, new NewWorkplace("Depot", "E08000014", "l20 1aa")));
        await system.SendAsync(new AddIdentifierCommand(id, new NewIdentifier("GB-CHC", "1123456")));
        var before = (await system.SendAsync(new GetEmployerDetailsQuery(id))).Value;
        var bakery = before.Workplaces.Single(w => w.Name == "Bakery");
        await system.SendAsync(new RemoveWorkplaceCommand(id, bakery.Id));
        await system.SendAsync(new RemoveIdentifierCommand(id, "GB-COH"));
        var stale = await system.SendAsync(new UpdateEmployerDetailsCommand(id, before.Version, "Calder Vale Foods Limited", OrganisationType.Charity, "85310"));
        var version = (await system.SendAsync(new GetEmployerDetailsQuery(id))).Value.Version;
        await system.SendAsync(new UpdateEmployerDetailsCommand(id, version, "Calder Vale Foods Limited", OrganisationType.Charity, "85310"));

        Assert.IsType<Failure.Conflict>(stale.Failure);
        var after = (await system.SendAsync(new GetEmployerDetailsQuery(id))).Value;
        Assert.Equal([("Depot", "Sefton", "L20 1AA")], after.Workplaces.Select(w => (w.Name, w.Authority, w.Postcode ?? "")));
        Assert.Equal(["1123456"], after.Identifiers.Select(i => i.Number));
        Assert.Equal((OrganisationType.Charity, "85310", before.Workers, "Education"), (after.Type, after.SicCode, after.Workers, after.Sector));
        system.As(FakeUser.Person());
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetEmployerDetailsQuery(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new AddWorkplaceCommand(id, new NewWorkplace("Shed", "E08000014", null)))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new RemoveIdentifierCommand(id, "GB-CHC"))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Name_IsChangedByAnOwnerOnly_AndNothingByWhoOnlySigns(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = made.Employer.Id;
        async Task<string?> SendAsync(FakeUser user, ICommand<Result> command) => ((await system.As(user).SendAsync(command)).Failure as Failure.Conflict)?.Message;
        async Task<UpdateEmployerDetailsCommand> RenameAsync(string name) =>
            new(id, (await system.As(made.AsOwner).SendAsync(new GetEmployerDetailsQuery(id))).Value.Version, name, OrganisationType.Business, "10710");

        Assert.Equal("Only an owner can change the name", await SendAsync(made.AsContributor, await RenameAsync("Calder Foods Limited")));
        Assert.Null(await SendAsync(made.AsOwner, await RenameAsync("Calder Foods Limited")));
        Assert.Null(await SendAsync(made.AsContributor, await RenameAsync("Calder Foods Limited")));
        ICommand<Result>[] changes =
        [
            await RenameAsync("Calder Foods Limited"),
            new AddWorkplaceCommand(id, new NewWorkplace("Depot", "E08000014", null)),
            new RemoveWorkplaceCommand(id, made.Employer.Workplaces.Single().Id),
            new AddIdentifierCommand(id, new NewIdentifier("GB-CHC", "1123456")),
            new RemoveIdentifierCommand(id, "GB-COH"),
        ];
        foreach (var change in changes)
        {
            Assert.Equal("Only an owner or a contributor can change this", await SendAsync(made.AsSignatory, change));
        }

        var facts = (await system.As(made.AsOwner).SendAsync(new GetEmployerDetailsQuery(id))).Value;
        Assert.Equal(("Calder Foods Limited", 1, 1), (facts.Name, facts.Workplaces.Count, facts.Identifiers.Count));
    }

    /// <summary>An employer is a sole trader whenever it says so, and then a person: product rule 8.</summary>
    [Fact]
    public async Task SoleTrader_IsWhoeverSaysSoNow_AndAgreesAnewAfterHavingBeenSomethingElse()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        async Task<Employer> BecomeAsync(OrganisationType organisationType)
        {
            var facts = (await system.SendAsync(new GetEmployerDetailsQuery(made.Employer.Id))).Value;
            Assert.Null((await system.SendAsync(new UpdateEmployerDetailsCommand(made.Employer.Id, facts.Version, facts.Name, organisationType, facts.SicCode))).Failure);
            return await system.QueryAsync(db => db.Employers.SingleAsync());
        }

        Assert.False((await BecomeAsync(OrganisationType.SoleTrader)).MayBePublished);
        Assert.Null((await system.SendAsync(new GivePublicationConsentCommand(made.Employer.Id, "Calder Vale", HasAgreed: true))).Failure);
        Assert.True((await BecomeAsync(OrganisationType.SoleTrader)).MayBePublished);
        var business = await BecomeAsync(OrganisationType.Business);
        Assert.Equal((true, "Calder Vale Foods Limited"), (business.MayBePublished, business.PublicName));
        Assert.False((await BecomeAsync(OrganisationType.SoleTrader)).MayBePublished);
        var now = (await system.SendAsync(new GetEmployerDetailsQuery(made.Employer.Id))).Value;
        var byAContributor = await system.As(made.AsContributor).SendAsync(
            new UpdateEmployerDetailsCommand(made.Employer.Id, now.Version, now.Name, OrganisationType.Business, now.SicCode));
        Assert.StartsWith("Only an owner can say whether it is a sole trader", Assert.IsType<Failure.Conflict>(byAContributor.Failure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Calder https://calder.test/pay Foods")]
    [InlineData("WWW.calder.test")]
    public async Task Name_WithAWebAddress_IsRefused_AsItWouldBeALinkInOurMail(string name)
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(new UpdateEmployerDetailsCommand(made.Employer.Id, made.Employer.Version, name, OrganisationType.Business, null));

        Assert.Equal("Enter the name without a web address", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Message);
    }

    [Theory, EveryDatabase]
    public async Task Number_ThatWasSent_Stays_AndOneAddedSinceCanBeTakenOut(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.SubmittedAsync();
        Assert.Null((await system.SendAsync(new AddIdentifierCommand(made.Employer.Id, new NewIdentifier("GB-CHC", "1123465")))).Failure);
        Assert.Null((await system.SendAsync(new RemoveIdentifierCommand(made.Employer.Id, "GB-CHC"))).Failure);

        var result = await system.SendAsync(new RemoveIdentifierCommand(made.Employer.Id, "GB-COH"));

        Assert.StartsWith("An application that was sent, or an accreditation, names this number", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastWorkplace_IsKept()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(new RemoveWorkplaceCommand(made.Employer.Id, made.Employer.Workplaces.Single().Id));

        Assert.Contains("at least one workplace", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB-COH", "12", "00000012", null)]
    [InlineData("GB-COH", "SC 016876", "SC016876", null)]
    [InlineData("GB-COH", "ABC", null, "Enter a company number of eight characters, for example 01234567 or SC123456")]
    [InlineData("GB-CHC", "1123456", "1123456", null)]
    [InlineData("GB-CHC", "1123456-1", "1123456-1", null)]
    [InlineData("GB-CHC", "SC012345", null, "Enter a charity number of six or seven digits, for example 1123456")]
    [InlineData("GB-SC", "sc012345", "SC012345", null)]
    [InlineData("GB-SC", "12345", null, "Enter SC and six digits, for example SC012345")]
    [InlineData("GB-NIC", "NIC 100123", "NIC100123", null)]
    [InlineData("GB-NIC", "100123", null, "Enter NIC and six digits, for example NIC100123")]
    [InlineData("GB-LAE", "liv", "LIV", null)]
    [InlineData("GB-LAS", "glg", "GLG", null)]
    [InlineData("GB-PLA", "Cardiff", null, "Enter the three letters of the council in the government's register of local authorities, for example CRF")]
    [InlineData("GB-LAE", "Liverpool", null, "Enter the three letters of the council in the government's register of local authorities, for example LIV")]
    [InlineData("GB-NHS", "rbs", "RBS", null)]
    [InlineData("GB-NHS", "R-1", null, "Enter the code of three to six letters and digits, for example RBS")]
    [InlineData("GB-EDU", "104567", "104567", null)]
    [InlineData("GB-EDU", "10456", null, "Enter the six digits of the unique reference number, for example 104567")]
    [InlineData("GB-MPR", "12345r", "12345R", null)]
    [InlineData("GB-MPR", "mutual", null, "Enter the number as the Mutuals Public Register writes it, for example 12345R")]
    [InlineData("XX", "1", null, "Choose which register the number is in")]
    [InlineData("GB-COH", " ", null, "Enter the number, or choose no register")]
    public async Task Number_IsWrittenAsItsRegisterDoes_OrRefusedWithItsForm(string register, string typed, string? kept, string? refusal)
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        await system.SendAsync(new RemoveIdentifierCommand(made.Employer.Id, "GB-COH"));

        var result = await system.SendAsync(new AddIdentifierCommand(made.Employer.Id, new NewIdentifier(register, typed)));

        Assert.Equal(refusal, (result.Failure as Failure.Invalid)?.Errors.Single().Message);
        Assert.Equal(kept, await system.QueryAsync(db => db.Employers.SelectMany(e => e.Identifiers).Select(i => i.Value).SingleOrDefaultAsync()));
    }

    [Fact]
    public async Task Join_WithTwoNumbersOfOneRegister_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(new JoinEmployerCommand(
            "Aintree Bakers", OrganisationType.Business, [new NewIdentifier("GB-CHC", "1123456"), new NewIdentifier("GB-CHC", "1123457"), new NewIdentifier("", "")], null, "12",
            [new NewWorkplace("Bakery", "E08000012", null)]));

        Assert.Equal("Enter only one number for each register", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Message);
    }
}
