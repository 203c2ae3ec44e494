using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The questions that assessors want put to the employer in this round, for the lead's one request. It does not say who asked.
/// </summary>
[Requires(Permission.Allocate)]
public sealed record ListClarificationAsksQuery(Guid ApplicationId) : IQuery<Result<QueuedAsks>>, ICaseRequest;

public sealed record QueuedAsks(IReadOnlyList<QueuedAsk> Asks);

public sealed record QueuedAsk(string CriterionCode, string Question, DateTimeOffset AskedAt);

internal sealed class ListClarificationAsksHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<ListClarificationAsksQuery, Result<QueuedAsks>>
{
    public async Task<Result<QueuedAsks>> Handle(ListClarificationAsksQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var round = opened.Value.Application.Round;
        var asks = await db.ClarificationAsks
            .Where(a => a.ApplicationId == request.ApplicationId && a.Round == round)
            .OrderBy(a => a.CriterionCode).ThenBy(a => a.AskedAt)
            .Select(a => new QueuedAsk(a.CriterionCode, a.Question, a.AskedAt))
            .ToListAsync(cancellationToken);
        return new QueuedAsks(asks);
    }
}
