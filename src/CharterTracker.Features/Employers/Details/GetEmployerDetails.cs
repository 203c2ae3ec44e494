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

/// <param name="MayChange">The person is an owner or a contributor.</param>
/// <param name="MayRename">The person is an owner.</param>
public sealed record EmployerFacts(
    Guid EmployerId, Guid Version, bool MayChange, bool MayRename, string Name, string Number, OrganisationType? Type, string? SicCode, string? Sector, int Workers,
    IReadOnlyList<KnownIdentifier> Identifiers, IReadOnlyList<KnownWorkplace> Workplaces);

public sealed record KnownIdentifier(string Register, string RegisterName, string Number);

public sealed record KnownWorkplace(Guid Id, string Name, string Authority, string? Postcode);

internal sealed class GetEmployerDetailsHandler(EmployerAccess employers, ICurrentUser user)
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
        return new EmployerFacts(
            employer.Id,
            employer.Version,
            employer.RolesOf(user.Id!.Value).Contains(ActorRole.EmployerContributor),
            employer.HasOwner(user.Id!.Value),
            employer.Name,
            employer.Number,
            employer.Type,
            employer.SicCodes.Count > 0 ? employer.SicCodes[0] : null,
            SicCodes.SectionName(employer.Sector),
            employer.Workers,
            [.. employer.Identifiers.Select(i => new KnownIdentifier(i.Register, OrganisationRegisters.NameOf(i.Register), i.Value)).OrderBy(i => i.RegisterName, StringComparer.Ordinal)],
            [.. employer.Workplaces.Select(w => new KnownWorkplace(w.Id, w.Name, LocalAuthorities.Name(w.LocalAuthorityCode), w.Postcode)).OrderBy(w => w.Name, StringComparer.Ordinal)]);
    }
}
