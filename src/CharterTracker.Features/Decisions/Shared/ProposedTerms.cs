using CharterTracker.Domain.Decisions;
using FluentValidation;

namespace CharterTracker.Features.Decisions;

/// <summary>The terms of a decision that a panel member proposes for the others to sign.</summary>
public sealed record ProposedTerms(
    DecisionOutcome? Outcome, string? LevelCode, string? Reasons, string? Conditions, DateOnly? ValidFrom, DateOnly? ValidUntil)
{
    /// <summary>The terms, without the fields that do not belong to the outcome, so that a form may keep showing them.</summary>
    internal DecisionTerms ToTerms() => Outcome == DecisionOutcome.Awarded
        ? new DecisionTerms(DecisionOutcome.Awarded, LevelCode, Reasons!, string.IsNullOrWhiteSpace(Conditions) ? null : Conditions, ValidFrom, ValidUntil)
        : new DecisionTerms(DecisionOutcome.Declined, LevelCode: null, Reasons!, Conditions: null, ValidFrom: null, ValidUntil: null);
}

internal sealed class ProposedTermsValidator : AbstractValidator<ProposedTerms>
{
    public ProposedTermsValidator()
    {
        RuleFor(t => t.Outcome).NotNull().WithMessage("Say whether the panel awards or declines");
        RuleFor(t => t.Reasons)
            .NotEmpty().WithMessage("Give the panel's reasons. The employer reads them")
            .MaximumLength(Decision.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
        When(t => t.Outcome == DecisionOutcome.Awarded, () =>
        {
            RuleFor(t => t.LevelCode).NotEmpty().WithMessage("Choose the level to award");
            RuleFor(t => t.Conditions).MaximumLength(Decision.ConditionsMaxLength).WithMessage("Conditions must be {MaxLength} characters or fewer");
            RuleFor(t => t.ValidFrom).NotNull().WithMessage("Enter the first day of the award");
            RuleFor(t => t.ValidUntil)
                .NotNull().WithMessage("Enter the last day of the award")
                .GreaterThan(t => t.ValidFrom).When(t => t.ValidFrom is not null, ApplyConditionTo.CurrentValidator).WithMessage("The award must end after it begins");
        });
    }
}
