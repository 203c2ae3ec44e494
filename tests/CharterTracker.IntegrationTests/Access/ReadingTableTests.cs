using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;

namespace CharterTracker.IntegrationTests.Access;

public class ReadingTableTests
{
    [Fact]
    public void Of_EveryRoleStateAndRelation_IsWhatTheRulesSay()
    {
        var all =
            from role in Enum.GetValues<StaffRole>()
            from state in Enum.GetValues<ApplicationStatus>()
            from relation in Enum.GetValues<CaseRelation>()
            select (role, state, relation);

        Assert.All(all, c => Assert.Equal(ReadingRules.Of(c.role, c.state, c.relation), ReadingTable.ReadingFor(c.role, c.state, c.relation)));
    }

    [Fact]
    public void StatesOf_EveryRoleAndReading_AreThoseInWhichAClearedReaderReadsSoMuch()
    {
        var all =
            from role in Enum.GetValues<StaffRole>()
            from reading in Enum.GetValues<CaseReading>().Where(r => r != CaseReading.Nothing)
            select (role, reading);

        Assert.All(all, c =>
        {
            var expected = Enum.GetValues<ApplicationStatus>()
                .Where(state => ReadingRules.Of(c.role, state, CaseRelation.Cleared) >= c.reading)
                .ToList();

            Assert.Equal(expected.Order(), ReadingTable.StatesOf(c.role, c.reading).Order());
            Assert.Equal(expected.Count > 0, ReadingTable.Reads(c.role, c.reading));
        });
    }

    [Fact]
    public void Allows_EveryRelationAndReading_IsWhatAReaderOfEverythingIsLeftWith()
    {
        var all =
            from relation in Enum.GetValues<CaseRelation>()
            from reading in Enum.GetValues<CaseReading>()
            select (relation, reading);

        Assert.All(all, c => Assert.Equal(
            ReadingRules.Of(StaffRole.LeadAssessor, ApplicationStatus.Submitted, c.relation) >= c.reading,
            ReadingTable.Allows(c.relation, c.reading)));
    }
}
