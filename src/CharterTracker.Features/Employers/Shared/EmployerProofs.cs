using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>What several use cases read of how an employer was verified, and of the names it had.</summary>
internal static class EmployerProofs
{
    /// <summary>The confirmed e-mail addresses of the people in the team.</summary>
    public static Task<List<string>> ConfirmedAddressesAsync(this CharterDbContext db, Employer employer,
        CancellationToken cancellationToken)
    {
        var ids = employer.Members.Select(m => m.UserId).Distinct().ToList();
        return db.Users.Where(u => ids.Contains(u.Id) && u.EmailConfirmed && u.Email != null)
            .Select(u => u.Email!).ToListAsync(cancellationToken);
    }

    /// <summary>What was shown of the employer, newest first.</summary>
    public static Task<List<ShownProof>> ShownProofsAsync(this CharterDbContext db, Guid employerId, CancellationToken cancellationToken) =>
        db.EmployerVerifications.AsNoTracking()
            .Where(v => v.EmployerId == employerId)
            .OrderByDescending(v => v.At).ThenBy(v => v.Id)
            .Select(v => new ShownProof(
                v.Way, v.At, db.Users.Where(u => u.Id == v.ById).Select(u => u.FullName).FirstOrDefault(), v.Evidence, v.WithWhom, v.Note))
            .ToListAsync(cancellationToken);

    /// <summary>The newest letter to the employer, used or not; null where none was printed.</summary>
    public static Task<EmployerLetter?> NewestLetterAsync(this CharterDbContext db, Guid employerId, CancellationToken cancellationToken) =>
        db.EmployerLetters
            .Where(l => l.EmployerId == employerId)
            .OrderByDescending(l => l.PrintedAt).ThenByDescending(l => l.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Voids the letter that waits for its code, once the employer is not what it was printed for any more.</summary>
    public static async Task VoidLetterAsync(this CharterDbContext db, Guid employerId, CancellationToken cancellationToken) =>
        (await db.NewestLetterAsync(employerId, cancellationToken))?.Void();

    /// <summary>Until when the code of the newest letter can be entered; null where none waits for it.</summary>
    public static async Task<DateTimeOffset?> LetterUntilAsync(
        this CharterDbContext db, Guid employerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.NewestLetterAsync(employerId, cancellationToken) is { } letter && letter.IsOpenAt(now) ? letter.ExpiresAt : null;

    /// <summary>
    /// The address that the whole register of companies gives under the employer's number; null where it has no such number.
    /// </summary>
    public static async Task<RegisteredAddress?> RegisteredAddressOfAsync(
        this CharterDbContext db, Employer employer, CancellationToken cancellationToken)
    {
        var number = employer.Identifiers.FirstOrDefault(i => i.Register == CompanyNumber.Register)?.Value;
        return number is null ? null : await db.DirectoryCompanies.AsNoTracking()
            .Where(c => c.Source == CompanyNumber.WholeRegister && c.SourceId == number)
            .Select(c => new RegisteredAddress(c.Name, c.Street, c.Place, c.Postcode))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The names that the employer had before, newest first.</summary>
    public static Task<List<KnownFormerName>> FormerNamesOfAsync(this CharterDbContext db, Guid employerId,
        CancellationToken cancellationToken) =>
        db.FormerNames.AsNoTracking()
            .Where(n => n.EmployerId == employerId)
            .OrderByDescending(n => n.Until).ThenBy(n => n.Id)
            .Select(n => new KnownFormerName(n.Name, n.Until))
            .ToListAsync(cancellationToken);
}

/// <param name="Until">When the employer took another name.</param>
public sealed record KnownFormerName(string Name, DateTimeOffset Until);
