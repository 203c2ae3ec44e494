using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Requests an authenticator reset, as the first of two administrators, with a note of how they know who asked them.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record RequestAuthenticatorResetCommand(Guid UserId, string? Reason, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => UserId;
}

internal sealed class RequestAuthenticatorResetValidator : AbstractValidator<RequestAuthenticatorResetCommand>
{
    public RequestAuthenticatorResetValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Say why, and how you checked who they are")
            .MaximumLength(AuthenticatorReset.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class RequestAuthenticatorResetHandler(CharterDbContext db, ICurrentUser user, AccountMail mail, TimeProvider clock)
    : IRequestHandler<RequestAuthenticatorResetCommand, Result>
{
    public async Task<Result> Handle(RequestAuthenticatorResetCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await db.Users.AdministeredBy(db, user, now).SingleOrDefaultAsync(u => u.Id == request.UserId, cancellationToken);
        if (person is null)
        {
            return new Failure.NotFound();
        }
        var lapsed = now - AuthenticatorReset.Limit;
        BrokenRuleException.ThrowUnless(
            !await db.AuthenticatorResets.AnyAsync(r => r.UserId == person.Id && r.ApprovedAt == null && r.RequestedAt > lapsed, cancellationToken),
            "A reset for this person is already waiting");

        db.AuthenticatorResets.Add(AuthenticatorReset.Request(person.Id, request.Reason!, user.Id!.Value, now));
        mail.TellOfRequestedReset(person);
        return Result.Success;
    }
}
