using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The employer of an application, what it holds of the scheme, and what the reader may do for it: all in one query.</summary>
internal sealed record ApplicantEmployer
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required int Workers { get; init; }
    public required OrganisationType? Type { get; init; }
    public required IReadOnlyList<string> SicCodes { get; init; }
    public required string? Sector { get; init; }

    /// <summary>The employer's numbers in public registers, by register.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Identifiers { get; init; }

    /// <summary>Codes of the scheme's levels that it holds and that are in force.</summary>
    public required IReadOnlyList<string> LevelsHeld { get; init; }

    /// <summary>Whether it was told of a decision on the application.</summary>
    public required bool IsNotified { get; init; }

    public required Guid ReaderId { get; init; }
    public required IReadOnlyList<MembershipRole> Memberships { get; init; }

    /// <summary>The reader as an actor, by which the domain judges what they may do here.</summary>
    public Actor Reader => field ??= new Actor(ReaderId, Employer.RolesOf(Memberships));

    /// <summary>Whether the reader may sign for the employer: an owner or a signatory.</summary>
    public bool CanSign => Reader.Has(ActorRole.EmployerSignatory);

    public static Task<ApplicantEmployer> ReadAsync(
        CharterDbContext db, Application application, ICurrentUser user, DateOnly today, CancellationToken cancellationToken)
    {
        var readerId = user.Id ?? Guid.Empty;
        var inForce = db.Accreditations.InForceOn(today);
        // The reader's memberships, the registers and the levels held are few, so one query does not multiply much.
        return db.Employers.AsNoTracking().AsSingleQuery()
            .Where(e => e.Id == application.EmployerId)
            .Select(e => new ApplicantEmployer
            {
                Id = e.Id,
                Version = e.Version,
                Number = e.Number,
                Name = e.Name,
                Workers = e.Workers,
                Type = e.Type,
                SicCodes = e.SicCodes,
                Sector = e.Sector,
                Identifiers = e.Identifiers.Select(i => new KeyValuePair<string, string>(i.Register, i.Value)).ToList(),
                LevelsHeld = inForce.Where(a => a.EmployerId == e.Id && a.SchemeId == application.SchemeId)
                    .Select(a => a.LevelCode)
                    .ToList(),
                IsNotified = db.Decisions.Any(d => d.ApplicationId == application.Id && d.NotifiedAt != null),
                ReaderId = readerId,
                Memberships = e.Members.Where(m => m.UserId == readerId).Select(m => m.Role).ToList(),
            })
            .SingleAsync(cancellationToken);
    }
}
