using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Charters;

/// <summary>The text of a pack that comes with the product.</summary>
[Requires(Permission.Administer)]
public sealed record GetPackFileQuery(string Name) : IQuery<Result<string>>;

internal sealed class GetPackFileHandler : IRequestHandler<GetPackFileQuery, Result<string>>
{
    public async Task<Result<string>> Handle(GetPackFileQuery request, CancellationToken cancellationToken) =>
        await CharterPacks.FindAsync(request.Name, cancellationToken) is { } pack ? pack : new Failure.NotFound();
}
