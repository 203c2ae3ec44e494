using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Panel;

/// <summary>The page that writes the proposal, or changes it, by one form.</summary>
public sealed class ProposeModel(TimeProvider clock) : PanelCasePage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Whether somebody else wrote or changed the proposal while this form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public bool IsAmending => Case.Proposal is not null;

    public IEnumerable<SelectListItem> LevelChoices => Case.Levels.Reverse().Select(l => new SelectListItem(
        $"{l.Name}, {l.TermMonths} months{(l.CanBeAwarded ? "" : ", cannot be awarded now")}", l.Code));

    public Task<IActionResult> OnGetAsync() => ShowAsync(Prefill);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(CatchUp);
        }
        var terms = new ProposedTerms(Input.Outcome, Input.LevelCode, Input.Reasons, Input.Conditions, Input.ValidFrom, Input.ValidUntil);
        var failure = Input.Proposal is { } version
            ? (await this.SendAsync(new AmendDecisionCommand(Id, version, terms))).Failure
            : (await this.SendAsync(new ProposeDecisionCommand(Id, Input.Version, terms))).Failure;
        if (failure is not null)
        {
            return await this.ShowFailureAsync(WithoutPrefix(failure), () => ShowAsync(CatchUp));
        }
        return this.Confirm(
            Input.Proposal is null ? "Proposed. Read it once more and sign it" : "Changed. Signatures under the earlier text are void",
            PanelLinks.Sign(Id));
    }

    private void Prefill()
    {
        Input = Case.Proposal is { } proposal
            ? new InputModel
            {
                Proposal = proposal.Version,
                Outcome = proposal.Terms.Outcome,
                LevelCode = proposal.Terms.LevelCode,
                Reasons = proposal.Terms.Reasons,
                Conditions = proposal.Terms.Conditions,
                ValidFrom = proposal.Terms.ValidFrom,
                ValidUntil = proposal.Terms.ValidUntil,
            }
            : new InputModel { Outcome = Case.Highest is null ? DecisionOutcome.Declined : null };
        var level = Case.Levels.FirstOrDefault(l => l.Code == Input.LevelCode) ?? Case.Highest ?? Case.Levels[^1];
        Input.Version = Case.Heading.Version;
        Input.LevelCode ??= level.Code;
        Input.ValidFrom ??= clock.Today();
        Input.ValidUntil ??= Input.ValidFrom.Value.AddMonths(level.TermMonths).AddDays(-1);
    }

    /// <summary>Keeps what was typed and shows what others did meanwhile, which the next save then replaces knowingly.</summary>
    private void CatchUp()
    {
        IsOvertaken = Input.Proposal != Case.Proposal?.Version;
        (Input.Version, Input.Proposal) = (Case.Heading.Version, Case.Proposal?.Version);
    }

    /// <summary>The failure with the form's field names: the command holds the terms in a record of their own, the form does not.</summary>
    private static Failure WithoutPrefix(Failure failure) => failure is Failure.Invalid invalid
        ? new Failure.Invalid([.. invalid.Errors.Select(e => e with { Field = e.Field.Replace("Terms.", "", StringComparison.Ordinal) })])
        : failure;

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        /// <summary>The version of the proposal that is changed; null for a first one.</summary>
        public Guid? Proposal { get; set; }
        public DecisionOutcome? Outcome { get; set; }
        public string? LevelCode { get; set; }
        public DateOnly? ValidFrom { get; set; }
        public DateOnly? ValidUntil { get; set; }
        public string? Conditions { get; set; }
        public string? Reasons { get; set; }
    }
}
