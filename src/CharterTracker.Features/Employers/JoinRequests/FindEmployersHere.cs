using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Finds employers that are here already, by name or by a number in any usual spelling. A colleague may have added the organisation: then
/// somebody asks to join its team, and does not add it again.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record FindEmployersHereQuery(string? Text) : IQuery<Result<EmployersFound>>;

/// <param name="Employers">The surest first, and no more than can be looked through.</param>
public sealed record EmployersFound(IReadOnlyList<EmployerHere> Employers);

internal sealed class FindEmployersHereHandler(EmployersHere employers) : IRequestHandler<FindEmployersHereQuery, Result<EmployersFound>>
{
    public async Task<Result<EmployersFound>> Handle(FindEmployersHereQuery request, CancellationToken cancellationToken)
    {
        if (request.Text is not { Length: <= Employer.NameMaxLength } text || NameFolding.Fold(text).Length < 2)
        {
            return new EmployersFound([]);
        }
        var byNumber = await employers.ByIdentifierAsync(OrganisationRegisters.Readings(text), cancellationToken);
        var byWords = await employers.ByWordsAsync(text, cancellationToken);
        var near = await employers.NearAsync(text, cancellationToken);
        return new EmployersFound([.. byNumber.Concat(byWords).Concat(near).DistinctBy(e => e.Number).Take(EmployersHere.MaxShown)]);
    }
}
