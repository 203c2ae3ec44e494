using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>Holds the numbers of employers against the company directory, for publishers to see whose numbers they are there.</summary>
internal sealed class DirectoryCheck(CharterDbContext db)
{
    /// <summary>What the directory says of each number of these employers, in the order of the numbers.</summary>
    public async Task<ILookup<string,
    DirectoryFinding>> ReadAsync(IReadOnlyCollection<RegisterFacts> all, CancellationToken cancellationToken)
    {
        var numbers = all.SelectMany(f => f.Identifiers).Select(i => i.Number).Distinct().ToList();
        var listed = numbers.Count == 0
            ? []
            : await db.DirectoryCompanies
                .Where(c => c.Number != null && numbers.Contains(c.Number))
                .Select(c => new { c.Register, c.Number, c.Name, c.Status })
                .ToListAsync(cancellationToken);
        return (
            from facts in all
            from identifier in facts.Identifiers
            let rows = listed.Where(l => l.Register == identifier.Register && l.Number == identifier.Number).ToList()
            // Of several lists, one that has the name that the employer goes by says so.
            let row = rows.Find(r => IsName(r.Name, facts)) ?? rows.FirstOrDefault()
            select (facts.EmployerNumber,
                Finding: new DirectoryFinding(identifier, row?.Name, row is not null && IsName(row.Name, facts), row?.Status)))
            .DistinctBy(f => (f.EmployerNumber, f.Finding.Identifier))
            .ToLookup(f => f.EmployerNumber, f => f.Finding);
    }

    private static bool IsName(string name, RegisterFacts facts) => NameFolding.Fold(name) == NameFolding.Fold(facts.EmployerName);
}

/// <param name="ListedName">The name that the directory has under the number; null where it has no such number.</param>
/// <param name="Status">In the words of the register; null where the directory does not say.</param>
public sealed record DirectoryFinding(OrganisationIdentifier Identifier, string? ListedName, bool IsSameName, string? Status);
