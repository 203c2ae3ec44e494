using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Stories;

/// <summary>
/// Employers, a panel and two publishers who do one thing after another at random, by the product's own requests; and what each release
/// showed to whoever released it, for comparing with the register.
/// </summary>
internal sealed class APublicationDesk : IAsyncDisposable
{
    private readonly TestSystem _system;
    private readonly AScheme _scheme;
    private readonly Random _random;
    private readonly List<Accreditation> _awards = [];
    private readonly Dictionary<Guid, OrganisationFacts> _decided = [];

    /// <summary>By batch and accreditation: what the releaser read, and why it differed.</summary>
    private readonly Dictionary<(Guid Batch, Guid Accreditation), (RegisterFacts Facts, string? Reason)> _released = [];
    private readonly List<string> _told = [];
    private int _names;

    private APublicationDesk(TestSystem system, AScheme scheme, int seed) =>
        (_system, _scheme, _random) = (system, scheme, new Random(seed));

    public string Told => string.Join(", ", _told);

    public int WentLive { get; private set; }

    public static async Task<APublicationDesk> StartAsync(DatabaseKind kind, int seed)
    {
        var system = await TestSystem.StartAsync(kind);
        return new APublicationDesk(system, await AScheme.SavedAsync(system), seed);
    }

    public async Task<string> StepAsync()
    {
        (string Name, Func<Task> Do)[] steps =
        [
            ("decide", DecideAsync), ("edit", EditAsync), ("edit", EditAsync), ("agree", AgreeAsync), ("take back", TakeBackAsync),
            ("prepare", PrepareAsync), ("prepare", PrepareAsync), ("mend", MendAsync), ("release", ReleaseAsync), ("release", ReleaseAsync),
            ("an hour", AnHourAsync), ("an hour", AnHourAsync),
        ];
        var (name, step) = _awards.Count < 2 ? steps[0] : steps[_random.Next(steps.Length)];
        _told.Add(name);
        await step();
        return name;
    }

    /// <summary>What is wrong with the register now; null where nothing is.</summary>
    public async Task<string?> ProblemAsync()
    {
        var (entries, rows, silent) = await _system.QueryAsync(async db => (
            await db.RegisterEntries.AsNoTracking().ToListAsync(),
            await db.RegisterRows.AsNoTracking().ToListAsync(),
            await db.Employers.Where(e => e.IsSoleTrader && e.PublicationConsentAt == null).Select(e => e.Number).ToListAsync()));
        WentLive = entries.Count;
        if (rows.Find(r => silent.Contains(r.EmployerNumber)) is { } unwanted)
        {
            return $"{unwanted.EmployerName} took the agreement back, and is public";
        }
        foreach (var entry in entries.Where(e => e.Content is not null))
        {
            var said = RegisterFacts.Parse(entry.Content!);
            if (silent.Contains(said.EmployerNumber))
            {
                return $"Entry {entry.Number} still names somebody who took the agreement back";
            }
            if (!_released.TryGetValue((entry.BatchId, entry.AccreditationId), out var shown))
            {
                return $"Entry {entry.Number} says what nobody released";
            }
            if (!said.Organisation!.Equals(shown.Facts.Organisation))
            {
                return $"Entry {entry.Number} says other than what was released";
            }
            var isAsDecided = said.EmployerName == _decided[entry.AccreditationId].Name
                && said.Identifiers.SequenceEqual(_decided[entry.AccreditationId].Identifiers);
            var earlier = entries.Where(e => e.AccreditationId == entry.AccreditationId && e.Number < entry.Number && e.Content is not null)
                .MaxBy(e => e.Number);
            var isAsBefore = earlier is not null && said.NamesTheSameAs(RegisterFacts.Parse(earlier.Content!));
            if (!isAsDecided && !isAsBefore && shown.Reason is null)
            {
                return $"Entry {entry.Number} names {said.EmployerName}, which nobody decided and nobody explained";
            }
        }
        return null;
    }

