using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Unions;
using CharterTracker.Testing.Builders;
using static CharterTracker.Domain.Unions.AttestationAnswer;
using static CharterTracker.Domain.Unions.ConfirmationStatus;

namespace CharterTracker.UnitTests.Unions;

public class ConfirmationStatusTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Actor Contributor = new(Guid.NewGuid(), [ActorRole.EmployerContributor]);
    private static readonly Actor Lead = new(Guid.NewGuid(), [ActorRole.LeadAssessor]);
    private static readonly Guid ApplicationId = Guid.NewGuid();

    private readonly Recognition _drivers = Recognise("Drivers");

    [Fact]
    public void Compute_WithoutARecognition_IsNone() => Assert.Equal(None, ConfirmationStatuses.Compute([], [], Today, closedAt: null));

    [Fact]
    public void Compute_WhenNobodyAnswered_IsWaiting() => Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers], [Asked(_drivers)], Today, closedAt: null));

    [Theory]
    [InlineData(Confirm, Confirmed)]
    [InlineData(Qualify, Confirmed)]
    [InlineData(CannotSay, Waiting)]
    [InlineData(Disagree, DisagreementOpen)]
    public void Compute_FollowsTheAnswer(AttestationAnswer answer, ConfirmationStatus status) =>
        Assert.Equal(status, ConfirmationStatuses.Compute([_drivers], [Answered(_drivers, answer)], Today, closedAt: null));

    [Fact]
    public void Compute_WhenOneOfTwoUnionsConfirmed_IsWaiting() =>
        Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers, Recognise("Cleaners")], [Answered(_drivers, Confirm)], Today, closedAt: null));

    [Fact]
    public void Compute_WhenOneUnionDisagrees_OutweighsTheOtherThatConfirms()
    {
        var cleaners = Recognise("Cleaners");

        Assert.Equal(DisagreementOpen, ConfirmationStatuses.Compute([_drivers, cleaners], [Answered(_drivers, Confirm), Answered(cleaners, Disagree)], Today, closedAt: null));
    }

    [Fact]
    public void Compute_WhenTheDisagreementIsClosed_WaitsForAConfirmation_AndThenTakesIt()
    {
        var disagreed = Answered(_drivers, Disagree);
        disagreed.CloseDisagreement("The employer corrected the number", Lead, Now);

        Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers], [disagreed], Today, closedAt: null));
        Assert.Equal(Confirmed, ConfirmationStatuses.Compute([_drivers], [disagreed, Answered(_drivers, Confirm, Now.AddDays(1))], Today, closedAt: null));
    }

    [Fact]
    public void Compute_WhenTheEmployerCorrectsWhatWasConfirmed_WaitsForANewAnswer()
    {
        var confirmed = Answered(_drivers, Confirm);
        _drivers.Correct(_drivers.Details with { WorkersCovered = 14 }, wasAsked: true, Contributor, Now);

        Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers], [confirmed], Today, closedAt: null));
        Assert.Equal(Confirmed, ConfirmationStatuses.Compute([_drivers], [confirmed, Answered(_drivers, Qualify)], Today, closedAt: null));
    }

    [Fact]
    public void Correct_BackToWhatItWas_DoesNotBringTheOldAnswerBack()
    {
        var first = _drivers.Details;
        var confirmed = Answered(_drivers, Confirm);
        _drivers.Correct(first with { WorkersCovered = 14 }, wasAsked: true, Contributor, Now);
        _drivers.Correct(first, wasAsked: true, Contributor, Now + Recognition.WaitBetweenCorrections);

        Assert.Equal(first, _drivers.Details);
        Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers], [confirmed], Today, closedAt: null));
    }

    [Fact]
    public void Compute_AnApplicationThatWasClosedBeforeACorrection_KeepsToWhatWasSaidThen()
    {
        var confirmed = Answered(_drivers, Confirm);
        var corrected = Now.AddDays(1);
        _drivers.Correct(_drivers.Details with { WorkersCovered = 14 }, wasAsked: true, Contributor, corrected);

        Assert.Equal(Confirmed, ConfirmationStatuses.Compute([_drivers], [confirmed], Today, closedAt: corrected.AddMinutes(-1)));
        Assert.Equal(Waiting, ConfirmationStatuses.Compute([_drivers], [confirmed], Today, closedAt: corrected.AddMinutes(1)));
        Assert.Equal((12, 14), (_drivers.DetailsOf(_drivers.RevisionOn(Now)).WorkersCovered, _drivers.DetailsOf(_drivers.RevisionOn(closedAt: null)).WorkersCovered));
    }

    [Fact]
    public void Correct_WhenRefused_LeavesEverythingAsItWas()
    {
        var before = _drivers.Details;

        Assert.Throws<BrokenRuleException>(() => _drivers.Correct(before with { RecognisedOn = Today.AddDays(1) }, wasAsked: true, Contributor, Now));
        Assert.Throws<BrokenRuleException>(() => _drivers.Correct(before with { WorkersCovered = 0 }, wasAsked: true, Contributor, Now));
        Assert.Equal((before, 0), (_drivers.Details, _drivers.Revision));
    }

    [Fact]
    public void Compute_WhenTheRecognitionHasEnded_IsNone()
    {
        var confirmed = Answered(_drivers, Confirm);
        _drivers.End(Today, Contributor, Now);

        Assert.Equal(None, ConfirmationStatuses.Compute([_drivers], [confirmed], Today, closedAt: null));
    }

    [Theory]
    [InlineData(None, false)]
    [InlineData(Waiting, false)]
    [InlineData(DisagreementOpen, false)]
    [InlineData(Confirmed, true)]
    public void GuardAward_OfALevelThatBindsRecognition_AsksForConfirmation(ConfirmationStatus status, bool allowed) =>
        Assert.Equal(allowed, Allows(LevelThat(Commitment.UnionRecognition), status));

    [Theory]
    [InlineData(None, true)]
    [InlineData(Waiting, true)]
    [InlineData(DisagreementOpen, false)]
    [InlineData(Confirmed, true)]
    public void GuardAward_OfAnotherLevel_MindsAnOpenDisagreementOnly(ConfirmationStatus status, bool allowed) =>
        Assert.Equal(allowed, Allows(LevelThat(), status));

    [Theory]
    [InlineData(None, false)]
    [InlineData(Waiting, false)]
    [InlineData(Confirmed, true)]
    public void CriteriaSaidMet_HoldsRecognition_OnlyWhereTheUnionsConfirmed(ConfirmationStatus status, bool isSaid)
    {
        var charter = ASmallCharter.Content;
        var award = charter.Level("leading").Evaluate(charter, charter.Criteria.ToDictionary(c => c.Code, _ => Rating.Met));

        var said = ConfirmationStatuses.CriteriaSaidMet(charter, award, status);

        Assert.Equal(isSaid, said.Contains("J1"));
        Assert.Superset(new HashSet<string>(["F1", "F2", "J2"]), said.ToHashSet());
    }

    [Fact]
    public void RecordAnswer_ASecondTime_Refuses()
    {
        var attestation = Answered(_drivers, Confirm);

        Assert.Throws<BrokenRuleException>(() => attestation.RecordAnswer(Disagree, "No", Now));
        Assert.Equal(Confirm, attestation.Answer);
    }

    [Theory]
    [InlineData("2026-11-24T12:00:00Z", "2026-12-22", "2026-12-23T00:00:00Z")]
    [InlineData("2026-06-01T23:30:00Z", "2026-06-30", "2026-06-30T23:00:00Z")]
    public void RecordAnswer_OnTheLastDayInLondon_IsTaken_AndAfterIt_Refused(string asked, string lastDay, string tooLate)
    {
        var (at, end) = (DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture), DateTimeOffset.Parse(tooLate, CultureInfo.InvariantCulture));
        var (inTime, late) = (Asked(_drivers, at), Asked(_drivers, at));

        inTime.RecordAnswer(Confirm, null, end.AddTicks(-1));

        Assert.Throws<BrokenRuleException>(() => late.RecordAnswer(Confirm, null, end));
        Assert.Equal((AttestationState.Waiting, AttestationState.Expired), (late.StateAt(end.AddTicks(-1)), late.StateAt(end)));
        Assert.Equal((DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), end), (late.AnswerUntil, late.ExpiresAt));
    }

    [Fact]
    public void Replace_VoidsTheLink_ButNotWithinTheHour()
    {
        var attestation = Asked(_drivers);
        Assert.Throws<BrokenRuleException>(() => attestation.Replace(Now.AddMinutes(59)));

        attestation.Replace(Now.AddHours(1));

        Assert.Equal(AttestationState.Replaced, attestation.StateAt(Now.AddHours(1)));
        Assert.Throws<BrokenRuleException>(() => attestation.RecordAnswer(Confirm, null, Now.AddHours(2)));
    }

    [Theory]
    [InlineData(Confirm)]
    [InlineData(Disagree)]
    public void Replace_WhenTheUnionHasAnswered_Refuses(AttestationAnswer answer) =>
        Assert.Throws<BrokenRuleException>(() => Answered(_drivers, answer).Replace(Now.AddDays(2)));

    [Fact]
    public void RegisterOfficer_OfAUnionThatNobodyChecked_Refuses() =>
        Assert.Throws<BrokenRuleException>(() => Union.List("GMB").RegisterOfficer("Pat", "Secretary", "pat@union.test", Now));

    private static bool Allows(Level level, ConfirmationStatus status)
    {
        try
        {
            ConfirmationStatuses.GuardAward(level, status);
            return true;
        }
        catch (BrokenRuleException)
        {
            return false;
        }
    }

    private static Level LevelThat(params Commitment[] binds) =>
        new("top", "Top", "", 24, true, LevelTrack.OneAssessor, new AllOfRule([]), [], binds, []);

    private static Recognition Recognise(string unit) =>
        Recognition.Record(Guid.NewGuid(), Guid.NewGuid(), new RecognitionDetails(RecognitionKind.Voluntary, unit, 12, new DateOnly(2020, 1, 1)), Contributor, Now);

    private static Attestation Asked(Recognition recognition, DateTimeOffset? at = null)
    {
        var union = Union.List("GMB");
        union.ConfirmIndependence(Now);
        return Attestation.Ask(ApplicationId, recognition, union.RegisterOfficer("Pat", "Secretary", "pat@union.test", Now), at ?? Now).Attestation;
    }

    private static Attestation Answered(Recognition recognition, AttestationAnswer answer, DateTimeOffset? at = null)
    {
        var attestation = Asked(recognition);
        attestation.RecordAnswer(answer, "A note", at ?? Now);
        return attestation;
    }
}
