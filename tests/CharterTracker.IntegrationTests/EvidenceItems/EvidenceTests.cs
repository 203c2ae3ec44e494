using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CharterTracker.Adapters;
using CharterTracker.Adapters.Evidence;
using CharterTracker.Domain;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CharterTracker.IntegrationTests.EvidenceItems;

public sealed class EvidenceTests : IDisposable
{
    private const string Clamd = "CHARTERTRACKER_TEST_CLAMD";
    private const string WhyNoClamd = "No clamd: apt-get install clamav-daemon, start it, and set CHARTERTRACKER_TEST_CLAMD to unix:/path of its socket";

    // In two parts, so that no scanner finds a virus in this source file.
    private const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly string _folder = Directory.CreateTempSubdirectory("charter-evidence-").FullName;

    public static bool HasNoClamd => Environment.GetEnvironmentVariable(Clamd) is null;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EveryDatabase]
    public async Task Upload_IsQuarantined_AndOpensForItsOwnerOnlyAfterTheScan(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();

        var id = (await system.SendAsync(Upload(application, "contract.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;

        Assert.IsType<Failure.Conflict>((await system.SendAsync(new OpenEvidenceQuery(id))).Failure);
        await ScanAsync(system);
        var opened = (await system.SendAsync(new OpenEvidenceQuery(id))).Value;
        Assert.Equal("contract.pdf", opened.FileName);
        Assert.Equal("application/pdf", opened.ContentType);
        Assert.Equal(TestData.Bytes("uploads/pdf-minimal.pdf"), await BytesOfAsync(opened.Content));
        var listed = Assert.Single((await system.SendAsync(new ListEvidenceQuery(application, "F2"))).Value.Items);
        Assert.Equal(EvidenceState.NotScanned, listed.State);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(TestData.Bytes("uploads/pdf-minimal.pdf"))), listed.Sha256);
    }

    [Theory, EveryDatabase]
    public async Task Open_ByStrangersAndUnclearedStaff_IsNotFound_AndByClearedStaffIsAudited(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.AnsweredAsync();
        var id = (await system.SendAsync(Upload(application, "contract.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;
        await system.As(made.AsOwner).SendAsync(await made.SubmissionOfAsync(application));
        await ScanAsync(system);
        var assessor = FakeUser.Staff(StaffRole.Assessor, made.Scheme.Id);
        var publisher = FakeUser.Staff(StaffRole.Publisher, made.Scheme.Id);
        var elsewhere = FakeUser.Staff(StaffRole.Assessor, Guid.NewGuid());

        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(new OpenEvidenceQuery(id))).Failure);
        Assert.IsType<Failure.Forbidden>((await system.As(FakeUser.Person()).SendAsync(new OpenCaseEvidenceCommand(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(assessor).SendAsync(new OpenCaseEvidenceCommand(id))).Failure);
        foreach (var reader in new[] { assessor, publisher, elsewhere })
        {
            await system.SaveAsync(ConflictDeclaration.Make(application, reader.Id!.Value, hasConflict: false, nature: null, system.Clock.GetUtcNow()));
        }
        Assert.IsType<Failure.NotFound>((await system.As(publisher).SendAsync(new OpenCaseEvidenceCommand(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(elsewhere).SendAsync(new OpenCaseEvidenceCommand(id))).Failure);

        await using var opened = (await system.As(assessor).SendAsync(new OpenCaseEvidenceCommand(id))).Value.Content;

        Assert.True(await system.QueryAsync(db => db.AuditEvents.AnyAsync(
            e => e.Action == nameof(OpenCaseEvidenceCommand) && e.Outcome == "Success" && e.SubjectId == id && e.ActorId == assessor.Id)));
    }

    [Fact]
    public async Task Upload_ThatCannotBeKept_SaysWhyBesideTheField_AndKeepsNothing()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");

        await AssertRefusedAsync(system, Upload(application, "a.pdf", pdf) with { File = null }, "Select a file");
        await AssertRefusedAsync(system, Upload(application, "a.pdf", []), "The selected file is empty");
        await AssertRefusedAsync(system, Upload(application, "a.exe", pdf), "must be a PDF");
        await AssertRefusedAsync(system, Upload(application, new string('n', 150) + ".pdf", pdf), "150 characters or fewer");
        await AssertRefusedAsync(system, Upload(application, "a.pdf", new byte[EvidenceItem.MaxLength + 1]), "25 MB or smaller");
        await AssertRefusedAsync(system, Upload(application, "a.pdf", TestData.Bytes("uploads/pdf-password.pdf")), "password");
        await AssertRefusedAsync(system, Upload(application, "a.pdf", pdf) with { KindCode = "other" }, "what kind of evidence");
        await AssertRefusedAsync(system, Upload(application, "a.pdf", pdf) with { CriterionCode = "F1", KindCode = "policy" }, "Enter the date");
        await AssertRefusedAsync(
            system, Upload(application, "a.pdf", pdf) with { CriterionCode = "F1", KindCode = "policy", DatedOn = new DateOnly(2025, 11, 23) }, "12 months");
        Assert.Empty(await system.QueryAsync(db => db.EvidenceItems.ToListAsync()));
        Assert.Empty(Files());

        for (var i = 0; i < EvidenceItem.MaxPerCriterion; i++)
        {
            Assert.Null((await system.SendAsync(Upload(application, $"{i}.pdf", pdf))).Failure);
        }
        await AssertRefusedAsync(system, Upload(application, "one more.pdf", pdf), "up to 10 files");
    }

    [Fact]
    public async Task Upload_OfAPayroll_IsRefusedBeforeAnythingIsStored()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var payroll = TestData.Bytes("payroll/brightpay_hourly_payments.csv");

        await AssertRefusedAsync(system, Upload(application, "rota.csv", payroll), EvidenceLabels.InsuranceNumbers);

        Assert.Empty(await system.QueryAsync(db => db.EvidenceItems.ToListAsync()));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Upload_UnderAKindThatIsAPayrollFile_IsRefused_ThoughAnOlderCharterListsIt()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        await system.QueryAsync(db => db.Charters.ExecuteUpdateAsync(c => c.SetProperty(x => x.Content, ASmallCharter.WithAPayrollFile)));

        await AssertRefusedAsync(
            system,
            Upload(application, "policy.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")) with
            {
                CriterionCode = "F1",
                KindCode = EvidenceKind.PayrollFile
            },
            EvidenceLabels.PayrollIsNotEvidence);

        Assert.Empty(await system.QueryAsync(db => db.EvidenceItems.ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Upload_WhenAnotherTakesTheLastPlaceMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");
        for (var i = 1; i < EvidenceItem.MaxPerCriterion; i++)
        {
            Assert.Null((await system.SendAsync(Upload(application, $"{i}.pdf", pdf))).Failure);
        }

        var (late, inTime) = await RaceAsync(system, Upload(application, "late.pdf", pdf), Upload(application, "in time.pdf", pdf));

        Assert.Null(inTime.Failure);
        Assert.Equal(EvidenceLabels.TooMany, Assert.Single(Assert.IsType<Failure.Invalid>(late.Failure).Errors).Message);
        Assert.Equal(EvidenceItem.MaxPerCriterion, await system.QueryAsync(db => db.EvidenceItems.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Upload_WhenAnotherTakesTheLastBytesMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");
        var most = new StoredFile("most.pdf", "application/pdf", EvidenceItem.MaxLengthPerApplication - (2 * pdf.Length) + 1, new string('a', 64), "key", "wrapped");
        var owner = new Actor(made.Owner.Id, [ActorRole.EmployerContributor]);
        await system.SaveAsync(EvidenceItem.Receive(await made.ApplicationAsync(id), Guid.NewGuid(), "F2", "contract", most, expiresOn: null, owner, system.Clock.GetUtcNow()));

        var (late, inTime) = await RaceAsync(system, Upload(id, "late.pdf", pdf), Upload(id, "in time.pdf", pdf));

        Assert.Null(inTime.Failure);
        Assert.Contains("1 GB together", Assert.Single(Assert.IsType<Failure.Invalid>(late.Failure).Errors).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Upload_ManyAtOnce_NeverMakeMoreThanThereIsRoomFor(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");
        for (var i = 1; i < EvidenceItem.MaxPerCriterion; i++)
        {
            Assert.Null((await system.SendAsync(Upload(application, $"{i}.pdf", pdf))).Failure);
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => system.SendAsync(Upload(application, $"at once {i}.pdf", pdf))));

        Assert.Equal(1, results.Count(r => r.Failure is null));
        Assert.Equal(EvidenceItem.MaxPerCriterion, await system.QueryAsync(db => db.EvidenceItems.CountAsync()));
    }

    [Fact]
    public async Task Remove_TakesAFileOffTheList_AndOnlyForItsOwner()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var id = (await system.SendAsync(Upload(application, "a.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;

        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(new RemoveEvidenceCommand(id))).Failure);
        Assert.Null((await system.As(made.AsOwner).SendAsync(new RemoveEvidenceCommand(id))).Failure);

        Assert.Empty((await system.SendAsync(new ListEvidenceQuery(application))).Value.Items);
    }

    [Theory, EveryDatabase]
    public async Task Remove_ErasesWhatWasNeverSent_AndKeepsWhatASubmissionNames(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.AnsweredAsync();
        var neverSent = (await system.SendAsync(Upload(application, "a.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;
        var sent = (await system.SendAsync(Upload(application, "b.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;
        Assert.Null((await system.SendAsync(new RemoveEvidenceCommand(neverSent))).Failure);
        Assert.Null((await system.SendAsync(await made.SubmissionOfAsync(application))).Failure);
        await made.MoveAsync(application, a => a.Return("Send the policy of this year.", new Actor(made.Lead.Id, [ActorRole.LeadAssessor])));

        Assert.Null((await system.SendAsync(new RemoveEvidenceCommand(sent))).Failure);
        system.Clock.Advance(EvidenceItem.TimeToRestore);
        await system.RunJobAsync<EraseEvidenceJob>();

        var kept = await system.QueryAsync(db => db.EvidenceItems.SingleAsync());
        Assert.Equal((sent, true), (kept.Id, kept.RemovedAt is not null));
    }

    [Fact]
    public async Task Restore_WithinADay_PutsTheFileBack_AndAfterwardsThereIsNone()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var id = (await system.SendAsync(Upload(application, "a.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;
        var restore = new RestoreEvidenceCommand(id);

        await system.SendAsync(new RemoveEvidenceCommand(id));
        Assert.Equal(0, await system.RunJobAsync<EraseEvidenceJob>());
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(restore)).Failure);
        Assert.Null((await system.As(made.AsOwner).SendAsync(restore)).Failure);
        Assert.Equal(id, Assert.Single((await system.SendAsync(new ListEvidenceQuery(application))).Value.Items).Id);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(restore)).Failure);

        await system.SendAsync(new RemoveEvidenceCommand(id));
        system.Clock.Advance(EvidenceItem.TimeToRestore);
        Assert.Equal(1, await system.RunJobAsync<EraseEvidenceJob>());
        Assert.IsType<Failure.NotFound>((await system.SendAsync(restore)).Failure);
        Assert.Equal(0, await system.QueryAsync(db => db.EvidenceItems.CountAsync()));
    }

    [Fact]
    public async Task Restore_WhereTheLastPlaceWasTaken_IsRefused()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");
        var removed = (await system.SendAsync(Upload(application, "0.pdf", pdf))).Value;
        await system.SendAsync(new RemoveEvidenceCommand(removed));
        for (var i = 1; i <= EvidenceItem.MaxPerCriterion; i++)
        {
            Assert.Null((await system.SendAsync(Upload(application, $"{i}.pdf", pdf))).Failure);
        }

        var result = await system.SendAsync(new RestoreEvidenceCommand(removed));

        Assert.Equal(EvidenceLabels.TooMany, Assert.IsType<Failure.Conflict>(result.Failure).Message);
    }

    [Fact]
    public async Task Upload_OfTheSameFileTwice_IsRefused_ButNotOnceItWasRemoved()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.StartedAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");
        var first = await system.SendAsync(Upload(application, "a.pdf", pdf));

        await AssertRefusedAsync(system, Upload(application, "a.pdf", pdf), "You added this very file already");
        await system.SendAsync(new RemoveEvidenceCommand(first.Value));

        Assert.Null((await system.SendAsync(Upload(application, "a.pdf", pdf))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Remove_WhileTheScanEnds_KeepsBoth(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await UploadedAsync(made);

        await system.QueryAsync(async db =>
        {
            var item = await db.EvidenceItems.SingleAsync(e => e.Id == id);
            await ScanAsync(system);
            item.Remove(await db.Applications.SingleAsync(), wasSent: false, new Actor(made.Owner.Id, [ActorRole.EmployerContributor]), system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var kept = await system.QueryAsync(db => db.EvidenceItems.SingleAsync(e => e.Id == id));
        Assert.NotNull(kept.RemovedAt);
        Assert.Equal(EvidenceState.NotScanned, kept.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(EvidenceCipher.ChunkLength - 1)]
    [InlineData(EvidenceCipher.ChunkLength)]
    [InlineData(EvidenceCipher.ChunkLength + 1)]
    [InlineData(3 * EvidenceCipher.ChunkLength)]
    public async Task Store_GivesBackWhatItTook_AndKeepsNoPlainByte(int length)
    {
        var (store, item, plain) = await StoredAsync(length);

        Assert.Equal(plain, await BytesOfAsync(await store.OpenAsync(item, TestContext.Current.CancellationToken)));
        var kept = await File.ReadAllBytesAsync(Assert.Single(Files()), TestContext.Current.CancellationToken);
        Assert.Equal(length + (Math.Max(1, (length + EvidenceCipher.ChunkLength - 1) / EvidenceCipher.ChunkLength) * EvidenceCipher.TagLength), kept.Length);
        Assert.True(length < 16 || kept.AsSpan().IndexOf(plain.AsSpan(0, 16)) < 0);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("cut at a chunk")]
    [InlineData("swap")]
    public async Task Store_WhenTheFileWasTamperedWith_Throws(string how)
    {
        var (store, item, _) = await StoredAsync(3 * EvidenceCipher.ChunkLength);
        var file = Assert.Single(Files());
        var kept = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        const int chunk = EvidenceCipher.ChunkLength + EvidenceCipher.TagLength;
        switch (how)
        {
            case "flip":
                kept[70_000] ^= 1;
                break;
            case "cut":
                kept = kept[..^100];
                break;
            case "cut at a chunk":
                kept = kept[..^chunk];
                break;
            default:
                kept = [.. kept[chunk..(2 * chunk)], .. kept[..chunk], .. kept[(2 * chunk)..]];
                break;
        }
        await File.WriteAllBytesAsync(file, kept, TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<CryptographicException>(
            async () => await BytesOfAsync(await store.OpenAsync(item, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Store_WhenTheUploadBreaksOff_LeavesNothingBehind()
    {
        var store = NewStore();

        await Assert.ThrowsAsync<IOException>(() => store.StoreAsync(Guid.NewGuid(), new BrokenStream(), TestContext.Current.CancellationToken));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Scan_WhenClamdIsDown_KeepsTheFileInQuarantine_ForAsLongAsItTakes()
    {
        await using var system = await StartAsync(clamd: $"unix:{_folder}/nobody-listens");
        var made = await AnEmployersCase.InAsync(system);
        var id = await UploadedAsync(made);

        for (var i = 0; i < 10; i++)
        {
            await ScanAsync(system);
            system.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(EvidenceState.Quarantined, await StateAsync(system, id));
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new OpenEvidenceQuery(id))).Failure);
    }

    [Theory]
    [InlineData("stream: OK", EvidenceState.Clean)]
    [InlineData("stream: Eicar-Test FOUND", EvidenceState.Infected)]
    [InlineData("stream: Heuristics.Encrypted.PDF FOUND", EvidenceState.Unscannable)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", EvidenceState.Unscannable)]
    [InlineData("INSTREAM size limit exceeded. ERROR", EvidenceState.Unscannable)]
    [InlineData("stream: OK ", EvidenceState.Unscannable)]
    [InlineData("OK", EvidenceState.Unscannable)]
    [InlineData("", EvidenceState.Unscannable)]
    public async Task Scan_TakesOnlyTheExactWordForClean(string reply, EvidenceState afterFiveTries)
    {
        await using var clamd = FakeClamd.Answering(reply);
        await using var system = await StartAsync(clamd: $"127.0.0.1:{clamd.Port}");
        var made = await AnEmployersCase.InAsync(system);
        var id = await UploadedAsync(made);

        for (var i = 0; i < EvidenceItem.MaxScans; i++)
        {
            Assert.True(await StateAsync(system, id) is EvidenceState.Quarantined || i > 0);
            await ScanAsync(system);
            system.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(afterFiveTries, await StateAsync(system, id));
    }

    [Fact]
    public async Task Scan_ThatRefusesAFile_LeavesItOutOfAccount_AndAsksOnlyForWhatCanBeDone()
    {
        await using var clamd = FakeClamd.Answering("stream: Eicar-Test FOUND");
        await using var system = await StartAsync(clamd: $"127.0.0.1:{clamd.Port}");
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.AnsweredAsync();
        var pdf = TestData.Bytes("uploads/pdf-minimal.pdf");

        await system.SendAsync(Upload(application, "a.pdf", pdf));
        Assert.DoesNotContain("Hours", (await system.SendAsync(new GetCheckAnswersQuery(application))).Value.WithoutEvidence);
        await ScanAsync(system);
        Assert.Contains("Hours", (await system.SendAsync(new GetCheckAnswersQuery(application))).Value.WithoutEvidence);
        await system.SendAsync(Upload(application, "b.pdf", pdf));
        await system.SendAsync(await made.SubmissionOfAsync(application));
        system.Clock.Advance(TimeSpan.FromHours(1));
        await ScanAsync(system);

        var mails = await system.QueryAsync(db => db.Outbox.Where(m => m.Subject.Contains("was refused")).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync());
        Assert.Equal([true, false], mails.Select(m => m.Contains("Remove it", StringComparison.Ordinal)));
        Assert.Equal([false, true], mails.Select(m => m.Contains("you do not need to do anything now", StringComparison.Ordinal)));
    }

    [Fact(Skip = WhyNoClamd, SkipWhen = nameof(HasNoClamd))]
    public async Task Scan_ByARealClamd_LetsACleanFileOut_AndNeverAnInfectedOne()
    {
        await using var system = await StartAsync(clamd: Environment.GetEnvironmentVariable(Clamd));
        var made = await AnEmployersCase.InAsync(system);
        var clean = await UploadedAsync(made);
        var application = await system.QueryAsync(db => db.EvidenceItems.Select(e => e.ApplicationId).SingleAsync());
        var infected = (await system.SendAsync(Upload(application, "list.csv", Encoding.UTF8.GetBytes($"{Eicar}\n")))).Value;

        await ScanAsync(system);

        Assert.Equal(EvidenceState.Clean, await StateAsync(system, clean));
        Assert.Equal(EvidenceState.Infected, await StateAsync(system, infected));
        var mail = await system.QueryAsync(db => db.Outbox.SingleAsync(m => m.Subject.Contains("refused")));
        Assert.Equal(made.Owner.Email, mail.To);
        Assert.DoesNotContain("eicar", mail.Body, StringComparison.OrdinalIgnoreCase);
        await (await system.SendAsync(new OpenEvidenceQuery(clean))).Value.Content.DisposeAsync();
        var refused = Assert.IsType<Failure.Conflict>((await system.SendAsync(new OpenEvidenceQuery(infected))).Failure);
        Assert.Contains("a virus was found", refused.Message, StringComparison.Ordinal);
    }

    private static UploadEvidenceCommand Upload(Guid application, string name, byte[] content) =>
        new(application, "F2", "contract", DatedOn: null, new UploadedFile(name, new MemoryStream(content)));

    /// <summary>Uploads two files: while the first is read, after its checks, the second is taken in completely.</summary>
    private static async Task<(Result<Guid> Late, Result<Guid> InTime)> RaceAsync(TestSystem system, UploadEvidenceCommand late, UploadEvidenceCommand inTime)
    {
        var held = new HeldStream(((MemoryStream)late.File!.Content).ToArray());
        var first = system.SendAsync(late with { File = new UploadedFile(late.File.Name, held) });
        await held.IsBeingRead.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var second = await system.SendAsync(inTime);
        held.LetGo();
        return (await first, second);
    }

    private static async Task<Guid> UploadedAsync(AnEmployersCase made) =>
        (await made.System.SendAsync(Upload(await made.StartedAsync(), "a.pdf", TestData.Bytes("uploads/pdf-minimal.pdf")))).Value;

    private static async Task AssertRefusedAsync(TestSystem system, UploadEvidenceCommand command, string message)
    {
        var invalid = Assert.IsType<Failure.Invalid>((await system.SendAsync(command)).Failure);

        Assert.Contains(invalid.Errors, e => e.Message.Contains(message, StringComparison.Ordinal));
    }

    private static Task<EvidenceState> StateAsync(TestSystem system, Guid id) =>
        system.QueryAsync(db => db.EvidenceItems.Where(e => e.Id == id).Select(e => e.State).SingleAsync());

    private static Task<int> ScanAsync(TestSystem system) => system.RunJobAsync<ScanJob>();

    private static async Task<byte[]> BytesOfAsync(Stream stream)
    {
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            return bytes.ToArray();
        }
    }

    private Task<TestSystem> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, string? clamd = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["DataFolder"] = _folder,
                ["Site:PublicAddress"] = "https://charter.test",
                ["Scanner:Clamd"] = clamd,
            })
            .Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = _folder };
        return TestSystem.StartAsync(kind, services => services
            .AddSingleton<IConfiguration>(configuration)
            .AddAdapters(configuration, environment)
            .AddJob<ScanJob>()
            .AddJob<EraseEvidenceJob>()
            .AddSingleton<ISealer, TestSealer>());
    }

    private FileSystemEvidenceStore NewStore() => new(new EvidenceFolder(_folder, TimeProvider.System), new TestSealer());

    private async Task<(FileSystemEvidenceStore Store, EvidenceItem Item, byte[] Plain)> StoredAsync(int length)
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var application = await made.ApplicationAsync(await made.StartedAsync());
        var store = NewStore();
        var plain = RandomNumberGenerator.GetBytes(length);
        var id = Guid.NewGuid();
        var stored = await store.StoreAsync(id, new MemoryStream(plain), TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(plain)), stored.Sha256);
        var file = new StoredFile("a.pdf", "application/pdf", stored.Length, stored.Sha256, stored.StoreKey, stored.WrappedKey);
        var owner = new Domain.Actor(made.Owner.Id, [Domain.ActorRole.EmployerContributor]);
        return (store, EvidenceItem.Receive(application, id, "F2", "contract", file, expiresOn: null, owner, system.Clock.GetUtcNow()), plain);
    }

    private string[] Files() =>
        Directory.Exists(Path.Combine(_folder, "evidence")) ? Directory.GetFiles(Path.Combine(_folder, "evidence"), "*", SearchOption.AllDirectories) : [];

    /// <summary>An upload whose sender disconnects in the middle.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ < 3 ? ValueTask.FromResult(buffer.Length) : throw new IOException("The connection was closed");
    }

    /// <summary>An upload that waits before its first byte until the test releases it.</summary>
    private sealed class HeldStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsBeingRead => _read.Task;

        public void LetGo() => _go.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _read.TrySetResult();
            await _go.Task.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>Stands in for clamd: answers pings, and every scan with the same words.</summary>
    private sealed class FakeClamd : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private Task _loop = Task.CompletedTask;

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public static FakeClamd Answering(string reply)
        {
            var clamd = new FakeClamd();
            clamd._listener.Start();
            clamd._loop = clamd.ServeAsync(reply);
            return clamd;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _listener.Dispose();
            _stop.Dispose();
        }

        private async Task ServeAsync(string reply)
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                var command = new byte[6];
                await stream.ReadExactlyAsync(command, _stop.Token);
                var isPing = command.AsSpan().SequenceEqual("zPING\0"u8);
                if (!isPing)
                {
                    await ReadFileAsync(stream);
                }
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"{(isPing ? "PONG" : reply)}\0"), _stop.Token);
            }
        }

        private async Task ReadFileAsync(NetworkStream stream)
        {
            await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length - 6], _stop.Token);
            var length = new byte[4];
            do
            {
                await stream.ReadExactlyAsync(length, _stop.Token);
                await stream.ReadExactlyAsync(new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length)], _stop.Token);
            }
            while (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length) > 0);
        }
    }
}
