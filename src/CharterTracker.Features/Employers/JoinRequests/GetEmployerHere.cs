using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>One employer that is here already, by our number, for somebody who asks to join its team.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetEmployerHereQuery(string? Number) : IQuery<Result<EmployerHere>>;

internal sealed class GetEmployerHereHandler(EmployersHere employers) : IRequestHandler<GetEmployerHereQuery, Result<EmployerHere>>
{
    public async Task<Result<EmployerHere>> Handle(GetEmployerHereQuery request, CancellationToken cancellationToken) =>
        await employers.ByNumberAsync(request.Number, cancellationToken) is { } employer ? employer : new Failure.NotFound();
}
