using CharterTracker.Data;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Asks for a wrong rate to be taken out of use. It is used until another platform administrator confirms that.</summary>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record ProposeRateRetirementCommand(Guid RateId, Guid Version, string? Reason, string? Proof)
    : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => RateId;
}

internal sealed class ProposeRateRetirementValidator : AbstractValidator<ProposeRateRetirementCommand>
{
    public ProposeRateRetirementValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Say what is wrong with it")
        .MaximumLength(WageRate.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class ProposeRateRetirementHandler(CharterDbContext db, ICurrentUser user, WageMail mail, TimeProvider clock)
    : IRequestHandler<ProposeRateRetirementCommand, Result>
{
    public async Task<Result> Handle(ProposeRateRetirementCommand request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        var now = clock.GetUtcNow();
        db.ExpectVersion(rate, request.Version);
        rate.ProposeRetirement(request.Reason!.Trim(), user.Id!.Value, now);
        await mail.AskToConfirmRetirementAsync(rate, user.Id!.Value, now, cancellationToken);
        return Result.Success;
    }
}
