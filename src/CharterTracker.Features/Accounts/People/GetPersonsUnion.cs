using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The union that one person works for, for the administrator of that person. No list of people says it.</summary>
[Requires(Permission.Administer)]
public sealed record GetPersonsUnionQuery(Guid UserId) : IQuery<Result<PersonsUnion>>;

/// <param name="UnionId">Null for none.</param>
/// <param name="Declared">
/// The union that they named when they last declared their interests, where it is another; null where it is not.
/// </param>
public sealed record PersonsUnion(Guid UserId, string FullName, Guid? UnionId, string? Declared, IReadOnlyList<UnionChoice> Unions);

internal sealed class GetPersonsUnionHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetPersonsUnionQuery, Result<PersonsUnion>>
{
    public async Task<Result<PersonsUnion>> Handle(GetPersonsUnionQuery request, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking()
            .AdministeredBy(db, user, clock.GetUtcNow())
            .Where(u => u.Id == request.UserId && u.Id != user.Id)
            .Select(u => new
            {
                u.Id,
                u.FullName,
                u.WorksForUnionId,
                Declared = db.ConflictDeclarations.Where(c => c.UserId == u.Id)
                    .OrderByDescending(c => c.DeclaredAt).Select(c => c.UnionId).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return new Failure.NotFound();
        }
        var unions = await db.Unions.OrderBy(n => n.Name).Select(n => new UnionChoice(n.Id, n.Name)).ToListAsync(cancellationToken);
        return new PersonsUnion(
            person.Id,
            person.FullName,
            person.WorksForUnionId,
            person.Declared == person.WorksForUnionId ? null : unions.Find(n => n.Id == person.Declared)?.Name,
            unions);
    }
}
