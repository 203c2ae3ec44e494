using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>Every line that the filter leaves, read from the database as it is written out.</summary>
[Requires(Permission.Public)]
public sealed record ExportRegisterQuery(RegisterFilter Filter, RegisterSort Sort = RegisterSort.Name) : IQuery<Result<IAsyncEnumerable<RegisterLine>>>;

internal sealed class ExportRegisterValidator : AbstractValidator<ExportRegisterQuery>
{
    public ExportRegisterValidator() => RuleFor(q => q.Filter).SetValidator(new RegisterFilterValidator()).OverridePropertyName("");
}

internal sealed class ExportRegisterHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ExportRegisterQuery, Result<IAsyncEnumerable<RegisterLine>>>
{
    public Task<Result<IAsyncEnumerable<RegisterLine>>> Handle(ExportRegisterQuery request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var lines = db.RegisterRows.AsNoTracking()
            .KnownOn(filter.KnownAt)
            .AccreditedOn(filter.AsOf ?? clock.Today())
            .InArea(filter.Area)
            .Matching(filter.Text)
            .In(filter)
            .SortedBy(request.Sort)
            .Select(RegisterRows.ToLine)
            .AsAsyncEnumerable();
        return Task.FromResult(Result<IAsyncEnumerable<RegisterLine>>.Of(lines));
    }
}
