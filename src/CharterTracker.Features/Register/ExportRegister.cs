using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>Every line of the register within the filter, read from the database as it is written out.</summary>
[Requires(Permission.Public)]
public sealed record ExportRegisterQuery(RegisterFilter Filter, RegisterSort Sort = RegisterSort.Name) : IQuery<Result<IAsyncEnumerable<RegisterLine>>>;

internal sealed class ExportRegisterValidator : AbstractValidator<ExportRegisterQuery>
{
    public ExportRegisterValidator() => RuleFor(q => q.Filter).SetValidator(new RegisterFilterValidator()).OverridePropertyName("");
}

internal sealed class ExportRegisterHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ExportRegisterQuery, Result<IAsyncEnumerable<RegisterLine>>>
{
    public async Task<Result<IAsyncEnumerable<RegisterLine>>> Handle(ExportRegisterQuery request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var standing = db.RegisterRows.AsNoTracking()
            .KnownOn(filter.KnownAt)
            .AccreditedOn(filter.AsOf ?? clock.Today())
            .InArea(filter.Area);
        var searched = standing.Matching(filter.Text);
        // The page shows near misses in this case, and says that the file has the same lines.
        if (!string.IsNullOrWhiteSpace(filter.Text) && !await searched.AnyAsync(cancellationToken))
        {
            searched = await NearMisses.AroundAsync(standing, filter.Text, cancellationToken);
        }
        return Result<IAsyncEnumerable<RegisterLine>>.Success(searched.In(filter).SortedBy(request.Sort).Select(RegisterRows.ToLine).AsAsyncEnumerable());
    }
}
