using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Accounts;

/// <summary>One person has one seat on a panel, however the second is offered.</summary>
public class OneSeatTests
{
    private const string Refusal = "They have a seat on this panel already, or are about to. One person has one seat: end that role first";

    [Theory, EveryDatabase]
    public async Task Propose_ASecondSeatOnThePanel_OrOneForThePlatform_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (scheme, other) = (await AScheme(system, "north"), await AScheme(system, "south"));
        var person = await system.SaveAsync(AnAccount.With("pat@example.org"));
        await system.SaveAsync(Grant.FromConsole(person.Id, StaffRole.PanelMember, scheme, PanelSeat.Union, system.Clock.GetUtcNow()));
        system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null));
        var second = new ProposeGrantCommand(person.Id, StaffRole.PanelMember, scheme, PanelSeat.Authority, FakeStepUp.RightProof);

        Assert.Equal(Refusal, Assert.IsType<Failure.Conflict>((await system.SendAsync(second)).Failure).Message);
        Assert.Equal(Refusal, Assert.IsType<Failure.Conflict>((await system.SendAsync(second with { SchemeId = null })).Failure).Message);
        Assert.Null((await system.SendAsync(second with { SchemeId = other })).Failure);
        Assert.Null((await system.SendAsync(second with { Role = StaffRole.Assessor, Seat = null })).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_WhereTwoSeatsWait_IsRefused_UntilOneIsTakenBack(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme(system, "north");
        var person = await system.SaveAsync(AnAccount.With("pat@example.org"));
        var grants = new[] { PanelSeat.Union, PanelSeat.Authority }
            .Select(s => Grant.Propose(person.Id, StaffRole.PanelMember, scheme, s, Guid.NewGuid(), system.Clock.GetUtcNow())).ToArray();
        await system.SaveAsync([.. grants]);
        system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null));

        var refused = await system.SendAsync(new ConfirmGrantCommand(grants[0].Id, grants[0].Version, FakeStepUp.RightProof));
        Assert.Null((await system.SendAsync(new EndGrantCommand(grants[1].Id, grants[1].Version, FakeStepUp.RightProof))).Failure);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        var confirmed = await system.SendAsync(new ConfirmGrantCommand(grants[0].Id, grants[0].Version, FakeStepUp.RightProof));

        Assert.Equal(Refusal, Assert.IsType<Failure.Conflict>(refused.Failure).Message);
        Assert.Null(confirmed.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Accept_AnInvitationToASecondSeat_IsRefused_AndTheInvitationStays(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme(system, "north");
        var (ann, person) = (await system.SaveAsync(AnAccount.With("ann@example.org")),
            await system.SaveAsync(AnAccount.With("pat@example.org")));
        await system.SaveAsync(Grant.FromConsole(person.Id, StaffRole.PanelMember, scheme, PanelSeat.Union, system.Clock.GetUtcNow()));
        system.As(FakeUser.Staff(StaffRole.Administrator, schemeId: null, ann.Id));
        await system.SendAsync(
            new InvitePersonCommand(person.Email, StaffRole.PanelMember, scheme, PanelSeat.Employer, FakeStepUp.RightProof));
        var body = await system.QueryAsync(db => db.Outbox.Select(m => m.Body).SingleAsync());

        var taken = await system.As(FakeUser.Person(person.Id))
            .SendAsync(new AcceptInvitationAsExistingUserCommand(body.Split("token=")[1].Split('\n')[0].Trim()));

        Assert.Equal(Refusal, Assert.IsType<Failure.Conflict>(taken.Failure).Message);
        Assert.Null(await system.QueryAsync(db => db.StaffInvitations.Select(i => i.AcceptedAt).SingleAsync()));
    }

    private static async Task<Guid> AScheme(TestSystem system, string slug) => (await system.SaveAsync(Scheme.Create(
        slug, $"Charter of the {slug}", $"Authority of the {slug}", slug[..2]
            .ToUpperInvariant(), "E47000004", "#7a1f5c", "charter@example.org", PanelQuorum.OfTwo, isSmall: false))).Id;
}
