using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Attestations;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Features.Unions;
using CharterTracker.IntegrationTests.Assessments;
using CharterTracker.Testing;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using CharterTracker.Testing.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Recognitions;

/// <summary>What was wrong when the union was asked, and is put right.</summary>
public class CorrectRecognitionTests
{
    [Theory, EveryDatabase]
    public async Task Correct_WhatTheUnionConfirmed_KeepsTheAnswer_CountsItNoMore_AndAsksAnew(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(charter, AttestationAnswer.Confirm, "As the branch told me");
        var frozen = await FrozenAsync(charter, recognition);

        var corrected = await CorrectAsync(charter.As(made.AsContributor), application, recognition, "Drivers and loaders", "41");

        Assert.Null(corrected.Failure);
        var row = Assert.Single((await charter.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((AttestationState.Waiting, null, AttestationAnswer.Confirm), (row.State, row.Answer, row.Earlier!.Answer));
        Assert.Equal(frozen, await FrozenAsync(charter, recognition));
        var waiting = await SeenByTheLeadAsync(made, application);
        Assert.Equal(RecognitionStanding.Waiting, waiting.Standing);
        await AnswerAsync(charter, AttestationAnswer.Qualify, "Loaders since June");
        var seen = await SeenByTheLeadAsync(made, application);
        Assert.Equal(RecognitionStanding.Confirmed, seen.Standing);
        var shown = Assert.Single(seen.Recognitions);
        var before = Assert.Single(shown.Before);
        Assert.Equal(("Drivers and loaders", 41), (shown.Claim.BargainingUnit, shown.Claim.WorkersCovered));
        Assert.Equal("Loaders since June", Assert.Single(shown.Attestations).Note);
        Assert.Equal(("Drivers", 40), (before.Claim.BargainingUnit, before.Claim.WorkersCovered));
        Assert.Equal("As the branch told me", Assert.Single(before.Attestations).Note);

        // What was sent stands under its signature, and not with the union's answer to something else.
        var record = Assert.Single((await charter.As(made.AsOwner).SendAsync(new GetCheckAnswersQuery(application))).Value.Recognitions);
        Assert.Equal(("Drivers", RecognitionSince.Corrected, null), (record.Claim.BargainingUnit, record.Since, record.Answer));
    }

    [Theory, EveryDatabase]
    public async Task Correct_TellsTheOfficerWhat_AndTheLeadThat_AndNobodyTheNote(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(charter, AttestationAnswer.Confirm, "As the branch told me");

        await CorrectAsync(charter.As(made.AsOwner), application, recognition, "Drivers and loaders", "41");

        var mails = await charter.QueryAsync(db => db.Outbox.ToListAsync());
        var letter = Assert.Single(mails, m => m.To == AUnion.Officer && m.Subject == "Corrected: does Calder Vale Foods Limited recognise Unite the Union?");
        Assert.Contains("has corrected what it said: the bargaining unit, the number of workers covered.", letter.Body, StringComparison.Ordinal);
        var lead = Assert.Single(mails, m => m.To == made.Lead.Email && m.Subject.StartsWith("A recognition was corrected on", StringComparison.Ordinal));
        Assert.Contains($"/assess/{application}", lead.Body, StringComparison.Ordinal);
        Assert.All(mails, m => Assert.DoesNotContain("As the branch told me", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhileTheLinkWaits_EndsIt_AndTheNewOneShowsWhatWasSaidBefore(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(charter);
        charter.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null((await CorrectAsync(charter, application, recognition, "Drivers and loaders", "41")).Failure);

        charter.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await charter.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        var claim = (await charter.SendAsync(new GetAttestationQuery(await AUnion.TokenAsync(charter)))).Value.Claim!;
        Assert.Equal(("Drivers and loaders", "Drivers"), (claim.Said.BargainingUnit, claim.Corrected!.Before.BargainingUnit));
    }

    [Theory, EveryDatabase]
    public async Task Correct_PastALinkThatStillWaits_LeavesItOfNoUse(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(charter);
        await charter.QueryAsync(async db =>
        {
            var stored = await db.Recognitions.SingleAsync();
            stored.Correct(stored.Claim with { WorkersCovered = 41 }, wasAsked: true, new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerContributor]), charter.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        charter.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await charter.SendAsync(new GetAttestationQuery(token))).Value.State);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Correct_ReportsTheCorrection_OnlyWhereTheUnionWasAskedBefore(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var elsewhere = await AScheme.SavedAsync(charter, "tyne");
        charter.As(made.AsOwner);
        var (here, recognition) = await AUnion.AskedAsync(made);
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        await CorrectAsync(charter, here, recognition, "Drivers and loaders", "41");
        var again = await AUnion.TokenAsync(charter);
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        var there = (await charter.SendAsync(new StartApplicationCommand(made.Employer.Id, elsewhere.Charter.Id, "aspiring"))).Value;
        await charter.SendAsync(new AskForConfirmationCommand(there, recognition));
        var first = await AUnion.TokenAsync(charter);

        charter.As(FakeUser.Nobody);
        Assert.Equal("Drivers", (await charter.SendAsync(new GetAttestationQuery(again))).Value.Claim!.Corrected?.Before.BargainingUnit);
        Assert.Null((await charter.SendAsync(new GetAttestationQuery(first))).Value.Claim!.Corrected);
    }

    [Theory, EveryDatabase]
    public async Task Correct_OnAnApplicationSentBack_TellsNobodyWhoCannotOpenIt(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await SentAsync(made);
        await made.MoveAsync(application, a => a.Return("The policy is missing", new Domain.Actor(made.Lead.Id, [Domain.ActorRole.LeadAssessor])));

        Assert.Null((await CorrectAsync(charter.As(made.AsOwner), application, recognition, "Drivers and loaders", "41")).Failure);

        Assert.Empty(await ToldAsync(charter));
    }

    [Theory, EveryDatabase]
    public async Task Correct_TellsThoseWhoAssess_AndSaysWhetherTheUnionWasAsked(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        var charter = staffCase.Charter.As(staffCase.Owner);

        Assert.Null((await CorrectAsync(charter, staffCase.Id, staffCase.Recognition.Id, "Bakers", "31")).Failure);
        var told = await ToldAsync(charter);
        await charter.QueryAsync(async db =>
        {
            var union = await db.Unions.SingleAsync(u => u.Id == staffCase.UnionId);
            union.OfficerLeft(union.Officers.Single().Id, charter.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        charter.Clock.Advance(Recognition.BetweenCorrections);
        Assert.Null((await CorrectAsync(charter, staffCase.Id, staffCase.Recognition.Id, "Bakers", "32")).Failure);

        Assert.Equal(["ann@mersey.test", "bob@mersey.test"], told.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(told, m => Assert.Contains("and we have asked it anew", m.Body, StringComparison.Ordinal));
        var later = (await ToldAsync(charter)).ExceptBy(told.Select(m => m.Id), m => m.Id).ToList();
        Assert.Equal(2, later.Count);
        Assert.All(later, m => Assert.Contains("nobody in post whom we could ask", m.Body, StringComparison.Ordinal));
        Assert.All(later, m => Assert.DoesNotContain("have asked it anew", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Correct_Twice_WaitsThreeDays_SoThatNoMailboxFills(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await CorrectAsync(charter, application, recognition, "Loaders", "41");
        var letters = await LettersAsync(charter);

        var early = await CorrectAsync(charter, application, recognition, "Drivers and loaders", "41");
        var waits = Assert.Single((await charter.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        charter.Clock.Advance(Recognition.BetweenCorrections);
        var late = await CorrectAsync(charter, application, recognition, "Drivers and loaders", "41");

        Assert.Contains("less than 3 days ago", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.Equal((false, charter.Clock.GetUtcNow()), (waits.CanCorrect, waits.CorrectFrom));
        Assert.Null(late.Failure);
        Assert.Equal(letters + 1, await LettersAsync(charter));
        Assert.Equal(["Drivers", "Loaders"], (await charter.QueryAsync(db => db.Recognitions.SingleAsync())).Corrections.OrderBy(c => c.Edition).Select(c => c.BargainingUnit));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhatTheUnionDisagreedWith_LeavesTheDisagreementToTheLead_AndAsksAnew(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(charter, AttestationAnswer.Disagree, "Not the loaders");

        Assert.Null((await CorrectAsync(charter.As(made.AsOwner), application, recognition, "Drivers only", "20")).Failure);
        await AnswerAsync(charter, AttestationAnswer.Confirm, note: null);

        var seen = await SeenByTheLeadAsync(made, application);
        Assert.Equal(RecognitionStanding.DisagreementOpen, seen.Standing);
        Assert.Single(Assert.Single(seen.Recognitions).EverythingGiven, a => a.IsOpenDisagreement);
        var task = Assert.Single((await charter.As(made.AsOwner).SendAsync(new GetTaskListQuery(application))).Value.Unions);
        Assert.Equal((true, true), (task.IsOpenDisagreement, task.IsConfirmed));
    }

    [Theory, EveryDatabase]
    public async Task Correct_AfterTheSignatoryOpenedTheirPage_HasThemReadItAgain(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var application = await made.AnsweredAsync();
        var recognition = await AUnion.AddAsync(charter, application, (await AUnion.SavedAsync(charter)).Id);
        await charter.SendAsync(new AskForConfirmationCommand(application, recognition));
        var submission = await made.SubmissionOfAsync(application);

        await CorrectAsync(charter, application, recognition, "Drivers and loaders", "41");
        var stale = await charter.SendAsync(submission);

        Assert.StartsWith("Something in the application was changed", Assert.IsType<Failure.Conflict>(stale.Failure).Message, StringComparison.Ordinal);
        Assert.Null((await charter.SendAsync(await made.SubmissionOfAsync(application))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhereTwoSchemesAsked_HasTheUnionAskedForBoth(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var elsewhere = await AScheme.SavedAsync(charter, "tyne");
        charter.As(made.AsOwner);
        var (here, recognition) = await AUnion.AskedAsync(made);
        var there = (await charter.SendAsync(new StartApplicationCommand(made.Employer.Id, elsewhere.Charter.Id, "aspiring"))).Value;
        await charter.SendAsync(new AskForConfirmationCommand(there, recognition));

        await CorrectAsync(charter, here, recognition, "Drivers and loaders", "41");

        var waiting = await charter.QueryAsync(db => db.Attestations.Where(a => a.ReplacedAt == null).ToListAsync());
        Assert.Equal(new[] { here, there }.Order(), waiting.Select(a => a.ApplicationId).Order());
        Assert.All(waiting, a => Assert.Equal((1, AttestationOccasion.Correction), (a.Edition, a.Occasion)));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhileNobodyIsInPost_IsTaken_AndTheNextOfficerIsAsked(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await AnswerAsync(charter, AttestationAnswer.Confirm, note: null);
        var union = await charter.QueryAsync(db => db.Unions.SingleAsync(u => u.Officers.Any()));
        var administrator = FakeUser.Staff(StaffRole.Administrator, null);
        await charter.As(administrator).SendAsync(new EndOfficerCommand(union.Id, union.Version, union.Officers.Single().Id));

        Assert.Null((await CorrectAsync(charter.As(made.AsOwner), application, recognition, "Drivers and loaders", "41")).Failure);
        var version = await charter.QueryAsync(db => db.Unions.Where(u => u.Id == union.Id).Select(u => u.Version).SingleAsync());
        Assert.Null((await charter.As(administrator).SendAsync(new RegisterOfficerCommand(union.Id, version, "Ned Newman", "National officer", "ned@union.test"))).Failure);

        var asked = await charter.QueryAsync(db => db.Attestations.SingleAsync(a => a.Answer == null));
        Assert.Equal((1, AttestationOccasion.Handover), (asked.Edition, asked.Occasion));
    }

    [Theory, EveryDatabase]
    public async Task Correct_ByOthers_OrWithoutNeed_IsRefused(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var union = await charter.QueryAsync(db => db.Recognitions.Select(r => r.UnionId).SingleAsync());
        var cleaners = await AUnion.AddAsync(charter, application, union, "Cleaners");
        var letters = await LettersAsync(charter);

        Assert.Contains("Only an owner or a contributor", await RefusedAsync(charter.As(made.AsSignatory), application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        Assert.IsType<Failure.NotFound>((await CorrectAsync(charter.As(FakeUser.Person()), application, recognition, "Loaders", "41")).Failure);
        charter.As(made.AsOwner);
        Assert.Contains("Nothing is different", await RefusedAsync(charter, application, recognition, " Drivers ", "40"), StringComparison.Ordinal);
        Assert.Contains("was not asked about this", await RefusedAsync(charter, application, cleaners, "Loaders", "41"), StringComparison.Ordinal);
        Assert.Equal("BargainingUnit", await InvalidAsync(charter, application, recognition, "cleaners", "40"));
        Assert.Equal("WorkersCovered", await InvalidAsync(charter, application, recognition, "Drivers", "43"));
        Assert.Equal("WorkersCovered", await InvalidAsync(charter, application, recognition, "Drivers", "0"));
        await charter.SendAsync(new EndRecognitionCommand(application, recognition, await VersionAsync(charter, recognition), new DateOnly(2026, 11, 1)));
        Assert.Contains("has ended", await RefusedAsync(charter, application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        await made.MoveAsync(application, a => a.Withdraw("No time", new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerSignatory]), charter.Clock.GetUtcNow()));
        Assert.Contains("withdrawn cannot be changed", await RefusedAsync(charter, application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        Assert.Equal(letters, await LettersAsync(charter));
    }

    /// <summary>Sent with a recognition in it that the union was asked about; the lead has declared no conflict.</summary>
    private static async Task<(Guid Application, Guid Recognition)> SentAsync(AnEmployersCase made)
    {
        var charter = made.Charter;
        var application = await made.AnsweredAsync();
        var recognition = await AUnion.AddAsync(charter, application, (await AUnion.SavedAsync(charter)).Id);
        Assert.Null((await charter.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        Assert.Null((await charter.SendAsync(await made.SubmissionOfAsync(application))).Failure);
        await charter.SaveAsync(ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: false, nature: null, charter.Clock.GetUtcNow()));
        return (application, recognition);
    }

    private static async Task AnswerAsync(TestCharter charter, AttestationAnswer answer, string? note)
    {
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), answer, note))).Failure);
    }

    private static async Task<Result> CorrectAsync(TestCharter charter, Guid application, Guid recognition, string unit, string workers) =>
        await charter.SendAsync(new CorrectRecognitionCommand(
            application, recognition, await VersionAsync(charter, recognition), RecognitionKind.Voluntary, unit, workers, new DateOnly(2019, 3, 1)));

    private static async Task<string> RefusedAsync(TestCharter charter, Guid application, Guid recognition, string unit, string workers) =>
        Assert.IsType<Failure.Conflict>((await CorrectAsync(charter, application, recognition, unit, workers)).Failure).Message;

    private static async Task<string> InvalidAsync(TestCharter charter, Guid application, Guid recognition, string unit, string workers) =>
        Assert.Single(Assert.IsType<Failure.Invalid>((await CorrectAsync(charter, application, recognition, unit, workers)).Failure).Errors).Field;

    private static Task<Guid> VersionAsync(TestCharter charter, Guid recognition) =>
        charter.QueryAsync(db => db.Recognitions.Where(r => r.Id == recognition).Select(r => r.Version).SingleAsync());

    /// <summary>What staff were told of corrections.</summary>
    private static Task<List<Domain.Correspondence.OutboxMessage>> ToldAsync(TestCharter charter) =>
        charter.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("A recognition was corrected")).ToListAsync());

    private static Task<int> LettersAsync(TestCharter charter) => charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == AUnion.Officer));

    private static async Task<AttestationsOfCase> SeenByTheLeadAsync(AnEmployersCase made, Guid application) =>
        (await made.Charter.As(FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id)).SendAsync(new GetAttestationsQuery(application))).Value;

    /// <summary>What the submission says of the recognition.</summary>
    private static async Task<IReadOnlyList<string>> FrozenAsync(TestCharter charter, Guid recognition)
    {
        var items = (await charter.QueryAsync(db => db.Submissions.SingleAsync())).Items.Where(i => i.Path.Contains(recognition.ToString(), StringComparison.Ordinal));
        return [.. items.Select(i => $"{i.Path}={i.Value}").Order(StringComparer.Ordinal)];
    }
}
