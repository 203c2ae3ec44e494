using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

/// <summary>A rating of met that stands against what the product found: it needs a reason, and whoever relies on it sees both.</summary>
public class ContraryRatingsTests
{
    private const string Reason = "One line was a leaver's last hour; the lead saw the corrected slip.";

    private static readonly PayCounts OneBelow = new(Lines: 47, MeetAnnounced: 46, MeetDue: 0, Below: 1, CannotTell: 0, OutOfScope: 0);

    [Theory, EveryDatabase]
    public async Task Rate_MetAgainstBelow_NeedsAReason_WhichPanelAndPublisherSee(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, "checked", pay: OneBelow);
        var rating = await staffCase.RatingOfAsync(staffCase.Assessor, "F4", Rating.Met);

        var refused = Assert.Single(Assert.IsType<Failure.Invalid>((await staffCase.SendAsync(staffCase.Assessor, rating)).Failure).Errors);
        await staffCase.DoneAsync(staffCase.Assessor, rating with { Reason = Reason });
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));
        var shown = Assert.Single((await staffCase.Charter.As(staffCase.UnionMember).SendAsync(new GetPanelCaseQuery(staffCase.Id)))
            .Value.Criteria);
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.ProposalAsync("checked"));
        await staffCase.DoneAsync(staffCase.UnionMember, await staffCase.SignatureAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        var publisher = FakeUser.Staff(StaffRole.Publisher, (await staffCase.ApplicationAsync()).SchemeId);
        var flags = await staffCase.Charter.As(publisher)
            .SendAsync(new GetAwardFlagsQuery(BatchId: null, (await staffCase.ApplicationAsync()).SchemeId));

        Assert.Equal("Reason", refused.Field);
        Assert.Contains("the payroll check found pay below the rate", refused.Message, StringComparison.Ordinal);
        ContraryFinding[] against = [ContraryFinding.PayBelow, ContraryFinding.NoEvidence];
        Assert.Equal((true, Reason), (shown.IsMetAgainstCheck, shown.Position!.Reason));
        Assert.Equal(against, shown.Against);
        Assert.Contains("some people in it are paid below", shown.PayrollCheck, StringComparison.Ordinal);
        var flag = Assert.Single(flags.Value);
        Assert.Equal(("Calder Vale Foods Limited", "F4 Checked pay", Reason), (flag.Employer, flag.Criterion, flag.Reason));
        Assert.Equal(against, flag.Against);
        Assert.IsType<Failure.Forbidden>(
            (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetAwardFlagsQuery(null, Guid.NewGuid()))).Failure);
    }

    /// <summary>A file in which everybody is paid the rate that is due is evidence in itself.</summary>
    [Theory]
    [InlineData(47, 0, 0, new ContraryFinding[0])]
    [InlineData(0, 47, 0, new ContraryFinding[0])]
    [InlineData(0, 0, 47, new[] { ContraryFinding.PayUnclear, ContraryFinding.NoEvidence })]
    public async Task Review_ShowsWhatStandsAgainstMet(int meets, int due, int unclear, ContraryFinding[] expected)
    {
        var counts = new PayCounts(47, meets, due, 0, unclear, 0);
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite, "checked", pay: counts);

        var shown = (await staffCase.Charter.As(staffCase.Assessor).SendAsync(new GetReviewQuery(staffCase.Id))).Value.Current.Against;
        var rated = await staffCase.SendAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, "F4", Rating.Met));

        Assert.Equal(expected, shown);
        Assert.Equal(expected.Length == 0, rated.Failure is null);
    }

    [Fact]
    public async Task Review_WithoutAPayrollFileOrEvidence_SaysSo_AndIntakeIsNotComplete()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite, "checked");

        var facts = (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetIntakeQuery(staffCase.Id))).Value.Facts;
        var accepted = await staffCase.SendAsync(
            staffCase.Lead, new AcceptApplicationCommand(staffCase.Id, await staffCase.VersionAsync()));

        Assert.Equal([ContraryFinding.PayNotChecked, ContraryFinding.NoEvidence], Assert.Single(facts.Criteria).Against);
        Assert.Equal((false, 1, 0), (facts.IsComplete, facts.WithoutEvidence, facts.Criteria[0].Files));
        Assert.Equal(ConfirmationStatus.Confirmed, facts.Unions.ConfirmationStatus);
        Assert.Equal("HasConsidered", Assert.Single(Assert.IsType<Failure.Invalid>(accepted.Failure).Errors).Field);
    }

    [Theory, EveryDatabase]
    public async Task HandIn_WhereAUnionDisagreedAfterTheRating_NeedsTheReasonThen(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, confirmed: false);
        foreach (var (code, rating) in new[] { ("F1", Rating.Met), ("F2", Rating.NotApplicable), ("F3", Rating.Met) })
        {
            await staffCase.DoneAsync(staffCase.Assessor, await staffCase.RatingOfAsync(staffCase.Assessor, code, rating));
        }
        await DisagreeAsync(staffCase);

        var refused = await staffCase.RefusedAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));
        await staffCase.DoneAsync(
            staffCase.Assessor, (await staffCase.RatingOfAsync(staffCase.Assessor, "F3", Rating.Met)) with { Reason = Reason });
        await staffCase.DoneAsync(staffCase.Assessor, await staffCase.CompletionOfAsync(staffCase.Assessor));

        Assert.Equal("Something we found stands against your rating of met. Say why for: F3", refused);
    }

    [Theory, EveryDatabase]
    public async Task Settle_AsMetAgainstAUnionThatDisagrees_NeedsAReason_ThoughTheAssessorsAgree(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind, confirmed: false);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        await staffCase.AssessAsync(staffCase.OtherAssessor, Rating.Met);
        await DisagreeAsync(staffCase);
        var settlement = await staffCase.SettlementAsync();

        var items = (await staffCase.Charter.As(staffCase.Lead).SendAsync(new GetModerationQuery(staffCase.Id))).Value.Items;
        var refused = await staffCase.SendAsync(staffCase.Lead, settlement);
        await staffCase.DoneAsync(staffCase.Lead, settlement with
        {
            Positions = [.. settlement.Positions.Take(2), settlement.Positions[2] with { Reason = Reason }],
        });

        Assert.Equal(["F3"], items.Where(i => i.Against.SequenceEqual([ContraryFinding.UnionDisagrees])).Select(i => i.Code));
        Assert.Equal("Positions[2].Reason", Assert.Single(Assert.IsType<Failure.Invalid>(refused.Failure).Errors).Field);
    }

    private static Task DisagreeAsync(AStaffCase staffCase) =>
        staffCase.ChangeAsync<Attestation>(a =>
            a.RecordAnswer(AttestationAnswer.Disagree, "We were derecognised", staffCase.Charter.Clock.GetUtcNow()));
}
