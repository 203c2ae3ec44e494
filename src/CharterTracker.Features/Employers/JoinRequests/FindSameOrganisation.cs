using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Finds the employers here that may be the organisation that somebody is about to add: with its number, or nearly its name.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record FindSameOrganisationQuery(string? Name, IReadOnlyList<NewIdentifier> Identifiers) : IQuery<Result<EmployersFound>>;

internal sealed class FindSameOrganisationHandler(EmployersHere employers)
    : IRequestHandler<FindSameOrganisationQuery, Result<EmployersFound>>
{
    public async Task<Result<EmployersFound>> Handle(FindSameOrganisationQuery request, CancellationToken cancellationToken)
    {
        var byNumber = await employers.ByIdentifierAsync(
            request.Identifiers.Select(i => i.Normalised()).Where(i => i.Number is not null), cancellationToken);
        var near = await employers.NearAsync(request.Name, cancellationToken);
        return new EmployersFound([.. byNumber.Concat(near).DistinctBy(e => e.Number).Take(EmployersHere.MaxShown)]);
    }
}
