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
/// Gives an empty database two schemes on one charter (one strict, one small), a third scheme on another charter, and a person for every
/// role, with authenticators whose seeds are random. Does nothing where there is a scheme already.
/// </summary>
[Requires(Permission.Console)]
public sealed record SeedDemonstrationCommand : ICommand<Result<DemonstrationSeed>>;

/// <param name="WasSeeded">False where the database held a scheme already.</param>
public sealed record DemonstrationSeed(bool WasSeeded);

internal sealed class SeedDemonstrationHandler(CharterDbContext db, DemonstrationAccounts accounts, TimeProvider clock)
    : IRequestHandler<SeedDemonstrationCommand, Result<DemonstrationSeed>>
{
    public const string StrictSlug = "liverpool-city-region";
    public const string SmallSlug = "tees-valley";
    public const string UnionWithAnOfficer = "UNISON";

    /// <summary>
    /// ONS codes of Norfolk's seven districts and Suffolk's five: they are in no combined authority, so no one code covers both.
    /// </summary>
    private const string NorfolkAndSuffolk =
        "E07000143 E07000144 E07000145 E07000146 E07000147 E07000148 E07000149 E07000200 E07000202 E07000203 E07000244 E07000245";

    public async Task<Result<DemonstrationSeed>> Handle(SeedDemonstrationCommand request, CancellationToken cancellationToken)
    {
        if (await db.Schemes.AnyAsync(cancellationToken))
        {
            return new DemonstrationSeed(WasSeeded: false);
        }

        var liverpool = Scheme.Create(
            StrictSlug,
            "Liverpool City Region Fair Employment Charter (demonstration)",
            "Liverpool City Region Combined Authority",
            "LCR",
            "E47000004",
            "#0b6b5b",
            "charter@authority.example",
            new PanelQuorum(2, Union: 1, Employer: 0, Authority: 1),
            isSmall: false);
        var teesValley = Scheme.Create(
            SmallSlug,
            "Tees Valley Good Work Charter (demonstration)",
            "Tees Valley Combined Authority",
            "TV",
            "E47000006",
            "#7a3e9d",
            "charter@authority.example",
            new PanelQuorum(1, Union: 0, Employer: 0, Authority: 0),
            isSmall: true);
        var norfolkAndSuffolk = Scheme.Create(
            "norfolk-and-suffolk",
            "Norfolk and Suffolk Great Jobs Charter (demonstration)",
            "Norfolk and Suffolk Combined County Authority",
            "NS",
            NorfolkAndSuffolk,
            "#1d5a96",
            "charter@authority.example",
            PanelQuorum.OfTwo,
            isSmall: false);
        Scheme[] schemes = [liverpool, teesValley, norfolkAndSuffolk];
        db.Schemes.AddRange(schemes);
        foreach (var person in DemonstrationPerson.All)
        {
            Admit(person, schemes);
        }
        var fairEmployment = await CharterPacks.ContentAsync(CharterPacks.LiverpoolCityRegion, cancellationToken);
        Publish(liverpool, fairEmployment);
        Publish(teesValley, fairEmployment.ForASmallAuthority());
        Publish(norfolkAndSuffolk, await CharterPacks.ContentAsync(CharterPacks.TucSixStandards, cancellationToken));
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

    private void Publish(Scheme scheme, CharterContent content)
    {
        var charter = Charter.Draft(scheme.Id, 1, content, importedBy: null, clock.GetUtcNow());
        charter.Publish(new Actor(Guid.Empty, [ActorRole.Administrator]), clock.GetUtcNow());
        db.Charters.Add(charter);
    }

    /// <summary>Adds union officers with addresses that lead nowhere; the product ships no contacts of real ones.</summary>
    private async Task NameOfficersAsync(CancellationToken cancellationToken)
    {
        foreach (var union in await db.Unions.Where(u => u.Name == UnionWithAnOfficer).ToListAsync(cancellationToken))
        {
            union.ConfirmIndependence(clock.GetUtcNow());
            union.RegisterOfficer("Ola Berg", "Regional officer", $"officer@{union.Name.ToLowerInvariant()}.example", clock.GetUtcNow());
        }
    }
}
