using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>Makes a scheme's next draft from a pack that comes with the product.</summary>
[Requires(Permission.Administer)]
public sealed record DraftFromPackCommand(Guid SchemeId, string PackName) : ICommand<Result<ImportedCharter>>, IHasSubject
{
    public Guid SubjectId => SchemeId;
}

internal sealed class DraftFromPackValidator : AbstractValidator<DraftFromPackCommand>
{
    public DraftFromPackValidator() => RuleFor(c => c.SchemeId).NotEmpty().WithMessage("Choose the scheme");
}

internal sealed class DraftFromPackHandler(CharterDbContext db, ICurrentUser user, CharterImporter importer)
    : IRequestHandler<DraftFromPackCommand, Result<ImportedCharter>>
{
    public async Task<Result<ImportedCharter>> Handle(DraftFromPackCommand request, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(s => s.Id == request.SchemeId, cancellationToken);
        return scheme is null || await CharterPacks.FindAsync(request.PackName, cancellationToken) is not { } pack
            ? new Failure.NotFound()
            : await importer.DraftAsync(scheme, pack, user.Id, nameof(request.PackName), cancellationToken);
    }
}
