using CharterTracker.Domain.Wages;

namespace CharterTracker.Features.Wages;

/// <summary>One rate as administrators read it, without dates that nobody has verified.</summary>
public sealed record RateRow(
    Guid Id,
    Guid Version,
    WageKind Kind,
    string Band,
    int? AgeFrom,
    int? AgeTo,
    bool IsForApprentices,
    int Pence,
    DateOnly? AnnouncedOn,
    DateOnly? EffectiveFrom,
    DateOnly? MustBeMetBy,
    string Source,
    string? Note,
    RateUse Use)
{
    /// <summary>Whether somebody asked for it to be taken out of use, and a second administrator has to answer.</summary>
    public bool IsToBeRetired { get; private init; }

    internal static RateRow From(WageRate rate, RateTable table, DateOnly today) => new(
        rate.Id,
        rate.Version,
        rate.Kind,
        rate.Band,
        rate.AgeFrom,
        rate.AgeTo,
        rate.IsForApprentices,
        rate.Pence,
        rate.ShownAnnouncedOn,
        rate.ShownEffectiveFrom,
        rate.ShownMustBeMetBy,
        rate.Source,
        rate.Note,
        table.UseOf(rate, today))
    {
        IsToBeRetired = rate.IsToBeRetired,
    };
}
