using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Decides a request to join, as an administrator: one that no owner has answered, or that an owner refused and the person brought here.
/// The person gets a role in the team, or none. The owners are told.
/// </summary>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record DecideJoinRequestCommand(Guid JoinRequestId, Guid Version, bool? LetIn, string? Reasons, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => JoinRequestId;
}

internal sealed class DecideJoinRequestValidator : AbstractValidator<DecideJoinRequestCommand>
{
    public DecideJoinRequestValidator()
    {
        RuleFor(c => c.LetIn).NotNull().WithMessage("Choose whether to let them in");
        RuleFor(c => c.Reasons).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say how you checked, for example who you rang")
            .MaximumLength(JoinRequest.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
    }
}

internal sealed class DecideJoinRequestHandler(CharterDbContext db, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<DecideJoinRequestCommand, Result>
{
    public async Task<Result> Handle(DecideJoinRequestCommand request, CancellationToken cancellationToken)
    {
        var joinRequest = await db.JoinRequests.SingleOrDefaultAsync(c => c.Id == request.JoinRequestId, cancellationToken);
        if (joinRequest is null)
        {
            return new Failure.NotFound();
        }
        var employer = await db.Employers.AsSplitQuery().SingleAsync(e => e.Id == joinRequest.EmployerId, cancellationToken);
        var owners = await db.OwnersAsync(employer, cancellationToken);
        var wasRefused = joinRequest.State == JoinRequestState.WithStaff;

        db.ExpectVersion(joinRequest, request.Version);
        joinRequest.DecideForOwners(
            employer, request.LetIn == true ? MembershipRole.Owner : null, request.Reasons!.Trim(), new Actor(user.Id!.Value, [ActorRole.Administrator]), clock.GetUtcNow());
        mail.TellRequester(await db.Users.SingleAsync(u => u.Id == joinRequest.RequestedBy, cancellationToken), employer, joinRequest);
        foreach (var owner in owners)
        {
            mail.TellOwnerOfDecision(owner, employer, joinRequest, wasRefused);
        }
        return Result.Success;
    }
}
