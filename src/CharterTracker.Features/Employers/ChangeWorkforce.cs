using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Corrects how many people work for an employer, where an answer shows that it has changed.</summary>
/// <param name="Version">Of the employer, as the page was drawn.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ChangeWorkforceCommand(Guid EmployerId, Guid Version, string? Workers) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class ChangeWorkforceValidator : AbstractValidator<ChangeWorkforceCommand>
{
    public ChangeWorkforceValidator() => RuleFor(c => c.Workers).IsWorkforce();
}

internal sealed class ChangeWorkforceHandler(CharterDbContext db, ICurrentUser user, CaseActors actors) : IRequestHandler<ChangeWorkforceCommand, Result>
{
    public async Task<Result> Handle(ChangeWorkforceCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(employer, request.Version);
        employer.CountWorkers(Headcount.Read(request.Workers)!.Value, actors.ActingFor(employer));
        return Result.Success;
    }
}
