using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Decisions;

/// <summary>The text that the members who hear an appeal sign: all of it, and nothing else.</summary>
/// <param name="Award">What the employer is awarded where the appeal is upheld; null where it is dismissed.</param>
public sealed record AppealTerms(AppealStatus Outcome, string Reasons, AppealAward? Award)
{
    public void Guard()
    {
        BrokenRuleException.ThrowUnless(Outcome is AppealStatus.Upheld or AppealStatus.Dismissed, "An appeal is upheld or dismissed");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(Reasons), "Give the panel's reasons. The employer reads them");
        BrokenRuleException.ThrowUnless(Award is not null == (Outcome == AppealStatus.Upheld), "An appeal that is upheld ends in an award, and no other does");
        if (Award is not null)
        {
            ToDecision().Guard();
        }
    }

    /// <summary>The decision that follows where the appeal is upheld.</summary>
    public DecisionTerms ToDecision() =>
        new(DecisionOutcome.Awarded, Award!.LevelCode, Reasons, Award.Conditions, Award.ValidFrom, Award.ValidUntil);

    public string Sha256()
    {
        var award = Award is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Award.LevelCode}\n{Award.ValidFrom:yyyy-MM-dd}\n{Award.ValidUntil:yyyy-MM-dd}\n{string.Join(',', Award.FoundMet)}\n{Award.Conditions}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Outcome}\n{award}\n\u001f{Reasons}")));
    }
}

/// <param name="FoundMet">Codes of the criteria on which the hearing members overturn the position: they find them met.</param>
public sealed record AppealAward(string LevelCode, string? Conditions, DateOnly ValidFrom, DateOnly ValidUntil, IReadOnlyList<string> FoundMet);
