using CharterTracker.Data;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A number in a public register that was entered by mistake.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveIdentifierCommand(Guid EmployerId, string Register) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class RemoveIdentifierHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<RemoveIdentifierCommand, Result>
{
    public async Task<Result> Handle(RemoveIdentifierCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        employer.Unidentify(request.Register);
        return Result.Success;
    }
}
