using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Records which employer a union itself is, by its number with us: nobody who works for the union acts on that employer's cases, and the
/// union confirms nothing for it.
/// </summary>
/// <param name="EmployerNumber">Blank where the union is no employer here.</param>
[Requires(Permission.AdministerPlatform)]
public sealed record SetUnionEmployerCommand(Guid UnionId, Guid Version, string? EmployerNumber) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => UnionId;
}

internal sealed class SetUnionEmployerHandler(CharterDbContext db) : IRequestHandler<SetUnionEmployerCommand, Result>
{
    public async Task<Result> Handle(SetUnionEmployerCommand request, CancellationToken cancellationToken)
    {
        if (await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken) is not { } union)
        {
            return new Failure.NotFound();
        }
        var number = request.EmployerNumber?.Trim().ToUpperInvariant() ?? "";
        var employer = await db.Employers.Where(e => e.Number == number).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellationToken);
        if (number.Length > 0 && employer is null)
        {
            return new Failure.Invalid([new FieldError(nameof(request.EmployerNumber), "No employer here has this number")]);
        }

        db.ExpectVersion(union, request.Version);
        union.IsEmployer(employer);
        return Result.Success;
    }
}
