using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The lead's one position on a criterion.</summary>
public sealed record SettledPosition(string CriterionCode, Rating? Rating, string? Reason);

/// <summary>Settles one position from two blind assessments, as a lead assessor who did not assess the case.</summary>
[Requires(Permission.Moderate)]
public sealed record SettleModerationCommand(Guid ApplicationId, Guid Version, IReadOnlyList<SettledPosition> Positions)
    : ICommand<Result>, ICaseRequest;

internal sealed class SettleModerationValidator : AbstractValidator<SettleModerationCommand>
{
    public SettleModerationValidator() =>
        RuleForEach(c => c.Positions).ChildRules(position =>
        {
            position.RuleFor(p => p.Rating).NotNull().WithMessage(p => $"Choose a rating for {p.CriterionCode}");
            position.RuleFor(p => p.Reason).MaximumLength(Assessment.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
        });
}

internal sealed class SettleModerationHandler(CharterDbContext db, CaseAccess cases, ContraryRatings contrary)
    : IRequestHandler<SettleModerationCommand, Result>
{
    public async Task<Result> Handle(SettleModerationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        var application = open.Application;
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        _ = charter.Content.NamedOf(application.LevelCode, [.. request.Positions.Select(p => p.CriterionCode)]);
        var positions = request.Positions.DistinctBy(p => p.CriterionCode).ToDictionary(p => p.CriterionCode, p => (p.Rating!.Value, p.Reason));
        foreach (var (code, (rating, _)) in positions)
        {
            charter.Content.Criterion(code).GuardRating(rating);
        }
        var assessments = await db.Assessments.Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var findings = await contrary.FindAsync(application, charter.Content, cancellationToken);
        if (WithoutReason(request.Positions, assessments, findings) is { Count: > 0 } unreasoned)
        {
            return new Failure.Invalid(unreasoned);
        }

        application.Settle(open.Actor);
        var earlier = await db.Moderations.Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        db.Moderations.Add(Moderation.Settle(application, assessments, earlier, positions, open.Actor, open.Now));
        cases.Note(open, CasePart.Moderated);
        return Result.Success;
    }

    /// <summary>Every missing reason at once, each next to its field: one form settles the whole case.</summary>
    private static List<FieldError> WithoutReason(IReadOnlyList<SettledPosition> positions,
        List<Assessment> assessments, CaseFindings findings) =>
        [.. positions
            .Select((position, index) => (Why: ReasonNeededFor(position, assessments, findings), index))
            .Where(p => p.Why is not null && string.IsNullOrWhiteSpace(positions[p.index].Reason))
            .Select(p => new FieldError(
                $"{nameof(SettleModerationCommand.Positions)}[{p.index}].{nameof(SettledPosition.Reason)}", p.Why!))];

    private static string? ReasonNeededFor(SettledPosition position, List<Assessment> assessments, CaseFindings findings) =>
        !Moderation.IsAsRated(assessments, position.CriterionCode, position.Rating!.Value)
            ? $"Give a reason for {position.CriterionCode}: the assessors did not both say this"
            : position.Rating == Rating.Met && findings.Against(position.CriterionCode) is { Count: > 0 } against
                ? $"Say why {position.CriterionCode} is met all the same: {against.InSentence()}"
                : null;
}
