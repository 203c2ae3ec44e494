using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Assessments;

/// <summary>The head of a case, for the lead who judges what its unions said.</summary>
[Requires(Permission.Moderate)]
public sealed record GetModeratedCaseQuery(Guid ApplicationId) : IQuery<Result<CaseHeading>>;

internal sealed class GetModeratedCaseHandler(CaseOpening cases) : IRequestHandler<GetModeratedCaseQuery, Result<CaseHeading>>
{
    public async Task<Result<CaseHeading>> Handle(GetModeratedCaseQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request.ApplicationId, Permission.Moderate, cancellationToken);
        return opened.Failure is null ? opened.Value.Heading : opened.Failure;
    }
}
