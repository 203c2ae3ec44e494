using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Keys;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Asks a colleague into the team, by a link to their own address.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record InviteToTeamCommand(Guid EmployerId, string? Email, MembershipRole? Role) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class InviteToTeamValidator : AbstractValidator<InviteToTeamCommand>
{
    public InviteToTeamValidator()
    {
        RuleFor(c => c.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the e-mail address of your colleague")
            .EmailAddress().WithMessage("Enter an e-mail address, for example name@example.com")
            .MaximumLength(254).WithMessage("The e-mail address must be {MaxLength} characters or fewer");
        RuleFor(c => c.Role).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Choose what your colleague does in the team")
            .IsInEnum().WithMessage("Choose what your colleague does in the team");
    }
}

internal sealed class InviteToTeamHandler(CharterDbContext db, ICurrentUser user, ISealer sealer, Post post, TimeProvider clock)
    : IRequestHandler<InviteToTeamCommand, Result>
{
    public async Task<Result> Handle(InviteToTeamCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsNoTracking().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        employer.GuardOwner(user.Id!.Value);

        var asking = await db.Users.Where(u => u.Id == user.Id).Select(u => u.FullName).SingleAsync(cancellationToken);
        var email = request.Email!.Trim();
        var token = new TeamInvitation(email, request.Role!.Value, clock.GetUtcNow().AddDays(TeamInvitation.DaysToAccept)).Seal(sealer, employer.Id);
        post.Send(
            email,
            $"{employer.Name} asks you into its team",
            $"{asking} works on charter applications of {employer.Name} and asks you to join its team.",
            $"Open this link within {TeamInvitation.DaysToAccept} days. Sign in with this e-mail address, or create an account with it first.",
            post.LinkTo($"/employer/team/{employer.Id}/accept?token={Uri.EscapeDataString(token)}"));
        return Result.Success;
    }
}
