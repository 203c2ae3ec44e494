using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;

namespace CharterTracker.UnitTests.Publications;

public class PublicationBatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly Actor _preparer = new(Guid.NewGuid(), [ActorRole.Publisher]);
    private readonly Actor _other = new(Guid.NewGuid(), [ActorRole.Publisher]);

    [Fact]
    public void Refresh_TakesTheNewFacts_OfThatItemAlone()
    {
        var batch = Prepared("First Ltd", "Second Ltd");
        var first = batch.Items.First();

        batch.Refresh(first.Id,
            new PreparedChange(first.AccreditationId, RegisterChange.Added, FactsOf("Renamed Ltd"), "They showed the papers"), _preparer);

        Assert.Equal(["Renamed Ltd", "Second Ltd"], batch.Items.Select(i => i.ReadFacts()!.EmployerName));
        Assert.Equal(["They showed the papers", null], batch.Items.Select(i => i.Reason));
    }

    [Fact]
    public void Release_ByWhoeverTookNewFactsIntoIt_IsRefused()
    {
        var batch = Prepared("First Ltd", "Second Ltd");
        var first = batch.Items.First();
        batch.Refresh(first.Id, new PreparedChange(first.AccreditationId, RegisterChange.Added, FactsOf("Renamed Ltd"), "Papers"), _other);

        Assert.Throws<BrokenRuleException>(() => batch.Release(_other, Now));
        Assert.Throws<BrokenRuleException>(() => batch.Release(_preparer, Now));
        batch.TakeOut(first.Id, _other);
        batch.Release(_other, Now);

        Assert.Equal(["Second Ltd"], batch.ItemsToPublish.Select(i => i.ReadFacts()!.EmployerName));
    }

    [Fact]
    public void Refresh_AfterTheRelease_IsRefused()
    {
        var batch = Prepared("First Ltd");
        batch.Release(_other, Now);

        Assert.Throws<BrokenRuleException>(() => batch.Refresh(
            batch.Items.First().Id, new PreparedChange(Guid.NewGuid(), RegisterChange.Added, FactsOf("X"), "Papers"), _preparer));
    }

    [Fact]
    public void TakeOut_OfTheLast_CancelsTheBatch_AndOfATakenOutOne_IsRefused()
    {
        var batch = Prepared("First Ltd", "Second Ltd");
        var (first, second) = (batch.Items.First(), batch.Items.Last());

        batch.TakeOut(first.Id, _preparer);
        Assert.Throws<BrokenRuleException>(() => batch.TakeOut(first.Id, _preparer));
        Assert.Equal(PublicationStatus.Prepared, batch.Status);
        batch.TakeOut(second.Id, _other);

        Assert.Equal((PublicationStatus.Cancelled, "Everything was taken out of it"), (batch.Status, batch.CancellationReason));
    }

    [Fact]
    public void TakeOut_BySomebodyWhoDecided_IsRefused()
    {
        var batch = Prepared("First Ltd");

        Assert.Throws<BrokenRuleException>(() => batch.TakeOut(
            batch.Items.First().Id, new Actor(Guid.NewGuid(), [ActorRole.Publisher], [CasePart.Decided])));
    }

    private PublicationBatch Prepared(params string[] names) => PublicationBatch.Prepare(
        Guid.NewGuid(), [.. names.Select(n => new PreparedChange(Guid.NewGuid(), RegisterChange.Added, FactsOf(n), null))],
        null, _preparer, Now);

    private static RegisterFacts FactsOf(string name) => new()
    {
        SchemeSlug = "mersey",
        SchemeName = "Mersey Charter",
        AuthorityName = "Mersey",
        CharterNumber = 1,
        EmployerNumber = "E1",
        EmployerName = name,
        Identifiers = [],
        Type = OrganisationType.Business,
        Sector = "D",
        Size = SizeBand.From10To49,
        Workers = 40,
        Places = [],
        LevelCode = "accredited",
        LevelName = "Accredited",
        IsEvidenced = true,
        ValidFrom = new DateOnly(2026, 1, 1),
        ValidUntil = new DateOnly(2027, 1, 1),
        CertificateNumber = "",
        Status = RegisterStatus.InForce,
        StatusSince = null,
        RecognisesUnion = null,
        HasNoZeroHours = null,
        PaysLivingWage = null,
        CriteriaMet = [],
    };
}
