using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Whether a sole trader has agreed to be named in public, and under which name.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetPublicationConsentQuery(Guid EmployerId) : IQuery<Result<PublicationConsent>>, IEmployerRequest;

public sealed record PublicationConsent(string Name, string? TradingName, DateTimeOffset? AgreedAt, DateTimeOffset? RefusedAt);

internal sealed class GetPublicationConsentHandler(EmployerAccess employers)
    : IRequestHandler<GetPublicationConsentQuery, Result<PublicationConsent>>
{
    public async Task<Result<PublicationConsent>> Handle(GetPublicationConsentQuery request, CancellationToken cancellationToken)
    {
        var consent = await employers.Query(request)
            .Where(e => e.Id == request.EmployerId && e.IsSoleTrader)
            .Select(e => new PublicationConsent(e.Name, e.TradingName, e.PublicationConsentAt, e.PublicationRefusedAt))
            .SingleOrDefaultAsync(cancellationToken);
        return consent is null ? new Failure.NotFound() : consent;
    }
}
