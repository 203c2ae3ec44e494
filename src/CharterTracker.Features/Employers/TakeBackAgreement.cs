using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A sole trader no longer wants to be named in public.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record TakeBackAgreementCommand(Guid EmployerId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class TakeBackAgreementHandler(CharterDbContext db, ICurrentUser user, CaseActors actors) : IRequestHandler<TakeBackAgreementCommand, Result>
{
    public async Task<Result> Handle(TakeBackAgreementCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        employer.TakeBackAgreement(actors.ActingFor(employer));
        return Result.Success;
    }
}
