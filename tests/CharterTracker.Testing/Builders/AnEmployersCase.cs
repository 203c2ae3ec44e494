using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Applications;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Builders;

/// <summary>A scheme with its published charter, an employer with an owner, a contributor and a signatory, and a lead assessor.</summary>
public sealed class AnEmployersCase
{
    private AnEmployersCase() { }

    /// <summary>The system that the case was saved in; a test of pages saves <see cref="Everything"/> in its host instead.</summary>
    public TestSystem System { get; private set; } = null!;

    public IReadOnlyList<object> Everything { get; private set; } = [];

    public Scheme Scheme { get; } = Scheme.Create(
        "mersey", "Mersey Fair Work Charter", "Mersey Combined Authority", "MFW", "E47000004", "#0b6e4f", "charter@mersey.test", PanelQuorum.OfTwo, isSmall: false);

    public Charter Published { get; private set; } = null!;

    public Employer Employer { get; private set; } = null!;

    public UserAccount Owner { get; } = Person("olive.owner@calder.test", "Olive Owner");

    public UserAccount Contributor { get; } = Person("con.tributor@calder.test", "Con Tributor");

    public UserAccount Signatory { get; } = Person("sig.natory@calder.test", "Sig Natory");

    public UserAccount Lead { get; } = Person("lead@mersey.test", "Lee Lead");

    public FakeUser AsOwner => FakeUser.Person(Owner.Id);

    public FakeUser AsContributor => FakeUser.Person(Contributor.Id);

    public FakeUser AsSignatory => FakeUser.Person(Signatory.Id);

    public static async Task<AnEmployersCase> InAsync(TestSystem system, bool isVerified = true)
    {
        var made = MadeAt(system.Clock.GetUtcNow(), isVerified);
        made.System = system;
        await system.SaveAsync([.. made.Everything]);
        system.As(made.AsOwner);
        return made;
    }

    public static AnEmployersCase MadeAt(DateTimeOffset now, bool isVerified = true)
    {
        var made = new AnEmployersCase();
        made.Published = Domain.Charters.Charter.Draft(made.Scheme.Id, 1, ASmallCharter.Content, importedBy: null, now);
        made.Published.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), now);
        made.Employer = Employer.Join(
            EmployerNumber.Allot(), new EmployerProfile("Calder Vale Foods Limited", ["10710"], "C", 42), made.Owner.Id, now);
        made.Employer.AddMember(made.Contributor.Id, MembershipRole.Contributor, now);
        made.Employer.AddMember(made.Signatory.Id, MembershipRole.Signatory, now);
        made.Employer.AddIdentifier("GB-COH", "01234567");
        made.Employer.AddWorkplace("Bakery", "E08000012", "L1 8JQ");
        if (isVerified)
        {
            made.Employer.MarkVerified(now);
        }
        made.Everything =
        [
            made.Owner, made.Contributor, made.Signatory, made.Lead,
            made.Scheme, made.Published, made.Employer,
            Grant.FromConsole(made.Lead.Id, StaffRole.LeadAssessor, made.Scheme.Id, seat: null, now),
        ];
        return made;
    }

    /// <summary>A draft that the owner started.</summary>
    public async Task<Guid> StartedAsync(string level = "accredited")
    {
        var started = await System.As(AsOwner).SendAsync(new StartApplicationCommand(Employer.Id, Published.Id, level));
        return started.Value;
    }

    /// <summary>A level that the employer was awarded before and holds for a year from now.</summary>
    public async Task HoldAsync(string level)
    {
        var now = System.Clock.GetUtcNow();
        var owner = new Actor(Owner.Id, [ActorRole.EmployerContributor, ActorRole.EmployerSignatory]);
        var before = Application.Start("MFW-000001", Employer.Id, Scheme.Id, Published.Id, level, LevelTrack.Declared, owner, now);
        var (decision, held) = AnAward.On(before, owner, LondonDays.From(now), LondonDays.From(now).AddYears(1), new Actor(Guid.NewGuid(), [ActorRole.PanelMember]), now);
        held.AllotNumber(CertificateNumber.Allot());
        held.Activate(now);
        await System.SaveAsync(before, decision, held);
    }

    /// <summary>A draft in which everything is answered and finished.</summary>
    public async Task<Guid> AnsweredAsync(string level = "accredited")
    {
        var id = await StartedAsync(level);
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code))
        {
            await AnswerAsync(id, code);
        }
        return id;
    }

    public async Task AnswerAsync(Guid applicationId, string criterionCode)
    {
        var answer = await AnswerOfAsync(applicationId, criterionCode);
        await System.SendAsync(new SaveAnswerCommand(applicationId, criterionCode, answer.Version, ASmallCharter.AnswersTo(criterionCode), IsFinished: true));
    }

    public async Task<Guid> SubmittedAsync(string level = "accredited")
    {
        var id = await AnsweredAsync(level);
        var result = await System.As(AsOwner).SendAsync(await SubmissionOfAsync(id));
        return result.Failure is null ? id : throw new InvalidOperationException(result.Failure.ToString());
    }

    /// <summary>The command that a signatory's page would send now.</summary>
    public async Task<SubmitApplicationCommand> SubmissionOfAsync(Guid applicationId)
    {
        var check = await System.SendAsync(new GetCheckAnswersQuery(applicationId));
        return new SubmitApplicationCommand(applicationId, check.Value.Version, check.Value.Fingerprint, HasDeclared: true, FakeStepUp.RightProof);
    }

    public Task<Application> ApplicationAsync(Guid id) => System.QueryAsync(db => db.Applications.SingleAsync(a => a.Id == id));

    public Task<Answer> AnswerOfAsync(Guid applicationId, string criterionCode) =>
        System.QueryAsync(db => db.Answers.SingleAsync(a => a.ApplicationId == applicationId && a.CriterionCode == criterionCode));

    /// <summary>Changes the stored application by a move of the model, as another part of the product would.</summary>
    public Task MoveAsync(Guid applicationId, Action<Application> move) => System.QueryAsync(async db =>
    {
        move(await db.Applications.SingleAsync(a => a.Id == applicationId));
        return await db.SaveChangesAsync();
    });

    private static UserAccount Person(string email, string name) => new()
    {
        Id = Guid.NewGuid(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        FullName = name,
        SecurityStamp = Guid.NewGuid().ToString(),
    };
}
