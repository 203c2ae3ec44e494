using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Finds the employers here that may be the organisation that somebody is about to add: with its number, or nearly its name.
/// </summary>
/// <param name="Except">Our number of the employer that is to take the name; null where somebody adds a new one.</param>
[Requires(Permission.ActForEmployer)]
public sealed record FindSameOrganisationQuery(string? Name, IReadOnlyList<NewIdentifier> Identifiers, string? Except = null)
    : IQuery<Result<EmployersFound>>;

internal sealed class FindSameOrganisationHandler(EmployersHere employers)
    : IRequestHandler<FindSameOrganisationQuery, Result<EmployersFound>>
{
    public async Task<Result<EmployersFound>> Handle(FindSameOrganisationQuery request, CancellationToken cancellationToken)
    {
        var byNumber = await employers.ByIdentifierAsync(
            request.Identifiers.Select(i => i.Normalised()).Where(i => i.Number is not null), cancellationToken);
        var near = await employers.NearAsync(request.Name, cancellationToken, request.Except);
        return new EmployersFound([.. byNumber.Concat(near).DistinctBy(e => e.Number).Take(EmployersHere.MaxShown)]);
    }
}
