using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Adds a place where people of the employer work.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AddWorkplaceCommand(Guid EmployerId, NewWorkplace Workplace) : ICommand<Result>, IEmployerRequest;

internal sealed class AddWorkplaceValidator : AbstractValidator<AddWorkplaceCommand>
{
    public AddWorkplaceValidator() => RuleFor(c => c.Workplace).SetValidator(new NewWorkplaceValidator());
}

internal sealed class AddWorkplaceHandler(EmployerAccess employers) : IRequestHandler<AddWorkplaceCommand, Result>
{
    public async Task<Result> Handle(AddWorkplaceCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.GuardEditor(actor.UserId);
        request.Workplace.AddTo(employer);
        return Result.Success;
    }
}
