using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>The heading of a case, for the lead who judges what its unions said.</summary>
[Requires(Permission.Moderate)]
public sealed record GetModeratedCaseQuery(Guid ApplicationId) : IQuery<Result<CaseHeading>>, ICaseRequest;

internal sealed class GetModeratedCaseHandler(CaseAccess cases) : IRequestHandler<GetModeratedCaseQuery, Result<CaseHeading>>
{
    public async Task<Result<CaseHeading>> Handle(GetModeratedCaseQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        return opened.Failure is null ? opened.Value.Heading : opened.Failure;
    }
}
