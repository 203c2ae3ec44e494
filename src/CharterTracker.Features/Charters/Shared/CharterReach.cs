using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Charters;

internal static class CharterReach
{
    /// <summary>The charters of the schemes that a person administers, drafts and retired ones too.</summary>
    public static IQueryable<Charter> InSchemes(this IQueryable<Charter> charters, IReadOnlyList<Guid>? schemes) =>
        schemes is not null ? charters.Where(c => schemes.Contains(c.SchemeId)) : charters;

    /// <summary>The schemes that a person administers.</summary>
    public static IQueryable<Scheme> InSchemes(this IQueryable<Scheme> schemes, IReadOnlyList<Guid>? administered) =>
        administered is not null ? schemes.Where(s => administered.Contains(s.Id)) : schemes;

    /// <summary>The schemes by name, for a page on which one of them is chosen.</summary>
    public static IQueryable<SchemeChoice> AsChoices(this IQueryable<Scheme> schemes) =>
        schemes.OrderBy(s => s.Name).Select(s => new SchemeChoice(s.Id, s.Name));
}

public sealed record SchemeChoice(Guid Id, string Name);
