using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>An employer's own details, for its team to keep right.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetEmployerDetailsQuery(Guid EmployerId) : IQuery<Result<EmployerFacts>>, IEmployerRequest;

public sealed record EmployerFacts
{
    public required Guid EmployerId { get; init; }
    public required Guid Version { get; init; }

    /// <summary>The person is an owner or a contributor.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The person is an owner.</summary>
    public required bool MayRename { get; init; }
    public required string Name { get; init; }
    public required string Number { get; init; }
    public required OrganisationType? Type { get; init; }
    public required string? SicCode { get; init; }
    public required string? Sector { get; init; }
    public required int Workers { get; init; }
    public required IReadOnlyList<KnownIdentifier> Identifiers { get; init; }
    public required IReadOnlyList<KnownWorkplace> Workplaces { get; init; }
    public required IReadOnlyList<KnownFormerName> FormerNames { get; init; }

    /// <summary>It was shown that the people in the team may act for the employer.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Until when the code of a letter can be entered; null where no letter waits for it.</summary>
    public required DateTimeOffset? LetterUntil { get; init; }

    /// <summary>How it was shown, newest first.</summary>
    public required IReadOnlyList<ShownProof> Shown { get; init; }

    /// <summary>It was verified, and has another name or number since.</summary>
    public bool HasLapsed => !IsVerified && Shown.Any(p => p.IsProof);
}

public sealed record KnownIdentifier(string Register, string RegisterName, string Number)
{
    internal static IReadOnlyList<KnownIdentifier> Of(Employer employer) =>
    [
        .. employer.Identifiers
            .Select(i => new KnownIdentifier(i.Register, OrganisationRegisters.NameOf(i.Register), i.Value))
            .OrderBy(i => i.RegisterName, StringComparer.Ordinal),
    ];
}

public sealed record KnownWorkplace(Guid Id, string Name, string AuthorityCode, string Authority, string? Postcode);

internal sealed class GetEmployerDetailsHandler(CharterDbContext db, EmployerAccess employers, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetEmployerDetailsQuery, Result<EmployerFacts>>
{
    public async Task<Result<EmployerFacts>> Handle(GetEmployerDetailsQuery request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var employer = opened.Value;
        return new EmployerFacts
        {
            EmployerId = employer.Id,
            Version = employer.Version,
            MayChange = employer.RolesOf(user.Id!.Value).Contains(ActorRole.EmployerContributor),
            MayRename = employer.HasOwner(user.Id!.Value),
            Name = employer.Name,
            Number = employer.Number,
            Type = employer.Type,
            SicCode = employer.SicCodes.Count > 0 ? employer.SicCodes[0] : null,
            Sector = SicCodes.SectionName(employer.Sector),
            Workers = employer.Workers,
            Identifiers = KnownIdentifier.Of(employer),
            Workplaces = [.. employer.Workplaces.Select(KnownPlace).OrderBy(w => w.Name, StringComparer.Ordinal)],
            FormerNames = await db.FormerNamesOfAsync(employer.Id, cancellationToken),
            IsVerified = employer.VerifiedAt is not null,
            LetterUntil = await db.LetterUntilAsync(employer.Id, clock.GetUtcNow(), cancellationToken),
            Shown = await db.ShownProofsAsync(employer.Id, cancellationToken),
        };
    }

    private static KnownWorkplace KnownPlace(Workplace workplace) =>
        new(workplace.Id, workplace.Name, workplace.LocalAuthorityCode, LocalAuthorities.Name(workplace.LocalAuthorityCode), workplace.Postcode);
}
