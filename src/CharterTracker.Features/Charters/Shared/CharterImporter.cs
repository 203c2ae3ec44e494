using System.Text.Json;
using CharterTracker.Data;
using CharterTracker.Data.Configurations.Charters;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>Imports a pack as a scheme's next draft, for the console and for the admin page.</summary>
internal sealed class CharterImporter(CharterDbContext db, IPackSchema schema, TimeProvider clock)
{
    /// <summary>The most characters in a pack; one of sixteen criteria takes about 40,000.</summary>
    public const int MaxCharacters = 1_000_000;

    /// <summary>The most problems that are listed: more would not help anybody to mend the file.</summary>
    private const int ProblemsShown = 20;

    public async Task<Result<ImportedCharter>> DraftAsync(Scheme scheme, string pack, Guid? importedBy, string field, CancellationToken cancellationToken)
    {
        var problems = await schema.FindProblemsAsync(pack, cancellationToken);
        if (problems.Count > 0)
        {
            return new Failure.Invalid([.. problems.Take(ProblemsShown).Select(p => new FieldError(field, p))]);
        }
        var content = JsonSerializer.Deserialize<CharterContent>(pack, CharterJson.Options)!;
        try
        {
            content.Guard();
        }
        catch (BrokenRuleException broken)
        {
            return new Failure.Invalid([new FieldError(field, broken.Message)]);
        }

        var number = 1 + (await db.Charters.Where(c => c.SchemeId == scheme.Id).MaxAsync(c => (int?)c.Number, cancellationToken) ?? 0);
        var charter = Charter.Draft(scheme.Id, number, scheme.IsSmall ? content.ForASmallAuthority() : content, importedBy, clock.GetUtcNow());
        db.Charters.Add(charter);
        return new ImportedCharter(charter.Id, charter.Number, content.Title, content.Criteria.Count());
    }
}

/// <param name="Number">The number of the draft within its scheme.</param>
public sealed record ImportedCharter(Guid CharterId, int Number, string Title, int Criteria);
