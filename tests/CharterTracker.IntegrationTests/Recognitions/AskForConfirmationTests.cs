using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Attestations;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Testing;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Recognitions;

/// <summary>From the employer's claim to the union's answer.</summary>
public class AskForConfirmationTests
{
    [Theory, EveryDatabase]
    public async Task Ask_SendsTheOfficerALink_ThatTakesOneAnswer(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, _) = await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(charter);

        charter.As(FakeUser.Nobody);
        var paper = await charter.SendAsync(new GetAttestationQuery(token));
        var again = await charter.SendAsync(new GetAttestationQuery(token));
        var given = await charter.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Qualify, "Drivers only"));
        var second = await charter.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null));

        Assert.Equal("Calder Vale Foods Limited", paper.Value.Claim?.Employer);
        Assert.Equal(AttestationState.Waiting, again.Value.State);
        Assert.Null(given.Failure);
        Assert.IsType<Failure.Conflict>(second.Failure);
        var used = (await charter.SendAsync(new GetAttestationQuery(token))).Value;
        Assert.Equal(AttestationState.Answered, used.State);
        Assert.Null(used.Claim);
        var row = Assert.Single((await charter.As(made.AsOwner).SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal(AttestationAnswer.Qualify, row.Answer);
    }

    [Theory, EveryDatabase]
    public async Task Ask_ASecondTime_VoidsTheFirstLink(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(charter);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        charter.Clock.Advance(Attestation.BetweenLinks);

        var asked = await charter.SendAsync(new AskForConfirmationCommand(application, recognition));

        Assert.Null(asked.Failure);
        var row = Assert.Single((await charter.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((charter.Clock.GetUtcNow(), (DateTimeOffset?)null, new DateOnly(2026, 12, 22)), (row.AskedAt, row.RemindedAt, row.AnswerUntil));
        charter.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await charter.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        Assert.Null((await charter.SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Ask_NamesTheLastDay_AndMailsNoneOfTheEmployersWords(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await AUnion.AskedAsync(await AnEmployersCase.InAsync(charter));

        var letter = Assert.Single(await charter.QueryAsync(db => db.Outbox.Where(m => m.To == AUnion.Officer).ToListAsync()));
        Assert.Contains("until the end of 22 December 2026", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Drivers", letter.Body, StringComparison.Ordinal);
        charter.Clock.Advance(new DateTimeOffset(2026, 12, 22, 23, 59, 0, TimeSpan.Zero) - charter.Clock.GetUtcNow());
        Assert.Null((await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Ask_LocksTheRecognition_SoThatNoCorrectionIsMissed(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var application = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(charter, application, (await AUnion.SavedAsync(charter)).Id);
        var before = await charter.QueryAsync(db => db.Recognitions.SingleAsync());

        await charter.SendAsync(new AskForConfirmationCommand(application, recognition));

        var corrected = await charter.SendAsync(new CorrectRecognitionCommand(
            application, recognition, before.Version, RecognitionKind.Voluntary, "Drivers and loaders", "41", before.RecognisedOn));
        Assert.IsType<Failure.Conflict>(corrected.Failure);
        Assert.Equal(0, (await charter.QueryAsync(db => db.Recognitions.SingleAsync())).Edition);
    }

    [Theory, EveryDatabase]
    public async Task Ask_WhenTheUnionHasNoOfficer_SaysSo_AndSendsNothing(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var union = await charter.SaveAsync(Union.List("GMB"));
        var application = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(charter, application, union.Id);

        var asked = await charter.SendAsync(new AskForConfirmationCommand(application, recognition));

        Assert.Contains("nobody at GMB to ask", Assert.IsType<Failure.Conflict>(asked.Failure).Message, StringComparison.Ordinal);
        Assert.Empty(await charter.QueryAsync(db => db.Attestations.ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Ask_ForAnotherEmployersApplication_IsNotFound(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);

        charter.As(FakeUser.Person());

        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new GetRecognitionsQuery(application))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Give_WhenTheUnionDisagrees_TellsTheLead_AndNeverSendsTheNote(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(charter);

        await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Disagree, "They ended it in May"));

        var mails = await charter.QueryAsync(db => db.Outbox.Where(m => m.To == made.Lead.Email).ToListAsync());
        Assert.Contains(mails, m => m.Subject.StartsWith("A union disagrees", StringComparison.Ordinal));
        Assert.DoesNotContain(await charter.QueryAsync(db => db.Outbox.ToListAsync()), m => m.Body.Contains("ended it in May", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Give_WhenTheUnionDisagrees_TellsNoLeadWithTiesToTheEmployer_AndStopsADecisionOnItsWay(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, _) = await AUnion.AskedAsync(made);
        // The lead has a conflict of interest; the signatory is a lead of the scheme too.
        await charter.SaveAsync(
            ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: true, "My brother works there", charter.Clock.GetUtcNow()),
            Grant.FromConsole(made.Signatory.Id, StaffRole.LeadAssessor, made.Scheme.Id, seat: null, charter.Clock.GetUtcNow()));
        var version = (await made.ApplicationAsync(application)).Version;

        await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Disagree, "They ended it in May"));

        Assert.DoesNotContain(await charter.QueryAsync(db => db.Outbox.ToListAsync()), m => m.Subject.StartsWith("A union disagrees", StringComparison.Ordinal));
        Assert.NotEqual(version, (await made.ApplicationAsync(application)).Version);
    }

    [Theory, EveryDatabase]
    public async Task Give_AnAnswer_TellsThoseWhoWaitForIt_ThatThereIsOne(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, _) = await AUnion.AskedAsync(made);

        await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Qualify, "Drivers only"));

        var told = await charter.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Unite the Union has answered")).ToListAsync());
        Assert.Equal(new[] { made.Owner.Email, made.Contributor.Email }.Order(), told.Select(m => m.To).Order());
        Assert.All(told, m => Assert.Contains($"/employer/applications/{application}/recognitions", m.Body, StringComparison.Ordinal));
        Assert.All(told, m => Assert.DoesNotContain("Drivers only", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Give_WithoutANote_UnlessItConfirms_IsInvalid(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await AUnion.AskedAsync(await AnEmployersCase.InAsync(charter));

        var given = await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.CannotSay, " "));

        Assert.Equal(nameof(GiveAttestationCommand.Note), Assert.Single(Assert.IsType<Failure.Invalid>(given.Failure).Errors).Field);
    }

    [Theory, EveryDatabase]
    public async Task Get_WithAnUnknownToken_IsNotFound(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);

        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Nobody).SendAsync(new GetAttestationQuery(new string('0', 64)))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task GetAttestations_OpensOnlyToThoseWhoDeclared_AndNeverToAdministrators(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, _) = await AUnion.AskedAsync(made);
        await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Disagree, "They ended it in May"));
        await charter.QueryAsync(async db =>
        {
            var stored = await db.Applications.SingleAsync(a => a.Id == application);
            stored.Submit(new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerSignatory]), charter.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var lead = FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id);
        Assert.IsType<Failure.NotDeclared>((await charter.As(lead).SendAsync(new GetAttestationsQuery(application))).Failure);
        await charter.SaveAsync(ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: false, nature: null, charter.Clock.GetUtcNow()));

        var seen = (await charter.SendAsync(new GetAttestationsQuery(application))).Value;

        Assert.Equal(RecognitionStanding.DisagreementOpen, seen.Standing);
        Assert.Equal("They ended it in May", Assert.Single(Assert.Single(seen.Recognitions).Attestations).Note);
        charter.As(FakeUser.Staff(StaffRole.Administrator, made.Scheme.Id, made.Lead.Id));
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new GetAttestationsQuery(application))).Failure);
    }
}
