using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Removes a place where nobody works any more, or that was entered by mistake.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveWorkplaceCommand(Guid EmployerId, Guid WorkplaceId) : ICommand<Result>, IEmployerRequest;

internal sealed class RemoveWorkplaceHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<RemoveWorkplaceCommand, Result>
{
    public async Task<Result> Handle(RemoveWorkplaceCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.GuardEditor(actor.UserId);
        employer.RemoveWorkplace(request.WorkplaceId);
        var payrolls = await db.PayrollSetups.SingleOrDefaultAsync(s => s.EmployerId == employer.Id, cancellationToken);
        payrolls?.ForgetWorkplace(request.WorkplaceId);
        return Result.Success;
    }
}
