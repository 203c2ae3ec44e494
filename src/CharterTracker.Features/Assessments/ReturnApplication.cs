using CharterTracker.Domain.Applications;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Assessments;

/// <summary>Sends an application back at intake with reasons that the employer reads.</summary>
[Requires(Permission.CheckIntake)]
public sealed record ReturnApplicationCommand(Guid ApplicationId, Guid Version, string? Reasons) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class ReturnApplicationValidator : AbstractValidator<ReturnApplicationCommand>
{
    public ReturnApplicationValidator() =>
        RuleFor(c => c.Reasons)
            .NotEmpty().WithMessage("Say what is missing, so that the employer can put it right")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
}

internal sealed class ReturnApplicationHandler(CaseDesk desk, CaseMail mail) : IRequestHandler<ReturnApplicationCommand, Result>
{
    public async Task<Result> Handle(ReturnApplicationCommand request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.ApplicationId, request.Version, Permission.CheckIntake, cancellationToken) is not { } open)
        {
            return Result.Failed(new Failure.NotFound());
        }

        open.Application.Return(request.Reasons!, open.Actor);
        await mail.TellOfReturnAsync(open.Application, cancellationToken);
        return Result.Success;
    }
}
