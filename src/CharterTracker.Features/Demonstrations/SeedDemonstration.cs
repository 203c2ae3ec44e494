using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Charters;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Demonstrations;

/// <summary>
/// Gives an empty database two schemes on the same charter, one strict and one small, and somebody for every role, with
/// authenticators whose seeds are random. Does nothing where there is a scheme already.
/// </summary>
[Requires(Permission.Console)]
public sealed record SeedDemonstrationCommand : ICommand<Result<DemonstrationSeed>>;

/// <param name="WasSeeded">False where there was something already.</param>
public sealed record DemonstrationSeed(bool WasSeeded);

internal sealed class SeedDemonstrationHandler(CharterDbContext db, DemonstrationAccounts accounts, TimeProvider clock)
    : IRequestHandler<SeedDemonstrationCommand, Result<DemonstrationSeed>>
{
    public const string StrictSlug = "liverpool-city-region";
    public const string SmallSlug = "tees-valley";
    public const string UnionWithAnOfficer = "UNISON";

    public async Task<Result<DemonstrationSeed>> Handle(SeedDemonstrationCommand request, CancellationToken cancellationToken)
    {
        if (await db.Schemes.AnyAsync(cancellationToken))
        {
            return new DemonstrationSeed(WasSeeded: false);
        }

        Scheme[] schemes =
        [
            Scheme.Create(
                StrictSlug,
                "Liverpool City Region Fair Employment Charter (demonstration)",
                "Liverpool City Region Combined Authority",
                "LCR",
                "E47000004",
                "#0b6b5b",
                "charter@authority.example",
                new PanelQuorum(2, Union: 1, Employer: 0, Authority: 1),
                isSmall: false),
            Scheme.Create(
                SmallSlug,
                "Tees Valley Good Work Charter (demonstration)",
                "Tees Valley Combined Authority",
                "TV",
                "E47000006",
                "#7a3e9d",
                "charter@authority.example",
                new PanelQuorum(1, Union: 0, Employer: 0, Authority: 0),
                isSmall: true),
        ];
        db.Schemes.AddRange(schemes);
        foreach (var person in DemonstrationPerson.All)
        {
            Admit(person, schemes);
        }
        await PublishChartersAsync(schemes, cancellationToken);
        await NameOfficersAsync(cancellationToken);
        return new DemonstrationSeed(WasSeeded: true);
    }

    private void Admit(DemonstrationPerson person, Scheme[] schemes)
    {
        var user = accounts.Add(person.Email, person.FullName, DemonstrationPerson.Password, isEnrolled: person.IsStaff);
        foreach (var schemeId in person.IsForThePlatform ? [null] : schemes.Select(s => (Guid?)s.Id))
        {
            db.Grants.AddRange(person.Roles.Select(r => Grant.FromConsole(user.Id, r.Role, schemeId, r.Seat, clock.GetUtcNow())));
        }
    }

    private async Task PublishChartersAsync(Scheme[] schemes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var content = await CharterPacks.ContentAsync(CharterPacks.LiverpoolCityRegion, cancellationToken);
        foreach (var scheme in schemes)
        {
            var charter = Charter.Draft(scheme.Id, 1, scheme.IsSmall ? content.ForASmallAuthority() : content, importedBy: null, now);
            charter.Publish(new Actor(Guid.Empty, [ActorRole.Administrator]), now);
            db.Charters.Add(charter);
        }
    }

    /// <summary>Officers whose mail goes nowhere; the product ships no contacts of real ones.</summary>
    private async Task NameOfficersAsync(CancellationToken cancellationToken)
    {
        foreach (var union in await db.Unions.Where(u => u.Name == UnionWithAnOfficer).ToListAsync(cancellationToken))
        {
            union.ConfirmIndependence(clock.GetUtcNow());
            union.RegisterOfficer("Ola Berg", "Regional officer", $"officer@{union.Name.ToLowerInvariant()}.example", clock.GetUtcNow());
        }
    }
}
