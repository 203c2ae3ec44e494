using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>Sends an application back at intake with reasons that the employer reads.</summary>
[Requires(Permission.CheckIntake)]
public sealed record ReturnApplicationCommand(Guid ApplicationId, Guid Version, string? Reasons) : ICommand<Result>, ICaseRequest;

internal sealed class ReturnApplicationValidator : AbstractValidator<ReturnApplicationCommand>
{
    public ReturnApplicationValidator() =>
        RuleFor(c => c.Reasons)
            .NotEmpty().WithMessage("Say what is missing, so that the employer can put it right")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
}

internal sealed class ReturnApplicationHandler(CaseAccess cases, CaseMail mail) : IRequestHandler<ReturnApplicationCommand, Result>
{
    public async Task<Result> Handle(ReturnApplicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;

        open.Application.Return(request.Reasons!, open.Actor);
        await mail.TellOfReturnAsync(open.Application, cancellationToken);
        return Result.Success;
    }
}
