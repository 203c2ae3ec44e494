using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Switches an account off; its sessions end at their next request.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record DisablePersonCommand(Guid UserId, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => UserId;
}

internal sealed class DisablePersonHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<DisablePersonCommand, Result>
{
    public async Task<Result> Handle(DisablePersonCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await db.Users.AdministeredBy(db, user, now).SingleOrDefaultAsync(u => u.Id == request.UserId, cancellationToken);
        if (person is null)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(person.Id != user.Id, "Nobody can switch off their own account");
        var grants = await db.Grants.ActiveAt(now).Where(g => g.UserId == person.Id).ToListAsync(cancellationToken);
        BrokenRuleException.ThrowUnless(await db.LeavesAnAdministratorAsync(grants, now, cancellationToken), "The last administrator cannot be switched off");

        person.DisabledAt ??= now;
        person.EndSessions();
        return Result.Success;
    }
}
