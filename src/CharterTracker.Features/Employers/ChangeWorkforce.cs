using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Corrects how many people work for an employer, where an answer shows that it has changed.</summary>
/// <param name="Version">Of the employer, as the page was drawn.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ChangeWorkforceCommand(Guid EmployerId, Guid Version, string? Workers) : ICommand<Result>, IEmployerRequest;

internal sealed class ChangeWorkforceValidator : AbstractValidator<ChangeWorkforceCommand>
{
    public ChangeWorkforceValidator() => RuleFor(c => c.Workers).IsWorkforce();
}

internal sealed class ChangeWorkforceHandler(EmployerAccess employers) : IRequestHandler<ChangeWorkforceCommand, Result>
{
    public async Task<Result> Handle(ChangeWorkforceCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.CountWorkers(Headcount.Read(request.Workers)!.Value, actor);
        return Result.Success;
    }
}
