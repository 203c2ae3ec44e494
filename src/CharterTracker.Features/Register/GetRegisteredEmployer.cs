using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>Everything that the register says, and ever said, of one employer.</summary>
[Requires(Permission.Public)]
public sealed record GetRegisteredEmployerQuery(string Number) : IQuery<Result<RegisteredEmployer>>;

public sealed record RegisteredEmployer
{
    public required string Number { get; init; }
    public required string Name { get; init; }

    /// <summary>Numbers in public registers, Companies House first.</summary>
    public required IReadOnlyList<string> Identifiers { get; init; }
    public required string? Sector { get; init; }
    public required SizeBand Size { get; init; }
    public required int Workers { get; init; }
    public required IReadOnlyList<string> Places { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<RegisteredAccreditation> Accreditations { get; init; }
    public required IReadOnlyList<RegisterEvent> History { get; init; }

    public IEnumerable<RegisteredAccreditation> Current => In(RegisterState.Valid, RegisterState.RenewalDue);

    public IEnumerable<RegisteredAccreditation> Suspended => In(RegisterState.Suspended);

    public IEnumerable<RegisteredAccreditation> Coming => In(RegisterState.NotYetValid);

    public IEnumerable<RegisteredAccreditation> Past => Accreditations.Except(Current).Except(Suspended).Except(Coming);

    private IEnumerable<RegisteredAccreditation> In(params RegisterState[] states) => Accreditations.Where(a => states.Contains(a.State));
}

/// <param name="ReplacedFrom">The first day of a later award that is still to begin; null where there is none.</param>
public sealed record RegisteredAccreditation(RegisterLine Line, RegisterState State, DateOnly? ReplacedFrom, IReadOnlyList<CriterionMet> CriteriaMet, string SchemeAccent);

/// <summary>One entry of the register's log.</summary>
public sealed record RegisterEvent(long EntryNumber, DateTimeOffset RecordedAt, RegisterChange Change, string EmployerName, string SchemeName, string LevelName, RegisterStatus Status);

internal sealed class GetRegisteredEmployerHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetRegisteredEmployerQuery, Result<RegisteredEmployer>>
{
    public async Task<Result<RegisteredEmployer>> Handle(GetRegisteredEmployerQuery request, CancellationToken cancellationToken)
    {
        var number = request.Number.Trim().ToUpperInvariant();
        var rows = await db.RegisterRows.AsNoTracking()
            .Where(r => r.EmployerNumber == number)
            .Join(db.RegisterEntries, r => r.EntryNumber, e => e.Number, (r, e) => new { Row = r, e.Change })
            .Join(db.Schemes, r => r.Row.SchemeSlug, s => s.Slug, (r, s) => new { r.Row, r.Change, s.Accent })
            .OrderByDescending(r => r.Row.EntryNumber)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return new Failure.NotFound();
        }

        var today = clock.Today();
        var newest = rows[0].Row;
        return new RegisteredEmployer
        {
            Number = newest.EmployerNumber,
            Name = newest.EmployerName,
            Identifiers = RegisterRow.SplitIdentifiers(newest.Identifiers),
            Sector = newest.Sector,
            Size = newest.Size,
            Workers = newest.Workers,
            Places = RegisterRow.SplitPlaces(newest.Places),
            Today = today,
            Accreditations =
            [
                .. rows.Where(r => r.Row.KnownUntil is null)
                    .OrderByDescending(r => r.Row.ValidFrom)
                    .Select(r => (r.Accent, r.Row, Line: RegisterRows.LineOf(r.Row)))
                    .Select(r => new RegisteredAccreditation(r.Line, r.Line.StateOn(today), r.Line.ReplacedFrom(today), r.Row.ReadCriteriaMet(), r.Accent)),
            ],
            History =
            [
                .. rows.Select(r => new RegisterEvent(
                    r.Row.EntryNumber, r.Row.KnownFrom, r.Change, r.Row.EmployerName, r.Row.SchemeName, r.Row.LevelName, r.Row.Status)),
            ],
        };
    }
}
