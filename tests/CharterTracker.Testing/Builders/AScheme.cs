using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Publications;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Builders;

/// <summary>
/// A scheme with a published charter of one declared and one evidenced level, and two publishers. Awards are made by the moves of the
/// model, so that every one could really exist.
/// </summary>
public sealed class AScheme
{
    private static readonly Actor Panel = new(Guid.NewGuid(), [ActorRole.PanelMember]);
    private readonly TestSystem _system;
    private int _awards;

    private AScheme(TestSystem system, Scheme scheme, Charter version)
    {
        (_system, Scheme, Charter) = (system, scheme, version);
        Preparer = FakeUser.Staff(StaffRole.Publisher, scheme.Id);
        Releaser = FakeUser.Staff(StaffRole.Publisher, scheme.Id);
    }

    public Scheme Scheme { get; }

    public Charter Charter { get; }

    public FakeUser Preparer { get; }

    public FakeUser Releaser { get; }

    /// <summary>The panel member who decided every award here.</summary>
    public static Guid Decider => Panel.UserId;

    public static async Task<AScheme> SavedAsync(TestSystem system, string slug = "mersey")
    {
        var scheme = Scheme.Create(
            slug, "Mersey Fair Employment Charter", "Mersey Combined Authority", "MFC", "E47000004", "#0b6e4f", "charter@mersey.test", new PanelQuorum(1, 0, 0, 0), isSmall: true);
        var version = Charter.Draft(scheme.Id, 1, Content(), importedBy: null, system.Clock.GetUtcNow());
        version.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), system.Clock.GetUtcNow());
        await system.SaveAsync(scheme, version);
        return new AScheme(system, scheme, version);
    }

    /// <summary>Makes a new employer with an award that is not public yet.</summary>
    public async Task<Accreditation> AwardAsync(
        string name = "Mersey Light & Power", string level = "accredited", int workers = 400, string authority = "E08000012",
        DateOnly? from = null, DateOnly? until = null, bool isSoleTrader = false, string? companyNumber = null, string? sector = "D")
    {
        var (owner, employer) = Join(name, workers, authority, isSoleTrader, companyNumber, sector);
        await _system.SaveAsync(owner, employer);
        return await AwardAsync(employer, level, from, until);
    }

    /// <param name="met">Codes of the criteria met; null for all.</param>
    /// <param name="isPinned">Whether the decision holds the employer as the panel saw it; not so before version 0.10.</param>
    public async Task<Accreditation> AwardAsync(
        Employer employer, string level = "accredited", DateOnly? from = null, DateOnly? until = null,
        Guid? renews = null, bool isPinned = true,
        IReadOnlyList<string>? met = null)
    {
        var now = _system.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var owner = new Actor(employer.Members.First().UserId, [ActorRole.EmployerContributor, ActorRole.EmployerSignatory]);
        var application = Application.Start(
            $"{Scheme.Slug}-{++_awards}", employer.Id, Scheme.Id, Charter.Id, level, LevelTrack.Declared, owner, now, renews);
        var (decision, accreditation) = AnAward.On(
            application, isPinned
                ? OrganisationFacts.Of(employer) : null, owner, from ?? today, until ?? today.AddYears(2), Panel, now, met ?? ["U1", "L1"]);
        await _system.SaveAsync(application, decision, accreditation, CaseParticipation.Create(application.Id, Panel.UserId, CasePart.Decided, now));
        return accreditation;
    }

    /// <summary>Has one publisher prepare a batch, with a reason wherever one is asked for, and returns its id and version.</summary>
    public async Task<(Guid Id, Guid Version)> PrepareAsync(DateTimeOffset? embargo, params IEnumerable<Accreditation> accreditations)
    {
        var ids = accreditations.Select(a => a.Id).ToList();
        var prepared = await _system.As(Preparer).SendAsync(
            new PreparePublicationCommand(
                Scheme.Id, ids, embargo, ids.ToDictionary(id => id, _ => (string?)"They wrote to us and showed the new papers")));
        return (prepared.Value, await VersionAsync(prepared.Value));
    }

    public Task<Guid> VersionAsync(Guid batchId) => _system.QueryAsync(
        db => db.PublicationBatches.Where(b => b.Id == batchId).Select(b => b.Version).SingleAsync());

    /// <summary>Changes an employer as a method of the model does, and has it verified anew where that ended its verification.</summary>
    public Task ChangeAsync(Guid employerId, Action<Employer> change) => _system.QueryAsync(async db =>
    {
        var employer = await db.Employers.AsSplitQuery().SingleAsync(e => e.Id == employerId);
        var verifiedAt = employer.VerifiedAt;
        change(employer);
        if (verifiedAt is { } at && employer.VerifiedAt is null)
        {
            employer.MarkVerified(at);
        }
        return await db.SaveChangesAsync();
    });

    /// <summary>Renames an employer, which is otherwise what it was.</summary>
    public Task RenameAsync(Guid employerId, string name) => ChangeAsync(employerId, e => e.UpdateDetails(
        new EmployerProfile(name, e.SicCodes, e.Sector, e.Workers, e.Type), e.Members.First().UserId, DateTimeOffset.UnixEpoch));

    /// <summary>Has one publisher prepare a batch and the other release it, and returns the batch's id.</summary>
    public async Task<Guid> PublishAsync(DateTimeOffset? embargo, params IEnumerable<Accreditation> accreditations)
    {
        var (batch, version) = await PrepareAsync(embargo, accreditations);
        var released = await _system.As(Releaser).SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof));
        _ = released.Value;
        return batch;
    }

    public static (UserAccount Owner, Employer Employer) Join(
        string name, int workers = 400, string authority = "E08000012", bool isSoleTrader = false,
        string? companyNumber = null, string? sector = "D",
        bool isVerified = true)
    {
        var id = Guid.NewGuid();
        var email = $"{id:N}@employer.test";
        var owner = new UserAccount { Id = id, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), FullName = "Olu Owner" };
        var number = $"E{Convert.ToHexString(Guid.NewGuid().ToByteArray())[..7]}";
        var employer = Employer.Join(number, new EmployerProfile(name, ["35110"], sector, workers, isSoleTrader ? OrganisationType.SoleTrader : OrganisationType.Business), id, DateTimeOffset.UnixEpoch);
        employer.AddWorkplace("Head office", authority, postcode: null);
        if (companyNumber is not null)
        {
            employer.AddIdentifier("GB-COH", companyNumber);
        }
        if (isVerified)
        {
            employer.MarkVerified(DateTimeOffset.UnixEpoch);
        }
        return (owner, employer);
    }

    private static CharterContent Content()
    {
        var population = new Population(18, Apprentices: true, Interns: true, ContractorRule.None);
        return new CharterContent(
            "Mersey Fair Employment Charter",
            "Modelled on nothing; for tests",
            "For tests",
            [
                new Theme("V", "Voice", "", [new Criterion("U1", "Recognises a union", "", "", population, [], [], [], Commitment.UnionRecognition)]),
                new Theme("P", "Pay", "", [new Criterion("L1", "Pays the real Living Wage", "", "", population, [], [], [], Commitment.LivingWage)]),
            ],
            [
                new Level("aspiring", "Aspiring", "", 12, Renews: true, LevelTrack.Declared, new AllOfRule([]), [], [], []),
                new Level("accredited", "Accredited", "", 24, Renews: true, LevelTrack.OneAssessor, new AllOfRule([]), [], [], []),
            ]);
    }
}
