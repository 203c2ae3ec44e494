using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>Tests correcting what was wrong when the union was asked.</summary>
public class CorrectRecognitionTests
{
    [Theory, EveryDatabase]
    public async Task Correct_WhatTheUnionConfirmed_KeepsTheAnswer_CountsItNoMore_AndAsksAnew(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(system, AttestationAnswer.Confirm, "As the branch told me");
        var frozen = await FrozenAsync(system, recognition);

        var corrected = await CorrectAsync(system.As(made.AsContributor), application, recognition, "Drivers and loaders", "41");

        Assert.Null(corrected.Failure);
        var row = Assert.Single((await system.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((AttestationState.Waiting, null, AttestationAnswer.Confirm), (row.State, row.Answer, row.Earlier!.Answer));
        Assert.Equal(frozen, await FrozenAsync(system, recognition));
        var waiting = await SeenByTheLeadAsync(made, application);
        Assert.Equal(ConfirmationStatus.Waiting, waiting.ConfirmationStatus);
        await AnswerAsync(system, AttestationAnswer.Qualify, "Loaders since June");
        var seen = await SeenByTheLeadAsync(made, application);
        Assert.Equal(ConfirmationStatus.Confirmed, seen.ConfirmationStatus);
        var shown = Assert.Single(seen.Recognitions);
        var before = Assert.Single(shown.Before);
        Assert.Equal(("Drivers and loaders", 41), (shown.Details.BargainingUnit, shown.Details.WorkersCovered));
        Assert.Equal("Loaders since June", Assert.Single(shown.Attestations).Note);
        Assert.Equal(("Drivers", 40), (before.Details.BargainingUnit, before.Details.WorkersCovered));
        Assert.Equal("As the branch told me", Assert.Single(before.Attestations).Note);

        // What was sent is shown with its signature, and not with the union's answer to another revision.
        var record = Assert.Single((await system.As(made.AsOwner).SendAsync(new GetCheckAnswersQuery(application))).Value.Recognitions);
        Assert.Equal(("Drivers", RecognitionSince.Corrected, null), (record.Details.BargainingUnit, record.Since, record.Answer));
    }

    [Theory, EveryDatabase]
    public async Task Correct_TellsTheOfficerWhat_AndTheLeadThat_AndNobodyTheNote(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(system, AttestationAnswer.Confirm, "As the branch told me");

        await CorrectAsync(system.As(made.AsOwner), application, recognition, "Drivers and loaders", "41");

        var mails = await system.QueryAsync(db => db.Outbox.ToListAsync());
        var letter = Assert.Single(mails, m => m.To == AUnion.Officer && m.Subject == "Corrected: does Calder Vale Foods Limited recognise Unite the Union?");
        Assert.Contains("has corrected what it said: the bargaining unit, the number of workers covered.", letter.Body, StringComparison.Ordinal);
        var lead = Assert.Single(mails, m => m.To == made.Lead.Email && m.Subject.StartsWith("A recognition was corrected on", StringComparison.Ordinal));
        Assert.Contains($"/assess/{application}", lead.Body, StringComparison.Ordinal);
        Assert.All(mails, m => Assert.DoesNotContain("As the branch told me", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhileTheLinkWaits_EndsIt_AndTheNewOneShowsWhatWasSaidBefore(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(system);
        system.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null((await CorrectAsync(system, application, recognition, "Drivers and loaders", "41")).Failure);

        system.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await system.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        var question = (await system.SendAsync(new GetAttestationQuery(await AUnion.TokenAsync(system)))).Value.Question!;
        Assert.Equal(("Drivers and loaders", "Drivers"), (question.Said.BargainingUnit, question.Corrected!.Before.BargainingUnit));
    }

    [Theory, EveryDatabase]
    public async Task Correct_PastALinkThatStillWaits_LeavesItOfNoUse(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await AUnion.AskedAsync(made);
        var token = await AUnion.TokenAsync(system);
        await system.QueryAsync(async db =>
        {
            var stored = await db.Recognitions.SingleAsync();
            stored.Correct(stored.Details with { WorkersCovered = 41 }, wasAsked: true, new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerContributor]), system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        system.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await system.SendAsync(new GetAttestationQuery(token))).Value.State);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new GiveAttestationCommand(token, AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Correct_ReportsTheCorrection_OnlyWhereTheUnionWasAskedBefore(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var elsewhere = await AScheme.SavedAsync(system, "tyne");
        system.As(made.AsOwner);
        var (here, recognition) = await AUnion.AskedAsync(made);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        await CorrectAsync(system, here, recognition, "Drivers and loaders", "41");
        var again = await AUnion.TokenAsync(system);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        var there = (await system.SendAsync(new StartApplicationCommand(made.Employer.Id, elsewhere.Charter.Id, "aspiring"))).Value;
        await system.SendAsync(new AskForConfirmationCommand(there, recognition));
        var first = await AUnion.TokenAsync(system);

        system.As(FakeUser.Nobody);
        Assert.Equal("Drivers", (await system.SendAsync(new GetAttestationQuery(again))).Value.Question!.Corrected?.Before.BargainingUnit);
        Assert.Null((await system.SendAsync(new GetAttestationQuery(first))).Value.Question!.Corrected);
    }

    [Theory, EveryDatabase]
    public async Task Correct_OnAnApplicationSentBack_TellsNobodyWhoCannotOpenIt(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await SentAsync(made);
        await made.MoveAsync(application, a => a.Return("The policy is missing", new Domain.Actor(made.Lead.Id, [Domain.ActorRole.LeadAssessor])));

        Assert.Null((await CorrectAsync(system.As(made.AsOwner), application, recognition, "Drivers and loaders", "41")).Failure);

        Assert.Empty(await ToldAsync(system));
    }

    [Theory, EveryDatabase]
    public async Task Correct_TellsThoseWhoAssess_AndSaysWhetherTheUnionWasAsked(DatabaseKind kind)
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(kind);
        var system = staffCase.Charter.As(staffCase.Owner);

        Assert.Null((await CorrectAsync(system, staffCase.Id, staffCase.Recognition.Id, "Bakers", "31")).Failure);
        var told = await ToldAsync(system);
        await system.QueryAsync(async db =>
        {
            var union = await db.Unions.SingleAsync(u => u.Id == staffCase.UnionId);
            union.OfficerLeft(union.Officers.Single().Id, system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        system.Clock.Advance(Recognition.WaitBetweenCorrections);
        Assert.Null((await CorrectAsync(system, staffCase.Id, staffCase.Recognition.Id, "Bakers", "32")).Failure);

        Assert.Equal(["ann@mersey.test", "bob@mersey.test"], told.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(told, m => Assert.Contains("and we have asked it again", m.Body, StringComparison.Ordinal));
        var later = (await ToldAsync(system)).ExceptBy(told.Select(m => m.Id), m => m.Id).ToList();
        Assert.Equal(2, later.Count);
        Assert.All(later, m => Assert.Contains("nobody in post we could ask", m.Body, StringComparison.Ordinal));
        Assert.All(later, m => Assert.DoesNotContain("have asked it again", m.Body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Correct_Twice_WaitsThreeDays_SoThatNoMailboxFills(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await CorrectAsync(system, application, recognition, "Loaders", "41");
        var letters = await LettersAsync(system);

        var early = await CorrectAsync(system, application, recognition, "Drivers and loaders", "41");
        var waits = Assert.Single((await system.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        system.Clock.Advance(Recognition.WaitBetweenCorrections);
        var late = await CorrectAsync(system, application, recognition, "Drivers and loaders", "41");

        Assert.Contains("less than 3 days ago", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.Equal((false, system.Clock.GetUtcNow()), (waits.CanCorrect, waits.CorrectFrom));
        Assert.Null(late.Failure);
        Assert.Equal(letters + 1, await LettersAsync(system));
        Assert.Equal(["Drivers", "Loaders"], (await system.QueryAsync(db => db.Recognitions.SingleAsync())).Corrections.OrderBy(c => c.Revision).Select(c => c.BargainingUnit));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhatTheUnionDisagreedWith_LeavesTheDisagreementToTheLead_AndAsksAnew(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await SentAsync(made);
        await AnswerAsync(system, AttestationAnswer.Disagree, "Not the loaders");

        Assert.Null((await CorrectAsync(system.As(made.AsOwner), application, recognition, "Drivers only", "20")).Failure);
        await AnswerAsync(system, AttestationAnswer.Confirm, note: null);

        var seen = await SeenByTheLeadAsync(made, application);
        Assert.Equal(ConfirmationStatus.DisagreementOpen, seen.ConfirmationStatus);
        Assert.Single(Assert.Single(seen.Recognitions).EverythingGiven, a => a.IsOpenDisagreement);
        var task = Assert.Single((await system.As(made.AsOwner).SendAsync(new GetTaskListQuery(application))).Value.Unions);
        Assert.Equal((true, true), (task.IsOpenDisagreement, task.IsConfirmed));
    }

    [Theory, EveryDatabase]
    public async Task Correct_AfterTheSignatoryOpenedTheirPage_HasThemReadItAgain(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.AnsweredAsync();
        var recognition = await AUnion.AddAsync(system, application, (await AUnion.SavedAsync(system)).Id);
        await system.SendAsync(new AskForConfirmationCommand(application, recognition));
        var submission = await made.SubmissionOfAsync(application);

        await CorrectAsync(system, application, recognition, "Drivers and loaders", "41");
        var stale = await system.SendAsync(submission);

        Assert.StartsWith("Something in the application was changed", Assert.IsType<Failure.Conflict>(stale.Failure).Message, StringComparison.Ordinal);
        Assert.Null((await system.SendAsync(await made.SubmissionOfAsync(application))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhereTwoSchemesAsked_HasTheUnionAskedForBoth(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var elsewhere = await AScheme.SavedAsync(system, "tyne");
        system.As(made.AsOwner);
        var (here, recognition) = await AUnion.AskedAsync(made);
        var there = (await system.SendAsync(new StartApplicationCommand(made.Employer.Id, elsewhere.Charter.Id, "aspiring"))).Value;
        await system.SendAsync(new AskForConfirmationCommand(there, recognition));

        await CorrectAsync(system, here, recognition, "Drivers and loaders", "41");

        var waiting = await system.QueryAsync(db => db.Attestations.Where(a => a.ReplacedAt == null).ToListAsync());
        Assert.Equal(new[] { here, there }.Order(), waiting.Select(a => a.ApplicationId).Order());
        Assert.All(waiting, a => Assert.Equal((1, AttestationOccasion.Correction), (a.Revision, a.Occasion)));
    }

    [Theory, EveryDatabase]
    public async Task Correct_WhileNobodyIsInPost_IsTaken_AndTheNextOfficerIsAsked(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await AnswerAsync(system, AttestationAnswer.Confirm, note: null);
        var union = await system.QueryAsync(db => db.Unions.SingleAsync(u => u.Officers.Any()));
        var administrator = FakeUser.Staff(StaffRole.Administrator, null);
        await system.As(administrator).SendAsync(new EndOfficerCommand(union.Id, union.Version, union.Officers.Single().Id));

        Assert.Null((await CorrectAsync(system.As(made.AsOwner), application, recognition, "Drivers and loaders", "41")).Failure);
        var version = await system.QueryAsync(db => db.Unions.Where(u => u.Id == union.Id).Select(u => u.Version).SingleAsync());
        Assert.Null((await system.As(administrator).SendAsync(new RegisterOfficerCommand(union.Id, version, "Ned Newman", "National officer", "ned@union.test"))).Failure);

        var asked = await system.QueryAsync(db => db.Attestations.SingleAsync(a => a.Answer == null));
        Assert.Equal((1, AttestationOccasion.Handover), (asked.Revision, asked.Occasion));
    }

    [Theory, EveryDatabase]
    public async Task Correct_ByOthers_OrWithoutNeed_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var union = await system.QueryAsync(db => db.Recognitions.Select(r => r.UnionId).SingleAsync());
        var cleaners = await AUnion.AddAsync(system, application, union, "Cleaners");
        var letters = await LettersAsync(system);

        Assert.Contains("Only an owner or a contributor", await RefusedAsync(system.As(made.AsSignatory), application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        Assert.IsType<Failure.NotFound>((await CorrectAsync(system.As(FakeUser.Person()), application, recognition, "Loaders", "41")).Failure);
        system.As(made.AsOwner);
        Assert.Contains("Nothing is different", await RefusedAsync(system, application, recognition, " Drivers ", "40"), StringComparison.Ordinal);
        Assert.Contains("has not been asked about this", await RefusedAsync(system, application, cleaners, "Loaders", "41"), StringComparison.Ordinal);
        Assert.Equal("BargainingUnit", await InvalidAsync(system, application, recognition, "cleaners", "40"));
        Assert.Equal("WorkersCovered", await InvalidAsync(system, application, recognition, "Drivers", "43"));
        Assert.Equal("WorkersCovered", await InvalidAsync(system, application, recognition, "Drivers", "0"));
        await system.SendAsync(new EndRecognitionCommand(application, recognition, await VersionAsync(system, recognition), new DateOnly(2026, 11, 1)));
        Assert.Contains("has ended", await RefusedAsync(system, application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        await made.MoveAsync(application, a => a.Withdraw("No time", new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerSignatory]), system.Clock.GetUtcNow()));
        Assert.Contains("has been withdrawn, so it cannot be changed", await RefusedAsync(system, application, recognition, "Loaders", "41"), StringComparison.Ordinal);
        Assert.Equal(letters, await LettersAsync(system));
    }

    /// <summary>A submitted application with a recognition that the union was asked about; the lead has declared no conflict.</summary>
    private static async Task<(Guid Application, Guid Recognition)> SentAsync(AnEmployersCase made)
    {
        var system = made.System;
        var application = await made.AnsweredAsync();
        var recognition = await AUnion.AddAsync(system, application, (await AUnion.SavedAsync(system)).Id);
        Assert.Null((await system.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        Assert.Null((await system.SendAsync(await made.SubmissionOfAsync(application))).Failure);
        await system.SaveAsync(ConflictDeclaration.Make(application, made.Lead.Id, hasConflict: false, nature: null, system.Clock.GetUtcNow()));
        return (application, recognition);
    }

    private static async Task AnswerAsync(TestSystem system, AttestationAnswer answer, string? note)
    {
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), answer, note))).Failure);
    }

    private static async Task<Result> CorrectAsync(TestSystem system, Guid application, Guid recognition, string unit, string workers) =>
        await system.SendAsync(new CorrectRecognitionCommand(
            application, recognition, await VersionAsync(system, recognition), RecognitionKind.Voluntary, unit, workers, new DateOnly(2019, 3, 1)));

    private static async Task<string> RefusedAsync(TestSystem system, Guid application, Guid recognition, string unit, string workers) =>
        Assert.IsType<Failure.Conflict>((await CorrectAsync(system, application, recognition, unit, workers)).Failure).Message;

    private static async Task<string> InvalidAsync(TestSystem system, Guid application, Guid recognition, string unit, string workers) =>
        Assert.Single(Assert.IsType<Failure.Invalid>((await CorrectAsync(system, application, recognition, unit, workers)).Failure).Errors).Field;

    private static Task<Guid> VersionAsync(TestSystem system, Guid recognition) =>
        system.QueryAsync(db => db.Recognitions.Where(r => r.Id == recognition).Select(r => r.Version).SingleAsync());

    /// <summary>The mails that told staff of corrections.</summary>
    private static Task<List<CharterTracker.Domain.Platform.OutboxMessage>> ToldAsync(TestSystem system) =>
        system.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("A recognition was corrected")).ToListAsync());

    private static Task<int> LettersAsync(TestSystem system) => system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == AUnion.Officer));

    private static async Task<AttestationsOfCase> SeenByTheLeadAsync(AnEmployersCase made, Guid application) =>
        (await made.System.As(FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id)).SendAsync(new GetAttestationsQuery(application))).Value;

    /// <summary>What the submission says of the recognition.</summary>
    private static async Task<IReadOnlyList<string>> FrozenAsync(TestSystem system, Guid recognition)
    {
        var items = (await system.QueryAsync(db => db.Submissions.SingleAsync())).Items.Where(i => i.Path.Contains(recognition.ToString(), StringComparison.Ordinal));
        return [.. items.Select(i => $"{i.Path}={i.Value}").Order(StringComparer.Ordinal)];
    }
}
