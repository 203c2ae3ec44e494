using CharterTracker.Domain.Charters;
using CharterTracker.Features.Decisions;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Decisions;

public class PanelReadingTests
{
    [Theory, EveryDatabase]
    public async Task List_SaysWhoseSignatureIsMissing_InFourQueries(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        staffCase.Charter.Queries.Reset();

        var list = (await staffCase.Charter.As(staffCase.AuthorityMember).SendAsync(new ListPanelCasesQuery())).Value;

        // The schemes to choose from, the count, the page, and the charters of the page.
        Assert.Equal(4, staffCase.Charter.Queries.Count);
        var line = Assert.Single(list.Cases.Items);
        Assert.Equal(("Leading", true, true, false, 1, 2), (line.Level, line.IsDeclared, line.HasProposal, line.IsSignedByMe, line.Signatures, line.Quorum));
        var signed = (await staffCase.Charter.As(staffCase.UnionMember).SendAsync(new ListPanelCasesQuery(Show: PanelCaseFilter.WaitingForMe))).Value;
        Assert.Empty(signed.Cases.Items);
    }

    [Theory, EveryDatabase]
    public async Task Case_IsReadInAFixedNumberOfQueries(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync());
        staffCase.Charter.Queries.Reset();

        var panelCase = (await staffCase.Charter.As(staffCase.AuthorityMember).SendAsync(new GetPanelCaseQuery(staffCase.Id))).Value;

        Assert.InRange(staffCase.Charter.Queries.Count, 1, 9);
        Assert.Equal("two", panelCase.Highest?.Code);
        Assert.Equal([Rating.Met, Rating.NotApplicable, Rating.Met], panelCase.Criteria.Select(c => c.Position!.Rating));
        Assert.All(panelCase.Criteria, c => Assert.Equal(2, c.Views.Count));
        Assert.Equal(("1 more signature", false), (panelCase.Proposal!.NeededAfterMine, panelCase.Proposal.MySignatureDecides));
    }

    [Theory, EveryDatabase]
    public async Task Views_StayBlind_WhileARoundIsOpen(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.ReadyAsync(kind);
        await staffCase.DoneAsync(staffCase.UnionMember, new DeferDecisionCommand(staffCase.Id, await staffCase.VersionAsync(), "Look again", ["F1"]));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F1", Rating.NotMet));
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));

        var panelCase = (await staffCase.Charter.As(staffCase.UnionMember).SendAsync(new GetPanelCaseQuery(staffCase.Id))).Value;

        Assert.All(panelCase.Criteria, c => Assert.Empty(c.Views));
        Assert.Contains("being assessed", panelCase.NotDecidableReason, StringComparison.Ordinal);
    }
}
