using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>Deletes how pay is spread in one payroll check, once no rate can be held against it; its counts and outcome stay.</summary>
[Requires(Permission.Console)]
public sealed record ForgetPayDistributionCommand(Guid CheckId) : ICommand<Result>, IHasSubject
{
    Guid IHasSubject.SubjectId => CheckId;
}

internal sealed class ForgetPayDistributionHandler(CharterDbContext db, TimeProvider clock)
    : IRequestHandler<ForgetPayDistributionCommand, Result>
{
    public async Task<Result> Handle(ForgetPayDistributionCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var check = await PayDistributionJob.DueAt(db, now).SingleOrDefaultAsync(c => c.Id == request.CheckId, cancellationToken);
        if (check is null)
        {
            return new Failure.NotFound();
        }
        check.ForgetDistribution(now);
        return Result.Success;
    }
}
