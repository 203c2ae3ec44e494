using CharterTracker.Data;
using CharterTracker.Domain;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>One thing that somebody declared about their interests in a case, for those who judge it.</summary>
/// <param name="Nature">The conflict, or a link that the person wants judged; null where they named none.</param>
/// <param name="Lift">Null where the conflict stands, or there is none.</param>
/// <param name="CameLater">A conflict that was declared after the person had assessed, moderated or decided the case.</param>
public sealed record DeclarationLine(
    Guid Id, Guid UserId, string Name, bool HasConflict, string? Nature, DateTimeOffset DeclaredAt, ConflictLift? Lift, bool CameLater)
{
    public bool Stands => HasConflict && Lift is null;
}

public sealed record ConflictLift(DateTimeOffset At, string? By, string Reason);

/// <summary>Reads all that was declared in a case, for a reader who was let in already and who may know who takes part in it.</summary>
public static class CaseDeclarations
{
    private static readonly CasePart[] Judging = [CasePart.Assessed, CasePart.Moderated, CasePart.Decided];

    /// <summary>Every declaration, the newest first: those that were followed by another, and conflicts that were lifted, too.</summary>
    internal static async Task<IReadOnlyList<DeclarationLine>> DeclarationsAsync(
        this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        var read = await db.ConflictDeclarations.AsNoTracking()
            .Where(c => c.ApplicationId == applicationId)
            .OrderByDescending(c => c.DeclaredAt).ThenBy(c => c.Id)
            .Select(c => new
            {
                Declaration = c,
                Name = db.Users.Where(u => u.Id == c.UserId).Select(u => u.FullName).FirstOrDefault(),
                LiftedBy = db.Users.Where(u => u.Id == c.LiftedBy).Select(u => u.FullName).FirstOrDefault(),
                CameLater = c.HasConflict && db.CaseParticipations.Any(
                    p => p.ApplicationId == applicationId && p.UserId == c.UserId && Judging.Contains(p.Part) && p.At <= c.DeclaredAt),
            })
            .ToListAsync(cancellationToken);
        return [.. read.Select(r => new DeclarationLine(
            r.Declaration.Id,
            r.Declaration.UserId,
            r.Name ?? "Somebody whose account is gone",
            r.Declaration.HasConflict,
            r.Declaration.Nature,
            r.Declaration.DeclaredAt,
            r.Declaration.LiftedAt is { } at ? new ConflictLift(at, r.LiftedBy, r.Declaration.LiftReason!) : null,
            r.CameLater))];
    }
}
