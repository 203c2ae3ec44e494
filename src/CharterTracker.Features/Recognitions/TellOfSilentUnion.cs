using CharterTracker.Data;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>Tells an employer's team, once, that a union's time to answer has passed without a word. Not found where there is nothing to tell.</summary>
[Requires(Permission.Console)]
public sealed record TellOfSilentUnionCommand(Guid AttestationId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => AttestationId;
}

internal sealed class TellOfSilentUnionHandler(CharterDbContext db, Post post, ISiteLinks site, TimeProvider clock) : IRequestHandler<TellOfSilentUnionCommand, Result>
{
    public async Task<Result> Handle(TellOfSilentUnionCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var silent = await db.Attestations.SilentAndUntold(db, now).SingleOrDefaultAsync(a => a.Id == request.AttestationId, cancellationToken);
        if (silent is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == silent.ApplicationId, cancellationToken);
        var union = await db.Unions
            .Where(u => db.Recognitions.Any(r => r.Id == silent.RecognitionId && r.UnionId == u.Id))
            .Select(u => u.Name)
            .SingleAsync(cancellationToken);

        silent.TellOfSilence(now);
        foreach (var to in await db.TeamAddressesAsync(application.EmployerId, TeamAddresses.WhoWrite, cancellationToken))
        {
            post.Send(
                to,
                $"{union} has not answered on {application.Reference}",
                $"We asked {union} about the recognition that you named, and reminded it. The time to answer has passed, and the link that we sent no longer works.",
                "A level that stands for union recognition cannot be awarded while the union has not confirmed. You can have a new link sent. Tell your contact at the union that it comes.",
                site.Recognitions(application.Id));
        }
        return Result.Success;
    }
}
