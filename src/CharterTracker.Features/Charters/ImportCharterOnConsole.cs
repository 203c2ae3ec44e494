using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>The verb <c>import charter FILE --scheme SLUG</c>.</summary>
[Requires(Permission.Console)]
public sealed record ImportCharterOnConsoleCommand(string? SchemeSlug, string? Pack) : ICommand<Result<ImportedCharter>>;

internal sealed class ImportCharterOnConsoleValidator : AbstractValidator<ImportCharterOnConsoleCommand>
{
    public ImportCharterOnConsoleValidator()
    {
        RuleFor(c => c.SchemeSlug).NotEmpty().WithMessage("Name the scheme: --scheme SLUG");
        RuleFor(c => c.Pack)
            .NotEmpty().WithMessage("The file is empty")
            .MaximumLength(CharterImporter.MaxCharacters).WithMessage("The file is too large to be a charter pack");
    }
}

internal sealed class ImportCharterOnConsoleHandler(CharterDbContext db, CharterImporter importer)
    : IRequestHandler<ImportCharterOnConsoleCommand, Result<ImportedCharter>>
{
    public async Task<Result<ImportedCharter>> Handle(ImportCharterOnConsoleCommand request, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes.SingleOrDefaultAsync(s => s.Slug == request.SchemeSlug, cancellationToken);
        return scheme is null
            ? new Failure.Invalid([new FieldError(nameof(request.SchemeSlug), $"There is no scheme '{request.SchemeSlug}'")])
            : await importer.DraftAsync(scheme, request.Pack!, importedBy: null, nameof(request.Pack), cancellationToken);
    }
}
