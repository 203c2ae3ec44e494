using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A place where nobody works any more, or that was entered by mistake.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveWorkplaceCommand(Guid EmployerId, Guid WorkplaceId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class RemoveWorkplaceHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<RemoveWorkplaceCommand, Result>
{
    public async Task<Result> Handle(RemoveWorkplaceCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        employer.GuardKeeping(user.Id!.Value);
        employer.RemoveWorkplace(request.WorkplaceId);
        var payrolls = await db.PayrollSetups.SingleOrDefaultAsync(s => s.EmployerId == employer.Id, cancellationToken);
        payrolls?.ForgetWorkplace(request.WorkplaceId);
        return Result.Success;
    }
}
