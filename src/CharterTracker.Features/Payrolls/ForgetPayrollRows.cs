using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>Deletes row numbers, reasons and shortfalls of one payroll check; its counts stay.</summary>
[Requires(Permission.Console)]
public sealed record ForgetPayrollRowsCommand(Guid CheckId) : ICommand<Result>, IHasSubject
{
    Guid IHasSubject.SubjectId => CheckId;
}

internal sealed class ForgetPayrollRowsHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ForgetPayrollRowsCommand, Result>
{
    public async Task<Result> Handle(ForgetPayrollRowsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var check = await PayrollRowsJob.DueAt(db, now).SingleOrDefaultAsync(c => c.Id == request.CheckId, cancellationToken);
        if (check is null)
        {
            return new Failure.NotFound();
        }
        check.ForgetRows(now);
        return Result.Success;
    }
}
