using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Auditing;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using CharterTracker.IntegrationTests.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that the bytes of sealed data do not depend on names in the code, since what was sealed is read and verified for good.
/// </summary>
public partial class StoredBytesTests
{
    private const string Salt = "000102030405060708090a0b0c0d0e0f";

    /// <summary>Format 1 of the register's facts, here on several lines.</summary>
    private static readonly string Facts =
        """
        {"authorityName":"Mersey Combined Authority","certificateNumber":"1234567890K","companyNumber":"01234567",
        "criteriaMet":[{"code":"U1","name":"Recognises a union"},{"code":"L1","name":"Pays the “real” Living Wage & more"}],
        "employerName":"Mersey Light & Power","employerNumber":"E1234567","hasNoZeroHours":false,"isEvidenced":true,
        "levelCode":"accredited","levelName":"Accredited","paysLivingWage":true,"places":["Liverpool","St Helens"],
        "recognisesUnion":true,"schemeName":"Mersey Charter","schemeSlug":"mersey","sector":"D","size":"From250To999",
        "standing":"Suspended","standingSince":"2026-11-24","validFrom":"2026-05-01","validUntil":"2028-04-30","workers":400}
        """.ReplaceLineEndings("");

    /// <summary>Format 2, with everything that it can hold.</summary>
    private static readonly string SecondFormat =
        """
        {"authorityName":"Mersey Combined Authority","certificateNumber":"1234567890K","charterNumber":3,
        "criteriaMet":[{"code":"U1","name":"Recognises a union"}],"earlierNames":[{"name":"Mersey Gas","until":"2026-08-01"}],
        "earlierNumbers":["E7654321"],"employerName":"Mersey Light & Power","employerNumber":"E1234567","format":2,"hasNoZeroHours":null,
        "identifiers":[{"number":"01234567","register":"GB-COH"},{"number":"1123456","register":"GB-CHC"}],"isEvidenced":true,
        "levelCode":"accredited","levelName":"Accredited","paysLivingWage":false,"places":[{"code":"E08000012","name":"Liverpool"}],
        "recognisesUnion":true,"schemeName":"Mersey Charter","schemeSlug":"mersey","sector":"D","size":"From250To999",
        "standing":"Suspended","standingNote":"Pay is being looked at","standingSince":"2026-11-24","successor":"ABCDE12345K",
        "suspensions":[{"from":"2026-06-01","note":null,"until":"2026-06-08"}],"type":"Business","validFrom":"2026-05-01",
        "validUntil":"2028-04-30","workers":400}
        """.ReplaceLineEndings("");

    [Fact]
    public void Facts_OfTheFirstFormat_ReadAndWritten_AreTheSameBytes() => Assert.Equal(Facts, RegisterFacts.Parse(Facts).Canonical());

    [Fact]
    public void Facts_OfTheSecondFormat_ReadAndWritten_AreTheSameBytes() =>
        Assert.Equal(SecondFormat, RegisterFacts.Parse(SecondFormat).Canonical());

    [Fact]
    public void Facts_OfAnOrganisation_AreTheseBytes() => Assert.Equal(
        """
        {"identifiers":[{"number":"01234567","register":"GB-COH"},{"number":"1123456","register":"GB-CHC"}],"name":"Mersey Light & Power",
        "places":["E08000012"],"sector":"D","size":"From250To999","type":"Business","workers":400}
        """.ReplaceLineEndings(""),
        RegisterFacts.Parse(SecondFormat).Organisation!.Canonical());

    [Fact]
    public void Facts_WhereNothingIsKnown_WriteNull()
    {
        var text = Facts.Replace("\"01234567\"", "null", StringComparison.Ordinal).Replace("\"D\"", "null", StringComparison.Ordinal)
            .Replace("\"2026-11-24\"", "null", StringComparison.Ordinal).Replace("Suspended", "InForce", StringComparison.Ordinal);

        Assert.Equal(text, RegisterFacts.Parse(text).Canonical());
    }

    [Fact]
    public void Commitment_IsTheHashOfSaltAndText() =>
        Assert.Equal("e183ecf79f3660cde419cb09ee5f88bbdfd277fee5e43083df84be99b76c966b", SaltedCommitment.Compute(Facts, Salt));

