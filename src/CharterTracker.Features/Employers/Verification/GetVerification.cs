using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>What staff go by when they verify an employer: who is in its team, with which addresses, and what was shown before.</summary>
[Requires(Permission.VerifyEmployers)]
public sealed record GetVerificationQuery(Guid EmployerId) : IQuery<Result<VerificationDetails>>, IEmployerRequest;

public sealed record VerificationDetails
{
    public required Guid EmployerId { get; init; }
    public required Guid Version { get; init; }
    public required string Name { get; init; }
    public required string Number { get; init; }
    public required bool IsVerified { get; init; }
    public required IReadOnlyList<KnownIdentifier> Identifiers { get; init; }

    /// <summary>Names of the local authorities of its workplaces.</summary>
    public required IReadOnlyList<string> Places { get; init; }
    public required IReadOnlyList<KnownFormerName> FormerNames { get; init; }
    public required IReadOnlyList<TeamAddress> Team { get; init; }

    /// <summary>Domains of confirmed addresses in the team that can belong to one organisation alone.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>What was shown, newest first.</summary>
    public required IReadOnlyList<ShownProof> Shown { get; init; }

    /// <summary>It was verified, and has another name or number since.</summary>
    public bool HasLapsed => !IsVerified && Shown.Any(p => p.IsProof);

    /// <summary>The address that the list of companies gives under its number; null where there is none.</summary>
    public required RegisteredAddress? Address { get; init; }

    /// <summary>The last moment of a letter whose code can still be entered; null where there is none.</summary>
    public required DateTimeOffset? LetterUntil { get; init; }
}

/// <param name="Domain">The domain of the address, where it can belong to one organisation alone.</param>
public sealed record TeamAddress(string Name, string Email, bool IsConfirmed, string? Domain);

/// <param name="By">The member of staff; null where none took part.</param>
public sealed record ShownProof(VerificationWay Way, DateTimeOffset At, string? By, string? Evidence, string? WithWhom, string? Note)
{
    /// <summary>Whether somebody showed it. Of an employer that is not verified it says that the verification lapsed.</summary>
    public bool IsProof => Way != VerificationWay.PublicBefore;
}

internal sealed class GetVerificationHandler(CharterDbContext db, EmployerAccess employers, TimeProvider clock)
    : IRequestHandler<GetVerificationQuery, Result<VerificationDetails>>
{
    public async Task<Result<VerificationDetails>> Handle(GetVerificationQuery request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var employer = opened.Value;
        var team = await TeamAsync(employer, cancellationToken);
        return new VerificationDetails
        {
            EmployerId = employer.Id,
            Version = employer.Version,
            Name = employer.Name,
            Number = employer.Number,
            IsVerified = employer.VerifiedAt is not null,
            Identifiers = KnownIdentifier.Of(employer),
            Places = [.. employer.Workplaces.Select(w => LocalAuthorities.Name(w.LocalAuthorityCode))
                .Distinct().Order(StringComparer.Ordinal)],
            FormerNames = await db.FormerNamesOfAsync(employer.Id, cancellationToken),
            Team = team,
            Domains = [.. team.Where(t => t.IsConfirmed).Select(t => t.Domain).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Shown = await db.ShownProofsAsync(employer.Id, cancellationToken),
            Address = await db.RegisteredAddressOfAsync(employer, cancellationToken),
            LetterUntil = await db.LetterUntilAsync(employer.Id, clock.GetUtcNow(), cancellationToken),
        };
    }

    private async Task<List<TeamAddress>> TeamAsync(Employer employer, CancellationToken cancellationToken)
    {
        var ids = employer.Members.Select(m => m.UserId).Distinct().ToList();
        var people = await db.Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.FullName).ThenBy(u => u.Id)
            .Select(u => new { u.FullName, u.Email, u.EmailConfirmed })
            .ToListAsync(cancellationToken);
        return [.. people.Select(p => new TeamAddress(p.FullName, p.Email ?? "", p.EmailConfirmed, MailDomains.OwnDomainOf(p.Email)))];
    }
}
