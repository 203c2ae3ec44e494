using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Invites a colleague to the team, by a link to their own address.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record InviteToTeamCommand(Guid EmployerId, string? Email, MembershipRole? Role) : ICommand<Result>, IEmployerRequest;

internal sealed class InviteToTeamValidator : AbstractValidator<InviteToTeamCommand>
{
    public InviteToTeamValidator()
    {
        RuleFor(c => c.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the e-mail address of your colleague")
            .EmailAddress().WithMessage("Enter an e-mail address, for example name@example.com")
            .MaximumLength(TeamInvitation.EmailMaxLength).WithMessage("The e-mail address must be {MaxLength} characters or fewer");
        RuleFor(c => c.Role).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Choose what your colleague does in the team")
            .IsInEnum().WithMessage("Choose what your colleague does in the team");
    }
}

internal sealed class InviteToTeamHandler(CharterDbContext db, EmployerAccess employers, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<InviteToTeamCommand, Result>
{
    public async Task<Result> Handle(InviteToTeamCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var employer = opened.Value;
        var now = clock.GetUtcNow();
        var email = request.Email!.Trim();
        var open = await db.TeamInvitations.Where(i => i.EmployerId == employer.Id && i.ClosedAt == null && i.ExpiresAt > now)
            .Select(i => new { i.Email, i.Role })
            .ToListAsync(cancellationToken);
        BrokenRuleException.ThrowUnless(
            open.Count < TeamInvitation.MaxOpen, $"{TeamInvitation.MaxOpen} links have not been used yet. Take some back before you send more");
        BrokenRuleException.ThrowUnless(
            !open.Exists(i => i.Role == request.Role && string.Equals(i.Email, email, StringComparison.OrdinalIgnoreCase)),
            "A link to this address has not been used yet. Take it back before you send another");
        var normalized = email.ToUpperInvariant();
        if (await db.Users.Where(u => u.NormalizedEmail == normalized).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken) is { } colleague)
        {
            employer.GuardNewRole(colleague, request.Role!.Value);
        }
        var asking = await db.Users.Where(u => u.Id == user.Id).Select(u => u.FullName).SingleAsync(cancellationToken);
        var token = SecretToken.Make();
        var invitation = TeamInvitation.Create(employer, email, request.Role!.Value, SecretToken.HashOf(token), user.Id!.Value, now);
        db.TeamInvitations.Add(invitation);
        mail.Invite(invitation, token, employer, asking);
        return Result.Success;
    }
}
