using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>Tests the way from what the employer says to the union's answer.</summary>
public class AskForConfirmationTests
{
    [Theory, EveryDatabase]
    public async Task Ask_SendsTheOfficerALink_ThatTakesOneAnswer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, _) = await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(system);

        system.As(FakeUser.Nobody);
        var paper = await system.SendAsync(new GetAttestationQuery(token));
        var again = await system.SendAsync(new GetAttestationQuery(token));
        var given = await system.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Qualify, "Drivers only"));
        var second = await system.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null));

        Assert.Equal("Calder Vale Foods Limited", paper.Value.Question?.Employer);
        Assert.Equal(AttestationState.Waiting, again.Value.State);
        Assert.Null(given.Failure);
        Assert.IsType<Failure.Conflict>(second.Failure);
        var used = (await system.SendAsync(new GetAttestationQuery(token))).Value;
        Assert.Equal(AttestationState.Answered, used.State);
        Assert.Null(used.Question);
        var row = Assert.Single((await system.As(made.AsOwner).SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal(AttestationAnswer.Qualify, row.Answer);
    }

    [Theory, EveryDatabase]
    public async Task Ask_ASecondTime_VoidsTheFirstLink(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(system);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        system.Clock.Advance(Attestation.WaitBetweenLinks);

        var asked = await system.SendAsync(new AskForConfirmationCommand(application, recognition));

        Assert.Null(asked.Failure);
        var row = Assert.Single((await system.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((system.Clock.GetUtcNow(), (DateTimeOffset?)null, new DateOnly(2026, 12, 22)), (row.AskedAt, row.RemindedAt, row.AnswerUntil));
        system.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await system.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        Assert.Null((await system.SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Ask_NamesTheLastDay_AndMailsNoneOfTheEmployersWords(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await AUnion.AskedAsync(await AnEmployersCase.InAsync(system));

        var letter = Assert.Single(await system.QueryAsync(db => db.Outbox.Where(m => m.To == AUnion.Officer).ToListAsync()));
        Assert.Contains("until the end of 22 December 2026", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Drivers", letter.Body, StringComparison.Ordinal);
        system.Clock.Advance(new DateTimeOffset(2026, 12, 22, 23, 59, 0, TimeSpan.Zero) - system.Clock.GetUtcNow());
        Assert.Null((await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Ask_LocksTheRecognition_SoThatNoCorrectionIsMissed(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(system, application, (await AUnion.SavedAsync(system)).Id);
        var before = await system.QueryAsync(db => db.Recognitions.SingleAsync());

        await system.SendAsync(new AskForConfirmationCommand(application, recognition));

        var corrected = await system.SendAsync(new CorrectRecognitionCommand(
            application, recognition, before.Version, RecognitionKind.Voluntary, "Drivers and loaders", "41", before.RecognisedOn));
        Assert.IsType<Failure.Conflict>(corrected.Failure);
        Assert.Equal(0, (await system.QueryAsync(db => db.Recognitions.SingleAsync())).Revision);
    }

    [Theory, EveryDatabase]
    public async Task Ask_WhenTheUnionHasNoOfficer_SaysSo_AndSendsNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var union = await system.SaveAsync(Union.List("GMB"));
        var application = await made.StartedAsync();
        var recognition = await AUnion.AddAsync(system, application, union.Id);

        var asked = await system.SendAsync(new AskForConfirmationCommand(application, recognition));

        Assert.Contains("nobody at GMB to ask", Assert.IsType<Failure.Conflict>(asked.Failure).Message, StringComparison.Ordinal);
        Assert.Empty(await system.QueryAsync(db => db.Attestations.ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Ask_ForAnotherEmployersApplication_IsNotFound(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);

        system.As(FakeUser.Person());

        Assert.IsType<Failure.NotFound>((await system.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetRecognitionsQuery(application))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Give_WhenTheUnionDisagrees_TellsTheLead_AndNeverSendsTheNote(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(system);

        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Disagree, "They ended it in May"));

        var mails = await system.QueryAsync(db => db.Outbox.Where(m => m.To == made.Lead.Email).ToListAsync());
        Assert.Contains(mails, m => m.Subject.StartsWith("A union disagrees", StringComparison.Ordinal));
        Assert.DoesNotContain(await system.QueryAsync(db => db.Outbox.ToListAsync()), m => m.Body.Contains("ended it in May", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Give_WhenTheUnionDisagrees_TellsNoLeadWithTiesToTheEmployer_AndStopsADecisionOnItsWay(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, _) = await AUnion.AskedAsync(made);
        // The lead has a conflict of interest; the signatory is a lead of the scheme too.
        await system.SaveAsync(
            ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: true, "My brother works there", system.Clock.GetUtcNow()),
            Grant.FromConsole(made.Signatory.Id, StaffRole.LeadAssessor, made.Scheme.Id, seat: null, system.Clock.GetUtcNow()));
        var version = (await made.ApplicationAsync(application)).Version;

        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Disagree, "They ended it in May"));

        Assert.DoesNotContain(await system.QueryAsync(db => db.Outbox.ToListAsync()), m => m.Subject.StartsWith("A union disagrees", StringComparison.Ordinal));
        Assert.NotEqual(version, (await made.ApplicationAsync(application)).Version);
    }

    [Theory, EveryDatabase]
    public async Task Give_AnAnswer_TellsThoseWhoWaitForIt_ThatThereIsOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, _) = await AUnion.AskedAsync(made);

        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Qualify, "Drivers only"));

        var told = await system.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Unite the Union has answered")).ToListAsync());
        Assert.Equal(new[] { made.Owner.Email, made.Contributor.Email }.Order(), told.Select(m => m.To).Order());
        Assert.All(told, m => Assert.Contains($"/employer/applications/{application}/recognitions", m.Body, StringComparison.Ordinal));
        Assert.All(told, m => Assert.DoesNotContain("Drivers only", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Give_WithoutANote_UnlessItConfirms_IsInvalid(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await AUnion.AskedAsync(await AnEmployersCase.InAsync(system));

        var given = await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.CannotSay, " "));

        Assert.Equal(nameof(GiveAttestationCommand.Note), Assert.Single(Assert.IsType<Failure.Invalid>(given.Failure).Errors).Field);
    }

    [Theory, EveryDatabase]
    public async Task Get_WithAnUnknownToken_IsNotFound(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);

        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Nobody).SendAsync(new GetAttestationQuery(new string('0', 64)))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task GetAttestations_OpensOnlyToThoseWhoDeclared_AndNeverToAdministrators(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, _) = await AUnion.AskedAsync(made);
        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Disagree, "They ended it in May"));
        await system.QueryAsync(async db =>
        {
            var stored = await db.Applications.SingleAsync(a => a.Id == application);
            stored.Submit(new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerSignatory]), system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var lead = FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id);
        Assert.IsType<Failure.NotDeclared>((await system.As(lead).SendAsync(new GetAttestationsQuery(application))).Failure);
        await system.SaveAsync(ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: false, nature: null, system.Clock.GetUtcNow()));

        var seen = (await system.SendAsync(new GetAttestationsQuery(application))).Value;

        Assert.Equal(ConfirmationStatus.DisagreementOpen, seen.ConfirmationStatus);
        Assert.Equal("They ended it in May", Assert.Single(Assert.Single(seen.Recognitions).Attestations).Note);
        system.As(FakeUser.Staff(StaffRole.Administrator, made.Scheme.Id, made.Lead.Id));
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetAttestationsQuery(application))).Failure);
    }
}
