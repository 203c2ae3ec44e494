using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Switches an account on again.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record EnablePersonCommand(Guid UserId, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => UserId;
}

internal sealed class EnablePersonHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<EnablePersonCommand, Result>
{
    public async Task<Result> Handle(EnablePersonCommand request, CancellationToken cancellationToken)
    {
        var person = await db.Users.AdministeredBy(db, user, clock.GetUtcNow()).SingleOrDefaultAsync(u => u.Id == request.UserId, cancellationToken);
        if (person is null)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(person.DisabledAt is not null, "This account is not switched off");

        person.DisabledAt = null;
        return Result.Success;
    }
}
