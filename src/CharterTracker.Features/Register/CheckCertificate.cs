using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>Looks up a certificate number, typed in any way.</summary>
[Requires(Permission.Public)]
public sealed record CheckCertificateQuery(string? Typed) : IQuery<Result<CertificateAnswer>>;

public enum CertificateVerdict
{
    /// <summary>
    /// It is too short, too long, has a character that no number has, or a wrong check digit: mistyped, or not a number of ours.
    /// </summary>
    NotANumber,

    /// <summary>The number is well formed, and not on the register.</summary>
    Unknown,
    OnRegister,
}

/// <param name="Number">The number as printed; what was typed where it is not a number.</param>
public sealed record CertificateAnswer(CertificateVerdict Verdict, string Number, DateOnly Today, CertificateFacts? Certificate);

/// <summary>The facts that a certificate shows.</summary>
public sealed record CertificateFacts(RegisterLine Line, RegisterState State, IReadOnlyList<CriterionMet> CriteriaMet, string SchemeAccent, long EntryNumber)
{
    /// <summary>Whether the printed certificate is still true, its dates included.</summary>
    public bool IsDrawn => State.IsDrawn();
}

internal sealed class CheckCertificateHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<CheckCertificateQuery, Result<CertificateAnswer>>
{
    public async Task<Result<CertificateAnswer>> Handle(CheckCertificateQuery request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (!CertificateNumber.TryParse(request.Typed, out var number))
        {
            return new CertificateAnswer(CertificateVerdict.NotANumber, (request.Typed ?? "").Trim(), today, null);
        }
        var found = await db.RegisterRows.AsNoTracking()
            .Where(r => r.CertificateNumber == number && r.KnownUntil == null)
            .Join(db.Schemes, r => r.SchemeSlug, s => s.Slug, (r, s) => new { Row = r, s.Accent })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new CertificateAnswer(CertificateVerdict.Unknown, CertificateNumber.Print(number), today, null);
        }

        var line = RegisterRows.LineOf(found.Row);
        var certificate = new CertificateFacts(line, line.StateOn(today), found.Row.ReadCriteriaMet(), found.Accent, found.Row.EntryNumber);
        return new CertificateAnswer(CertificateVerdict.OnRegister, CertificateNumber.Print(number), today, certificate);
    }
}
