using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A sole trader is a person, and agrees to be named in public before an award of theirs can be published.</summary>
/// <param name="TradingName">The name to be published; null for the person's own.</param>
[Requires(Permission.ActForEmployer)]
public sealed record AgreeToPublicationCommand(Guid EmployerId, string? TradingName, bool HasAgreed) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class AgreeToPublicationValidator : AbstractValidator<AgreeToPublicationCommand>
{
    public AgreeToPublicationValidator()
    {
        RuleFor(c => c.HasAgreed).Equal(true).WithMessage("Tick the box if you agree to be published");
        RuleFor(c => c.TradingName).MaximumLength(Employer.NameMaxLength).WithMessage("The trading name must be {MaxLength} characters or fewer");
    }
}

internal sealed class AgreeToPublicationHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
    : IRequestHandler<AgreeToPublicationCommand, Result>
{
    public async Task<Result> Handle(AgreeToPublicationCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        employer.AgreeToPublication(request.TradingName, actors.ActingFor(employer), clock.GetUtcNow());
        return Result.Success;
    }
}
