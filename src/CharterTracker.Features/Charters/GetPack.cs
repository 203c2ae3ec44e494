using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>
/// A pack that comes with the product, with all its content, and the schemes for which the person may make a draft of it.
/// </summary>
[Requires(Permission.Administer)]
public sealed record GetPackQuery(string Name) : IQuery<Result<PackReading>>;

/// <param name="TemplateFor">
/// The regions that the pack is a template for, in words; null where the pack follows a region's own charter.
/// </param>
public sealed record PackReading(string Name, string? TemplateFor, CharterContent Content, IReadOnlyList<SchemeChoice> Schemes);

internal sealed class GetPackHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetPackQuery, Result<PackReading>>
{
    public async Task<Result<PackReading>> Handle(GetPackQuery request, CancellationToken cancellationToken) =>
        CharterPacks.Names.Contains(request.Name)
            ? new PackReading(
                request.Name,
                CharterPacks.TemplateFor(request.Name),
                await CharterPacks.ContentAsync(request.Name, cancellationToken),
                await db.Schemes.InSchemes(user.SchemesFor(request)).AsChoices().ToListAsync(cancellationToken))
            : new Failure.NotFound();
}
