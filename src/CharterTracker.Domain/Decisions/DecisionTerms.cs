using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Decisions;

/// <summary>The text that the panel signs: all of it, and nothing else.</summary>
public sealed record DecisionTerms(
    DecisionOutcome Outcome, string? LevelCode, string Reasons, string? Conditions, DateOnly? ValidFrom, DateOnly? ValidUntil)
{
    /// <summary>The employer as the panel saw it; null in a decision from before this was kept.</summary>
    public OrganisationFacts? Organisation { get; init; }

    public void Guard()
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(Reasons), "Give the panel's reasons. The employer reads them");
        if (Outcome == DecisionOutcome.Awarded)
        {
            BrokenRuleException.ThrowUnless(LevelCode is not null, "Choose the level to award");
            BrokenRuleException.ThrowUnless(ValidFrom is not null && ValidUntil is not null, "Give the first and the last day of the award");
            BrokenRuleException.ThrowUnless(ValidUntil > ValidFrom, "The award must end after it begins");
        }
        else
        {
            BrokenRuleException.ThrowUnless(LevelCode is null && ValidFrom is null && ValidUntil is null && Conditions is null, "A declined application has no level, dates or conditions");
        }
    }

    /// <summary>The dates of the award; null where nothing is awarded, or a date is missing.</summary>
    public AwardDates? Dates => ValidFrom is { } from && ValidUntil is { } until ? new AwardDates(from, until) : null;

    /// <summary>The hash that a signature covers, in hexadecimal: any edit of the terms changes it.</summary>
    public string Sha256()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Outcome}\n{LevelCode}\n{ValidFrom:yyyy-MM-dd}\n{ValidUntil:yyyy-MM-dd}\n{Conditions}\n\u001f{Reasons}");
        // A text begins with its outcome, so that no text can be taken for another one with a hash before it.
        var signed = Organisation is null ? text : $"{Organisation.Sha256()}\n{text}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)));
    }
}
