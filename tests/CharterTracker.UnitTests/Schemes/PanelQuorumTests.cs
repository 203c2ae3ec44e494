using CharterTracker.Domain.Schemes;
using static CharterTracker.Domain.Schemes.PanelSeat;

namespace CharterTracker.UnitTests.Schemes;

public class PanelQuorumTests
{
    public static TheoryData<PanelQuorum, PanelSeat[], string> Cases() => new()
    {
        { PanelQuorum.OfTwo, [], "2 more signatures" },
        { PanelQuorum.OfTwo, [Authority], "1 more signature" },
        { PanelQuorum.OfTwo, [Authority, Authority], "" },
        { new PanelQuorum(3, 1, 1, 1), [], "3 more signatures, 1 for the unions, 1 for the employers, 1 for the authority" },
        { new PanelQuorum(3, 1, 1, 0), [Union], "2 more signatures, 1 for the employers" },
        { new PanelQuorum(3, 1, 1, 1), [Union, Employer], "1 more signature, for the authority" },
        // Two signatures from one seat do not replace one from another.
        { new PanelQuorum(2, 1, 0, 1), [Union, Union], "1 more signature, for the authority" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void StillNeeded_SaysWhatTheQuorumLacks(PanelQuorum quorum, PanelSeat[] seats, string words)
    {
        Assert.Equal(words, quorum.StillNeeded(seats));
        Assert.Equal(words.Length == 0, quorum.IsMetBy(seats));
    }
}
