using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Records which union a person works for, as their administrator. Nobody sets their own.</summary>
/// <param name="UnionId">Null for none.</param>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record SetPersonsUnionCommand(Guid UserId, Guid? UnionId, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => UserId;
}

internal sealed class SetPersonsUnionHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<SetPersonsUnionCommand, Result>
{
    public async Task<Result> Handle(SetPersonsUnionCommand request, CancellationToken cancellationToken)
    {
        var person = await db.Users.AdministeredBy(db, user, clock.GetUtcNow())
            .SingleOrDefaultAsync(u => u.Id == request.UserId && u.Id != user.Id, cancellationToken);
        if (person is null)
        {
            return new Failure.NotFound();
        }
        if (request.UnionId is { } unionId && !await db.Unions.AnyAsync(n => n.Id == unionId, cancellationToken))
        {
            return new Failure.Invalid([new FieldError(nameof(request.UnionId), "Choose a union from the list")]);
        }

        person.WorksForUnionId = request.UnionId;
        return Result.Success;
    }
}