    [Fact]
    public async Task AuditEvent_IsWrittenAsTheseBytes()
    {
        var (actor, subject) = (Guid.Parse("0197a000-0000-7000-8000-00000000000a"), Guid.Parse("0197a000-0000-7000-8000-00000000000b"));
        await using var system = await TestSystem.StartAsync();
        system.As(FakeUser.Person(actor));
        await using var scope = system.Services.CreateAsyncScope();
        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();

        trail.Add("SubmitApplicationCommand", "Success", subject);
        trail.Add("SignInCommand", "Invalid", subjectId: null);

        var db = scope.ServiceProvider.GetRequiredService<CharterDbContext>();
        var written = db.ChangeTracker.Entries<AuditEvent>().Select(e => e.Entity).ToList();
        Assert.Equal(
            [
                """
                {"action":"SubmitApplicationCommand","actor":"0197a000-0000-7000-8000-00000000000a",
                "at":"2026-11-24T12:00:00.0000000Z","outcome":"Success","subject":"0197a000-0000-7000-8000-00000000000b"}
                """.ReplaceLineEndings(""),
                """
                {"action":"SignInCommand","actor":"0197a000-0000-7000-8000-00000000000a",
                "at":"2026-11-24T12:00:00.0000000Z","outcome":"Invalid","subject":null}
                """.ReplaceLineEndings(""),
            ],
            written.Select(e => e.Content));
        Assert.All(written, e => Assert.Equal(HashOf($"{e.Salt}\n{e.Content}"), e.Commitment));
    }

    [Fact]
    public void AuditSeal_IsTheHashOfItsNumberEventCommitmentAndTheSealBefore()
    {
        var at = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var first = AuditEvent.Record("A", "Success", null, null, "{}", at);
        var second = AuditEvent.Record("B", "Success", null, null, "{}", at);

        var seal = AuditSeal.Create(first, previous: null);
        var next = AuditSeal.Create(second, seal);

        Assert.Equal(HashOf($"\n1\n{first.Id}\n{first.Commitment}"), seal.Sha256);
        Assert.Equal(HashOf($"{seal.Sha256}\n2\n{second.Id}\n{second.Commitment}"), next.Sha256);
    }

    [Fact]
    public async Task Submission_HoldsThesePaths_AndHashesThemInThisWay()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        await AUnion.AddAsync(system, id, (await AUnion.SavedAsync(system)).Id);
        await AddFileAndPayrollAsync(made, await made.ApplicationAsync(id));
        Assert.Null((await system.As(made.AsSignatory).SendAsync(await made.SubmissionOfAsync(id))).Failure);

        var submission = await system.QueryAsync(db => db.Submissions.SingleAsync());

        Pinned.AssertIsList("submission-paths.txt", submission.Items.Select(i => Ids().Replace(i.Path, "{id}")));
        Assert.All(submission.Items, i => Assert.Equal(HashOf($"{i.Salt}\n{i.Value}"), i.Commitment));
        var lines = submission.Items.OrderBy(i => i.Path, StringComparer.Ordinal).Select(i => $"{i.Path}\n{i.Commitment}\n");
        Assert.Equal(HashOf(string.Concat(lines)), submission.Sha256);
    }

    private static async Task AddFileAndPayrollAsync(AnEmployersCase made, Application application)
    {
        var owner = new Actor(made.Owner.Id, made.Employer.RolesOf(made.Owner.Id));
        var now = made.System.Clock.GetUtcNow();
        var stored = new StoredFile("Pay policy.pdf", "application/pdf", 1000, new string('a', 64), "key", "wrapped");
        var file = EvidenceItem.Receive(application, Guid.NewGuid(), "F1", "policy", stored, expiresOn: null, owner, now);
        file.RecordScan(EvidenceState.Clean);
        var check = PayrollCheck.Record(
            application,
            "F1",
            new PayrollFile(new DateOnly(2026, 10, 31), new string('b', 64), "1", "test", new PayrollColumnsRead([], [])),
            new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
            new PayRates(new RatePair(1260, 1385), null, null, "1"),
            new PayFindings(new PayCounts(42, 42, 0, 0, 0, 0), PayDistribution.Empty, [], ZeroHoursOutcome.NoSign, 0),
            owner,
            now);
        await made.System.SaveAsync(file, check);
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
