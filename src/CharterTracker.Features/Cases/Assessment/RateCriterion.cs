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

/// <summary>An assessor's rating of one criterion in this round, with its reason.</summary>
/// <param name="Version">Version of the assessor's own assessment.</param>
[Requires(Permission.Assess)]
public sealed record RateCriterionCommand(Guid ApplicationId, Guid Version, string CriterionCode, Rating? Rating, string? Reason)
    : ICommand<Result<NextToRate>>, ICaseRequest;

/// <param name="CriterionCode">The next criterion without a rating, in the charter's order and around its end; null where none is left.</param>
public sealed record NextToRate(string? CriterionCode);

internal sealed class RateCriterionValidator : AbstractValidator<RateCriterionCommand>
{
    public RateCriterionValidator()
    {
        RuleFor(c => c.Rating).NotNull().WithMessage("Choose a rating");
        RuleFor(c => c.Reason)
            .NotEmpty().When(c => c.Rating is not (null or Rating.Met), ApplyConditionTo.CurrentValidator)
            .WithMessage("Say why. Only a rating of met needs no reason")
            .MaximumLength(Assessment.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
    }
}

internal sealed class RateCriterionHandler(CharterDbContext db, CaseAccess cases, ContraryRatings contrary)
    : IRequestHandler<RateCriterionCommand, Result<NextToRate>>
{
    public async Task<Result<NextToRate>> Handle(RateCriterionCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        if (await db.Assessments.SingleOrDefaultAsync(
            a => a.ApplicationId == open.Application.Id && a.AssessorId == open.Actor.UserId && a.RemovedAt == null, cancellationToken) is not { } own)
        {
            return new Failure.NotFound();
        }
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == open.Application.CharterId, cancellationToken);
        var level = charter.Content.Level(open.Application.LevelCode);
        var asked = charter.Content.CriteriaFor(level).ToList();
        if (asked.Find(c => c.Code == request.CriterionCode) is not { } criterion)
        {
            return new Failure.NotFound();
        }

        if (request.Rating == Rating.Met && string.IsNullOrWhiteSpace(request.Reason)
            && await contrary.AgainstAsync(open.Application, criterion, cancellationToken) is { Count: > 0 } against)
        {
            return new Failure.Invalid([new FieldError(nameof(request.Reason), $"Say why it is met all the same: {against.InSentence()}")]);
        }

        db.ExpectVersion(own, request.Version);
        criterion.GuardRating(request.Rating!.Value);
        own.Rate(open.Application, criterion.Code, request.Rating.Value, request.Reason, open.Actor, open.Now);
        cases.Note(open, CasePart.Assessed);
        var at = asked.IndexOf(criterion);
        return new NextToRate(asked.Skip(at + 1).Concat(asked.Take(at)).FirstOrDefault(c => own.NeedsRating(open.Application, c.Code))?.Code);
    }
}
