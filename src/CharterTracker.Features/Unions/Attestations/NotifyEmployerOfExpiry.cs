using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Tells an employer's team, once, that a union's time to answer has passed without an answer. Not found where there is nothing to tell.
/// </summary>
[Requires(Permission.Console)]
public sealed record NotifyEmployerOfExpiryCommand(Guid AttestationId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => AttestationId;
}

internal sealed class NotifyEmployerOfExpiryHandler(CharterDbContext db, UnionMail mail, TimeProvider clock) : IRequestHandler<NotifyEmployerOfExpiryCommand, Result>
{
    public async Task<Result> Handle(NotifyEmployerOfExpiryCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expired = await db.Attestations.ExpiredAndNotNotified(db, now).SingleOrDefaultAsync(a => a.Id == request.AttestationId, cancellationToken);
        if (expired is null)
        {
            return new Failure.NotFound();
        }
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == expired.ApplicationId, cancellationToken);
        var union = await db.Unions
            .Where(u => db.Recognitions.Any(r => r.Id == expired.RecognitionId && r.UnionId == u.Id))
            .Select(u => u.Name)
            .SingleAsync(cancellationToken);

        expired.MarkExpiryNotified(now);
        await mail.TellOfNoAnswerAsync(application, union, cancellationToken);
        return Result.Success;
    }
}
