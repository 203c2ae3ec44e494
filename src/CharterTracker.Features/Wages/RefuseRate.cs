using CharterTracker.Data;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Refuses a rate that waits, or takes one's own back: no check ever uses it. It stays in the table with the reason.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record RefuseRateCommand(Guid RateId, Guid Version, string? Reason) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => RateId;
}

internal sealed class RefuseRateValidator : AbstractValidator<RefuseRateCommand>
{
    public RefuseRateValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Say why, so that it is not added the same way again")
        .MaximumLength(WageRate.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class RefuseRateHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RefuseRateCommand, Result>
{
    public async Task<Result> Handle(RefuseRateCommand request, CancellationToken cancellationToken)
    {
        var rate = await db.WageRates.SingleOrDefaultAsync(r => r.Id == request.RateId, cancellationToken);
        if (rate is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(rate, request.Version);
        rate.Refuse(request.Reason!.Trim(), user.Id!.Value, clock.GetUtcNow());
        return Result.Success;
    }
}
