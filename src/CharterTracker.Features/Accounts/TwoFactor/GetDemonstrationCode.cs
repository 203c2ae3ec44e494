using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>The verb <c>demo code</c>: the next unused code of a demonstration account. Refused outside Development.</summary>
[Requires(Permission.Console)]
public sealed record GetDemonstrationCodeQuery(string? Email) : IQuery<Result<DemonstrationCode>>;

/// <param name="From">When it begins to work.</param>
public sealed record DemonstrationCode(string Code, DateTimeOffset From);

internal sealed class GetDemonstrationCodeHandler(CharterDbContext db, ISealer sealer, IHostEnvironment environment, TimeProvider clock)
    : IRequestHandler<GetDemonstrationCodeQuery, Result<DemonstrationCode>>
{
    public async Task<Result<DemonstrationCode>> Handle(GetDemonstrationCodeQuery request, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return new Failure.Forbidden();
        }
        var email = (request.Email ?? "").Trim().ToUpperInvariant();
        var authenticator = await db.Users.Where(u => u.NormalizedEmail == email && u.IsDemonstration)
            .Join(db.Authenticators.Where(a => a.ConfirmedAt != null), u => u.Id, a => a.UserId, (u, a) => a)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (authenticator is null)
        {
            return new Failure.NotFound();
        }

        var step = Math.Max(TotpVerifier.StepAt(clock.GetUtcNow()), authenticator.LastStep + 1);
        var begins = TotpVerifier.BeginningOf(step);
        var seed = sealer.Open(TotpVerifier.SeedPurpose, authenticator.UserId, authenticator.SealedSeed);
        return new DemonstrationCode(new Totp(seed).ComputeTotp(begins.UtcDateTime), begins);
    }
}
