using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>Makes a draft of an uploaded pack.</summary>
[Requires(Permission.Administer)]
public sealed record ImportCharterCommand(Guid SchemeId, string? Pack) : ICommand<Result<ImportedCharter>>, IHasSubject
{
    public Guid SubjectId => SchemeId;
}

internal sealed class ImportCharterValidator : AbstractValidator<ImportCharterCommand>
{
    public ImportCharterValidator()
    {
        RuleFor(c => c.SchemeId).NotEmpty().WithMessage("Choose the scheme");
        RuleFor(c => c.Pack)
            .NotEmpty().WithMessage("Choose a charter pack: a JSON file")
            .MaximumLength(CharterImporter.MaxCharacters).WithMessage("The file is too large to be a charter pack");
    }
}

internal sealed class ImportCharterHandler(CharterDbContext db, ICurrentUser user, CharterImporter importer)
    : IRequestHandler<ImportCharterCommand, Result<ImportedCharter>>
{
    public async Task<Result<ImportedCharter>> Handle(ImportCharterCommand request, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(s => s.Id == request.SchemeId, cancellationToken);
        return scheme is null
            ? new Failure.NotFound()
            : await importer.DraftAsync(scheme, request.Pack!, user.Id, nameof(request.Pack), cancellationToken);
    }
}