    public async Task<IReadOnlyList<string>> VerifyAsync() =>
        (await _system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value.Problems;

    public ValueTask DisposeAsync() => _system.DisposeAsync();

    private async Task DecideAsync()
    {
        var award = await _scheme.AwardAsync(Name(), isSoleTrader: _random.Next(3) == 0);
        _awards.Add(award);
        _decided[award.Id] = await _system.QueryAsync(async db =>
            OrganisationFacts.Of(await db.Employers.AsNoTracking().SingleAsync(e => e.Id == award.EmployerId)));
    }

    private Task EditAsync() => _scheme.ChangeAsync(Any().EmployerId, e =>
    {
        switch (_random.Next(5))
        {
            case 0:
                e.UpdateDetails(new EmployerProfile(Name(), e.SicCodes, e.Sector, e.Workers, e.Type), e.Members.First()
                    .UserId, DateTimeOffset.UnixEpoch);
                break;
            case 1:
                e.UpdateDetails(new EmployerProfile(e.Name, e.SicCodes, e.Sector == "C" ? "D" : "C", _random.Next(1, 2000), e.Type),
                    e.Members.First().UserId, DateTimeOffset.UnixEpoch);
                break;
            case 2:
                e.AddWorkplace("Another", $"E0800001{_random.Next(1, 6)}", postcode: null);
                break;
            case 3 when e.Identifiers.Count == 0:
                e.AddIdentifier("GB-CHC", $"{_random.Next(1_000_000, 1_999_999)}");
                break;
            default:
                e.RemoveIdentifier("GB-CHC");
                break;
        }
    });

    private async Task AgreeAsync()
    {
        var award = Any();
        await _system.As(await OwnerAsync(award))
            .SendAsync(new GivePublicationConsentCommand(award.EmployerId, _random.Next(2) == 0 ? null : Name(), HasAgreed: true));
    }

    private async Task TakeBackAsync()
    {
        var award = Any();
        await _system.As(await OwnerAsync(award)).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId));
    }

    private async Task PrepareAsync()
    {
        var ready = (await _system.As(_scheme.Preparer).SendAsync(new ListReadyToPublishQuery(_scheme.Scheme.Id))).Value.Changes;
        var chosen = ready.Where(r => r.Problem is null && _random.Next(4) > 0).ToList();
        var isExplained = _random.Next(4) > 0;
        await _system.SendAsync(new PreparePublicationCommand(
            _scheme.Scheme.Id,
            [.. chosen.Select(c => c.AccreditationId)],
            _random.Next(2) == 0 ? null : _system.Clock.GetUtcNow().AddMinutes(_random.Next(30, 200)),
            chosen.ToDictionary(c => c.AccreditationId, _ => isExplained ? "They showed the papers" : null),
            chosen.ToDictionary(c => c.AccreditationId, c => (string?)c.Compared.Fingerprint)));
    }

    /// <summary>Refreshes or takes out one item of an open batch.</summary>
    private async Task MendAsync()
    {
        if (await OpenBatchAsync(PublicationStatus.Prepared) is not { } batch)
        {
            return;
        }
        var changes = (await _system.As(_scheme.Preparer).SendAsync(new GetPublicationQuery(batch))).Value;
        foreach (var change in changes.Changes.Where(c => c.Now is not null || c.Problem is not null).Take(1))
        {
            if (change.Problem is null && _random.Next(3) > 0)
            {
                await _system.SendAsync(new RefreshPublicationItemCommand(batch, changes.Version,
                    change.ItemId, change.Compared!.Fingerprint, "They showed the papers"));
            }
            else
            {
                await _system.SendAsync(new TakeOutOfPublicationCommand(batch, changes.Version, change.ItemId));
            }
        }
    }

    private async Task ReleaseAsync()
    {
        if (await OpenBatchAsync(PublicationStatus.Prepared) is not { } batch)
        {
            return;
        }
        var shown = (await _system.As(_scheme.Releaser).SendAsync(new GetPublicationQuery(batch))).Value;
        var items = await _system.QueryAsync(db =>
            db.PublicationBatches.Where(b => b.Id == batch).SelectMany(b => b.Items).Select(i => new { i.Id, i.AccreditationId })
            .ToDictionaryAsync(i => i.Id, i => i.AccreditationId));
        foreach (var change in shown.Changes.Where(c => c.Facts is not null && c.HoldBackReason is null))
        {
            _released[(batch, items[change.ItemId])] = (change.Facts!, change.Reason);
        }
        var released = await _system.SendAsync(new ReleasePublicationCommand(batch, shown.Version, FakeStepUp.RightProof));
        if (released.Failure is not null)
        {
            items.Values.ToList().ForEach(id => _released.Remove((batch, id)));
            if (shown.EmbargoUntil <= _system.Clock.GetUtcNow())
            {
                await _system.SendAsync(new CancelPublicationCommand(batch, shown.Version, "Its minute has passed"));
                return;
            }
            await MendAsync();
        }
    }

    private async Task AnHourAsync()
    {
        _system.Clock.Advance(TimeSpan.FromHours(1));
        var now = _system.Clock.GetUtcNow();
        var due = await _system.QueryAsync(db => db.PublicationBatches
            .Where(b => b.Status == PublicationStatus.Released && b.EmbargoUntil <= now).Select(b => b.Id).ToListAsync());
        foreach (var batch in due)
        {
            Assert.Null((await _system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch))).Failure);
        }
    }

    private Task<Guid?> OpenBatchAsync(PublicationStatus status) => _system.QueryAsync(db => db.PublicationBatches
        .Where(b => b.Status == status).OrderBy(b => b.PreparedAt).ThenBy(b => b.Id).Select(b => (Guid?)b.Id).FirstOrDefaultAsync());

    private async Task<FakeUser> OwnerAsync(Accreditation award) => FakeUser.Person(
        await _system.QueryAsync(db =>
            db.Employers.Where(e => e.Id == award.EmployerId).SelectMany(e => e.Members).Select(m => m.UserId).SingleAsync()));

    private Accreditation Any() => _awards[_random.Next(_awards.Count)];

    private string Name() => $"Employer {++_names}";
}
