using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

/// <summary>Who is written to when an application moves.</summary>
public class ApplicationMailTests
{
    private const string Owner = "olive.owner@calder.test";
    private const string Contributor = "con.tributor@calder.test";
    private const string Signatory = "sig.natory@calder.test";
    private const string Lead = "lead@mersey.test";
    private const string Assessing = "ann@mersey.test";

    [Theory, EveryDatabase]
    public async Task Return_IsToldToThoseWhoWrite_AsToThoseWhoSign(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();
        var lead = await ClearedLeadAsync(made, id);

        var returned = await system.As(lead).SendAsync(new ReturnApplicationCommand(id, (await made.ApplicationAsync(id)).Version, "Which site is meant?"));

        Assert.Null(returned.Failure);
        var mails = await MailsOfNowAsync(system);
        Assert.Equal([Contributor, Owner, Signatory], mails.Keys);
        Assert.All(mails.Values, body => Assert.DoesNotContain("Which site", body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Clarification_IsAskedOfThoseWhoWrite_AsOfThoseWhoSign(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await InAssessmentAsync(made);
        var lead = await ClearedLeadAsync(made, id);
        var asking = new SendClarificationCommand(id, (await made.ApplicationAsync(id)).Version, "How do you count them?", ["F1"], system.Clock.Today().AddDays(14));

        Assert.Null((await system.As(lead).SendAsync(asking)).Failure);

        var mails = await MailsOfNowAsync(system);
        Assert.Equal([Contributor, Owner, Signatory], mails.Keys);
        Assert.All(mails.Values, body => Assert.DoesNotContain("count them", body, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Reply_PassedDeadlineAndWithdrawal_AreToldToTheLeads_AndToWhoeverAssessesTheCaseNow(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await InAssessmentAsync(made);

        await AskAsync(made, id);
        system.Clock.Advance(TimeSpan.FromDays(1));
        var seen = await made.SubmissionOfAsync(id);
        Assert.Null((await system.SendAsync(new ReplyToClarificationCommand(id, seen.Version, seen.Fingerprint, HasDeclared: true, FakeStepUp.RightProof))).Failure);
        await AssertStaffToldAsync(system, "has answered");

        await AskAsync(made, id);
        system.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Null((await system.As(FakeUser.TheConsole).SendAsync(new PassClarificationDeadlineCommand(id))).Failure);
        await AssertStaffToldAsync(system, "has passed without a reply");

        system.As(made.AsOwner).Clock.Advance(TimeSpan.FromDays(1));
        var withdrawal = new WithdrawApplicationCommand(id, (await made.ApplicationAsync(id)).Version, "We merge", FakeStepUp.RightProof);
        Assert.Null((await system.SendAsync(withdrawal)).Failure);
        await AssertStaffToldAsync(system, "has withdrawn");
    }

    /// <summary>Each was told in the same words and in a mail of their own, so that nobody reads who else assesses.</summary>
    private static async Task AssertStaffToldAsync(TestSystem system, string words)
    {
        var mails = await MailsOfNowAsync(system);
        Assert.Equal([Assessing, Lead, Owner, Signatory], mails.Keys);
        Assert.Contains(words, mails[Lead], StringComparison.Ordinal);
        Assert.Equal(mails[Lead], mails[Assessing]);
    }

    /// <summary>
    /// A case in assessment: with one assessor who has it, one who gave it up, one who found a conflict since, one who was never given it,
    /// and the lead, who holds the assessors' role as well.
    /// </summary>
    private static async Task<Guid> InAssessmentAsync(AnEmployersCase made)
    {
        var id = await made.SubmittedAsync();
        var (system, lead, now) = (made.System, new Actor(made.Lead.Id, [ActorRole.LeadAssessor]), made.System.Clock.GetUtcNow());
        await made.MoveAsync(id, a =>
        {
            a.Accept(unionDisagreementIsOpen: false, lead);
            a.Allocate(0, lead);
        });
        var application = await made.ApplicationAsync(id);
        await system.SaveAsync(Grant.FromConsole(made.Lead.Id, StaffRole.Assessor, made.Scheme.Id, seat: null, now));
        foreach (var email in new[] { Assessing, "gave.up@mersey.test", "conflict@mersey.test", "elsewhere@mersey.test" })
        {
            var person = Person(email);
            await system.SaveAsync(person, Grant.FromConsole(person.Id, StaffRole.Assessor, made.Scheme.Id, seat: null, now));
            if (email.StartsWith("elsewhere", StringComparison.Ordinal))
            {
                continue;
            }
            var assessment = Assessment.Allocate(application, person.Id, lead, now);
            if (email.StartsWith("gave.up", StringComparison.Ordinal))
            {
                assessment.Remove("No time", lead, now);
            }
            await system.SaveAsync(
                assessment,
                ConflictDeclaration.Make(id, person.Id, email.StartsWith("conflict", StringComparison.Ordinal), "A cousin works there", now));
        }
        return id;
    }

    private static async Task AskAsync(AnEmployersCase made, Guid id)
    {
        var now = made.System.Clock.GetUtcNow();
        await made.MoveAsync(id, a => a.SendClarification("How?", ["F1"], now.AddDays(14), now, new Actor(made.Lead.Id, [ActorRole.LeadAssessor])));
        made.System.As(made.AsOwner);
    }

    private static async Task<FakeUser> ClearedLeadAsync(AnEmployersCase made, Guid id)
    {
        await made.System.SaveAsync(ConflictDeclaration.Make(id, made.Lead.Id, hasConflict: false, nature: null, made.System.Clock.GetUtcNow()));
        made.System.Clock.Advance(TimeSpan.FromHours(1));
        return FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id);
    }

    private static async Task<SortedDictionary<string, string>> MailsOfNowAsync(TestSystem system)
    {
        var now = system.Clock.GetUtcNow();
        return new(
            await system.QueryAsync(db => db.Outbox.Where(m => m.CreatedAt == now).ToDictionaryAsync(m => m.To, m => m.Body)),
            StringComparer.Ordinal);
    }

    private static UserAccount Person(string email) => new()
    {
        Id = Guid.NewGuid(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        FullName = email,
        SecurityStamp = Guid.NewGuid().ToString(),
    };
}
