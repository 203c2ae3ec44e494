using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Payrolls;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Payrolls;

public class CheckPayrollTests
{
    private const string File =
        "Payroll number,Surname,NI number,Hourly rate,Contracted hours,Date of birth,Workplace\n"
        + "NIMROD77,Quillfeather,QQ123456A,13.45,37.5,14/02/1990,Bakery\n"
        + "NIMROD78,Quillfeather,QQ123456B,12.00,37.5,14/02/1990,Bakery\n";

    private static readonly PayrollStatements NobodyIsApprentice = new(EverybodyIsOldEnough: false, NobodyIsApprentice: true);

    [Theory, EveryDatabase]
    public async Task Check_OfAFile_KeepsFindingsAndNothingElse(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();

        var result = await system.SendAsync(Command(id, File));

        Assert.IsType<PayrollReading.Checked>(result.Value);
        var shown = (await system.SendAsync(new GetPayrollCheckQuery(id, "F1"))).Value.Newest!;
        Assert.Equal((PayOutcome.Below, 1, 1), (shown.Outcome, shown.Counts.MeetAnnounced, shown.Counts.Below));
        Assert.Equal(new FailingRow(3, PayOutcome.Below, PayReason.BelowRate, 60), Assert.Single(shown.Rows));
        Assert.Equal(["Surname", "NI number"], shown.Columns.Skipped);
        Assert.Equal(new RatePair(1260, 1385), shown.Rates.Due);
        Assert.Equal(new DateOnly(2026, 5, 1), shown.Rates.AnnouncedDueBy);

        var everything = await EverythingStoredAsync(system);
        Assert.DoesNotContain("Quillfeather", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("QQ12345", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NIMROD", everything, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.EnumerateFiles(system.DataFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Check_OfAFileWithDues_StoresNothing()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();

        var result = await system.SendAsync(Command(id, "Payroll number,Hourly rate,Union subs\n1,13.45,7.77\n"));

        Assert.IsType<PayrollReading.Refused>(result.Value);
        Assert.Equal(0, await system.QueryAsync(db => db.PayrollChecks.CountAsync()));
        Assert.DoesNotContain("7.77", await EverythingStoredAsync(system), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAnUnknownLayout_IsMappedOnceAndRemembered()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        const string Odd = "Ref,Per hour\nX1,13.45\n";
        var needs = Assert.IsType<PayrollReading.NeedsColumns>((await system.SendAsync(Command(id, Odd))).Value);

        var mapped = await system.SendAsync(Command(id, Odd) with
        {
            Signature = needs.Signature,
            Columns = new Dictionary<int, PayColumn> { [0] = PayColumn.WorksNumber, [1] = PayColumn.HourlyRate },
        });
        var again = await system.SendAsync(Command(id, Odd));

        Assert.IsType<PayrollReading.Checked>(mapped.Value);
        Assert.IsType<PayrollReading.Checked>(again.Value);
        Assert.Equal(2, await system.QueryAsync(db => db.PayrollChecks.CountAsync()));
    }

    [Fact]
    public async Task Check_OfUnmatchedWorkplaces_AsksOnce()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        const string Away = "Payroll number,Hourly rate,Workplace\n1,13.45,Depot\n2,13.45,Elsewhere\n";
        var needs = Assert.IsType<PayrollReading.NeedsWorkplaces>((await system.SendAsync(Command(id, Away))).Value);
        Assert.Equal(["Depot", "Elsewhere"], needs.Values);

        var bakery = made.Employer.Workplaces.Single().Id;
        var matched = await system.SendAsync(Command(id, Away) with { Workplaces = new Dictionary<string, Guid?> { ["Depot"] = bakery, ["Elsewhere"] = null } });
        var strange = await system.SendAsync(Command(id, Away) with { Workplaces = new Dictionary<string, Guid?> { ["Depot"] = Guid.NewGuid() } });

        var counts = Assert.IsType<PayrollReading.Checked>(matched.Value).Findings.Counts;
        Assert.Equal((1, 1), (counts.MeetAnnounced, counts.CannotTell));
        Assert.Equal("Choose one of your own workplaces", Assert.IsType<Failure.Conflict>(strange.Failure).Message);
    }

    [Fact]
    public async Task Check_AfterAWorkplaceWasRemoved_AsksAboutItAgain()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        await system.SendAsync(new AddWorkplaceCommand(made.Employer.Id, new NewWorkplace("Yard", "E09000007", null)));
        var yard = await system.QueryAsync(db => db.Employers.SelectMany(e => e.Workplaces).Where(w => w.Name == "Yard").Select(w => w.Id).SingleAsync());
        const string Away = "Payroll number,Hourly rate,Workplace,Age\n1,14.80,Depot,30\n2,13.45,Elsewhere,30\n";
        await system.SendAsync(Command(id, Away) with { Workplaces = new Dictionary<string, Guid?> { ["Depot"] = yard, ["Elsewhere"] = null } });

        await system.SendAsync(new RemoveWorkplaceCommand(made.Employer.Id, yard));
        var asked = (await system.SendAsync(Command(id, Away))).Value;
        await system.SendAsync(new AddWorkplaceCommand(made.Employer.Id, new NewWorkplace("Elsewhere", "E08000014", null)));
        await system.SendAsync(new AddWorkplaceCommand(made.Employer.Id, new NewWorkplace("Depot", "E08000014", null)));
        var named = (await system.SendAsync(Command(id, Away))).Value;

        Assert.Equal(["Depot"], Assert.IsType<PayrollReading.NeedsWorkplaces>(asked).Values);
        var remembered = await system.QueryAsync(db => db.PayrollSetups.Select(s => s.Workplaces).SingleAsync());
        Assert.Equal(["Elsewhere"], remembered.Keys);
        Assert.Equal(2, Assert.IsType<PayrollReading.Checked>(named).Findings.Counts.MeetAnnounced);
    }

    [Fact]
    public void MapWorkplaces_WhenTheyAreRememberedAlready_CountsThemOnce()
    {
        var employer = Employer.Join("E0000001", new EmployerProfile("Calder Vale Foods Limited", ["10710"], "C", 42), Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        var workplaces = Enumerable.Range(1, PayrollSetup.MaxWorkplaces).ToDictionary(i => $"Site {i}", _ => (Guid?)null);
        var setup = PayrollSetup.Create(employer.Id);
        setup.MapWorkplaces(employer, workplaces);

        setup.MapWorkplaces(employer, workplaces);

        Assert.Equal(PayrollSetup.MaxWorkplaces, setup.Workplaces.Count);
        Assert.Throws<BrokenRuleException>(() => setup.MapWorkplaces(employer, new Dictionary<string, Guid?> { ["One more"] = null }));
        Assert.Equal(PayrollSetup.MaxWorkplaces, setup.Workplaces.Count);
    }

    [Fact]
    public async Task Check_ByAStranger_OnAnotherCriterion_OrAfterSubmitting_IsRefusedUnread()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        using var unread = new MemoryStream(Encoding.UTF8.GetBytes(File));
        var command = Command(id, File) with { File = unread };

        var stranger = await system.As(FakeUser.Person()).SendAsync(command);
        var otherCriterion = await system.As(made.AsOwner).SendAsync(command with { CriterionCode = "J1" });
        var signatory = await system.As(made.AsSignatory).SendAsync(command);

        Assert.IsType<Failure.NotFound>(stranger.Failure);
        Assert.IsType<Failure.NotFound>(otherCriterion.Failure);
        Assert.IsType<Failure.Conflict>(signatory.Failure);
        Assert.Equal(0, unread.Position);
    }

    [Theory]
    [InlineData(null, "Enter the pay date of the file")]
    [InlineData("2026-12-25", "The pay date cannot be in the future")]
    [InlineData("2020-01-31", "Choose a file from the last two years")]
    public async Task Check_WithoutAGoodPayDate_SaysSo(string? payDate, string message)
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();

        var result = await system.SendAsync(Command(id, File) with { PeriodOn = payDate is null ? null : DateOnly.Parse(payDate, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(new FieldError("PeriodOn", message), Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors));
    }

    private static async Task<TestSystem> StartAsync(DatabaseKind kind)
    {
        var system = await TestSystem.StartAsync(kind, services => services.AddPayrollReading());
        await system.SaveAsync(LivingWages.At(system.Clock.GetUtcNow()));
        return system;
    }

    private static CheckPayrollCommand Command(Guid applicationId, string file) => new(
        applicationId, "F1", new DateOnly(2026, 1, 31), NobodyIsApprentice, new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private static Task<string> EverythingStoredAsync(TestSystem system) => system.QueryAsync(EverythingStored.InAsync);
}
