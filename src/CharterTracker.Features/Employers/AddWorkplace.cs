using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Another place where people work.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AddWorkplaceCommand(Guid EmployerId, NewWorkplace Workplace) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class AddWorkplaceValidator : AbstractValidator<AddWorkplaceCommand>
{
    public AddWorkplaceValidator() => RuleFor(c => c.Workplace).SetValidator(new NewWorkplaceValidator());
}

internal sealed class AddWorkplaceHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<AddWorkplaceCommand, Result>
{
    public async Task<Result> Handle(AddWorkplaceCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        employer.GuardKeeping(user.Id!.Value);
        request.Workplace.AddTo(employer);
        return Result.Success;
    }
}
