using CharterTracker.Data;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Wages;

/// <summary>
/// Proposes a rate as its publisher announced it. No check uses it until another platform administrator confirms it. A correction is
/// another rate for the same band and day.
/// </summary>
/// <param name="Pounds">Pounds an hour, for example 13.45.</param>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record ProposeRateCommand(
    WageKind? Kind,
    string? Band,
    int? AgeFrom,
    int? AgeTo,
    bool IsForApprentices,
    decimal? Pounds,
    DateOnly? AnnouncedOn,
    DateOnly? EffectiveFrom,
    DateOnly? MustBeMetBy,
    string? Source,
    string? Note,
    string? Proof) : ICommand<Result<Guid>>, IHasProof
{
    public bool IsStatutory => Kind == WageKind.StatutoryMinimum;
}

internal sealed class ProposeRateValidator : AbstractValidator<ProposeRateCommand>
{
    private const int OldestAge = 99;

    public ProposeRateValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Choose which rate it is").IsInEnum();
        RuleFor(c => c.Pounds)
            .Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Enter the rate in pounds an hour, for example 13.45")
            .InclusiveBetween(0.01m, WageRate.MaxPence / 100m).WithMessage("Enter a rate between £0.01 and £100 an hour")
            .PrecisionScale(5, 2, ignoreTrailingZeros: true).WithMessage("Enter the rate in pounds and whole pence");
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Enter the day on which the rate takes effect");
        RuleFor(c => c.Source)
            .NotEmpty().WithMessage("Enter where the rate is published")
            .MaximumLength(WageRate.SourceMaxLength).WithMessage("The source must be {MaxLength} characters or fewer");
        RuleFor(c => c.Note).MaximumLength(WageRate.NoteMaxLength).WithMessage("The note must be {MaxLength} characters or fewer");
        When(c => c.IsStatutory, () =>
        {
            RuleFor(c => c.Band)
                .NotEmpty().WithMessage("Enter what the rate is called")
                .MaximumLength(WageRate.BandMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
            RuleFor(c => c.AgeFrom).NotNull().When(c => !c.IsForApprentices).WithMessage("Enter the age from which the rate applies");
            RuleFor(c => c.AgeFrom).InclusiveBetween(0, OldestAge).WithMessage("Enter an age in years");
            RuleFor(c => c.AgeTo).InclusiveBetween(0, OldestAge).WithMessage("Enter an age in years");
            RuleFor(c => c.AgeTo).GreaterThanOrEqualTo(c => c.AgeFrom).WithMessage("The highest age cannot be below the lowest age");
        });
        When(c => c.Kind is WageKind.RealLivingWageUk or WageKind.RealLivingWageLondon, () =>
        {
            RuleFor(c => c.AnnouncedOn).NotNull().WithMessage("Enter the day of the announcement");
            RuleFor(c => c.MustBeMetBy).NotNull().WithMessage("Enter the day by which employers must pay it");
            RuleFor(c => c.MustBeMetBy).GreaterThanOrEqualTo(c => c.EffectiveFrom).WithMessage("The day by which employers must pay it cannot be before it takes effect");
        });
    }
}

internal sealed class ProposeRateHandler(CharterDbContext db, ICurrentUser user, WageMail mail, TimeProvider clock) : IRequestHandler<ProposeRateCommand, Result<Guid>>
{
    // The real Living Wage has one rate for everybody aged 18 and over.
    private const int AdultAge = 18;

    public async Task<Result<Guid>> Handle(ProposeRateCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rate = WageRate.Propose(FactsOf(request), user.Id!.Value, now);
        db.WageRates.Add(rate);
        await mail.AskToConfirmAsync(rate, user.Id!.Value, now, cancellationToken);
        return rate.Id;
    }

    private static WageFacts FactsOf(ProposeRateCommand request)
    {
        var isApprentices = request.IsStatutory && request.IsForApprentices;
        return new WageFacts(
            request.Kind!.Value,
            request.Kind switch
            {
                WageKind.RealLivingWageUk => "Real Living Wage, UK",
                WageKind.RealLivingWageLondon => "Real Living Wage, London",
                _ => request.Band!.Trim(),
            },
            request.IsStatutory ? isApprentices ? null : request.AgeFrom : AdultAge,
            request.IsStatutory && !isApprentices ? request.AgeTo : null,
            isApprentices,
            (int)(request.Pounds!.Value * 100),
            request.IsStatutory ? null : request.AnnouncedOn,
            DateStatus.Cited,
            request.EffectiveFrom!.Value,
            request.IsStatutory ? null : request.MustBeMetBy,
            DateStatus.Cited,
            request.Source!.Trim(),
            string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
    }
}
