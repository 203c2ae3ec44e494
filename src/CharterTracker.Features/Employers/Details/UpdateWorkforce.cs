using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Corrects how many people work for an employer, where an answer shows that it has changed.</summary>
/// <param name="Version">Version of the employer, as the page showed it.</param>
[Requires(Permission.ActForEmployer)]
public sealed record UpdateWorkforceCommand(Guid EmployerId, Guid Version, string? Workers) : ICommand<Result>, IEmployerRequest;

internal sealed class UpdateWorkforceValidator : AbstractValidator<UpdateWorkforceCommand>
{
    public UpdateWorkforceValidator() => RuleFor(c => c.Workers).IsWorkforce();
}

internal sealed class UpdateWorkforceHandler(EmployerAccess employers) : IRequestHandler<UpdateWorkforceCommand, Result>
{
    public async Task<Result> Handle(UpdateWorkforceCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.SetWorkers(Headcount.Parse(request.Workers)!.Value, actor);
        return Result.Success;
    }
}
