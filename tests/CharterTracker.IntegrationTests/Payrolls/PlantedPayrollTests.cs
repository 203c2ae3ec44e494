using System.Collections.Concurrent;
using System.Text;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CharterTracker.IntegrationTests.Payrolls;

/// <summary>
/// Tests that nothing personal stays of a payroll file. Names, numbers and dues are planted in files with every outcome and searched for
/// everywhere that the product writes: database, files, mails, logs at the most detailed level, what it publishes and what it shows to
/// others.
/// </summary>
public class PlantedPayrollTests
{
    private static readonly string[] Planted =
        ["Quillfeather", "Zebedee", "QQ123456A", "QQ 12 34 56 B", "NIMROD77", "77.31", "12 Hollow Lane", "98765432", "zebedee@hollow.test", "Sgt. Secret", "Flu in March"];

    /// <summary>Each file, and whether it can be checked.</summary>
    private static readonly (string Name, string Content, bool IsChecked)[] Files =
    [
        ("checked", "Payroll number,Forename,Surname,NI number,Address,Account number,E-mail,Job title,Hourly rate,Date of birth\n"
            + "NIMROD77,Zebedee,Quillfeather,QQ123456A,12 Hollow Lane,98765432,zebedee@hollow.test,Sgt. Secret,12.00,14/02/1990\n"
            + "NIMROD77,Zebedee,Quillfeather,QQ 12 34 56 B,12 Hollow Lane,98765432,zebedee@hollow.test,Sgt. Secret,lots,14/02/1990\n", true),
        ("a heading with a name", "Payroll number,Hourly rate,Zebedee Quillfeather owes\nNIMROD77,13.45,77.31\n", false),
        ("a heading with a name over words", "Payroll number,Hourly rate,Zebedee Quillfeather\nNIMROD77,13.45,Sgt. Secret\n", true),
        ("a forbidden heading with a name", "Payroll number,Hourly rate,UNIONSUBS Quillfeather\nNIMROD77,13.45,77.31\n", false),
        ("names where workplaces should be", NamesForWorkplaces("Site"), false),
        ("dues", "Payroll number,Surname,Hourly rate,UNISON subs\nNIMROD77,Quillfeather,13.45,77.31\n", false),
        ("sickness", "Payroll number,Surname,Hourly rate,Sickness\nNIMROD77,Quillfeather,13.45,Flu in March\n", false),
        ("number in a column that is read", "Payroll number,Surname,Hourly rate\nNIMROD77,Quillfeather,13.45\nQQ123456A,Quillfeather,13.45\n", false),
        ("name as a works number", "Payroll number,Hourly rate\nZebedee Quillfeather,13.45\n", true),
        ("name as a rate", "Payroll number,Hourly rate\n1,Zebedee Quillfeather\n", true),
        ("number as a rate", "Payroll number,Hourly rate\n1,QQ123456A\n", false),
        ("unknown headings", "Ref,Who,Per hour\nNIMROD77,Quillfeather,13.45\n", false),
        ("no headings", "NIMROD77,Quillfeather,13.45,QQ123456A\nNIMROD77,Zebedee,13.45,QQ 12 34 56 B\n", false),
        ("no hours", "Payroll number,Surname,Annual salary\nNIMROD77,Quillfeather,26000\n", false),
        ("broken", "Payroll number,Surname,Hourly rate\nNIMROD77,\"Quill\"feather,13.45\n", false),
        ("a page", "<html>Zebedee Quillfeather QQ123456A 77.31", false),
        ("long", $"Payroll number,Hourly rate\n{new string('x', 3000)}Quillfeather,13.45\n", false),
    ];

    [Fact]
    public async Task Uploads_OfEveryFate_LeaveNothingOfAPersonAnywhere()
    {
        using var logs = new EveryLog();
        await using var host = await CharterWebHost.StartAsync(configure: services => services
            .AddSingleton<ILoggerProvider>(logs)
            .Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Trace));
        var made = AnEmployersCase.MadeAt(host.Clock.GetUtcNow());
        made.Owner.PasswordHash = AnAccount.With("nobody@calder.test").PasswordHash;
        await host.SaveAsync([.. made.Everything, .. LivingWages.At(host.Clock.GetUtcNow())]);
        var owner = await host.VisitorAsync(made.Owner, hasTwoFactor: false);
        var application = await StartAsync(owner, made);

        foreach (var (name, content, isChecked) in Files)
        {
            var page = await SendAsync(owner, $"{application}/payroll/F1", content);
            Assert.True(isChecked == (page.Errors.Count == 0), $"{name}: {string.Join("; ", page.Errors)}");
        }
        await SendMappedAsync(owner, $"{application}/payroll/F1", "Ref,Note,Per hour\nNIMROD77,Zebedee Quillfeather,12.00\n", isChecked: true, "WorksNumber", "None", "HourlyRate");
        await SendMappedAsync(owner, $"{application}/payroll/F1", NamesForWorkplaces("Lodge").Replace("Payroll number,Hourly rate", "Ref,An hour", StringComparison.Ordinal), isChecked: false, "WorksNumber", "HourlyRate", "Workplace");
        await AbandonAsync(owner, $"{application}/payroll/F1");
        await SubmitAsync(owner, application);
        await host.RunJobAsync();

        Assert.Equal(5, await host.QueryAsync(db => db.PayrollChecks.CountAsync()));
        var mails = Directory.GetFiles(Path.Combine(host.DataFolder, "mail"), "*.eml");
        Assert.NotEmpty(mails);
        Assert.Contains("CheckPayrollCommand", logs.Text, StringComparison.Ordinal);
        AssertClean("database", await host.QueryAsync(EverythingStored.InAsync));
        AssertClean("files and mails", await EverythingStored.InAsync(new DirectoryInfo(host.DataFolder)));
        AssertClean("logs", logs.Text);
        // The files of the database too, whose pages and write-ahead log may still hold deleted rows.
        var stored = new FileInfo(await host.QueryAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource)));
        Assert.Contains(stored.Directory!.EnumerateFiles(), f => f.Name == stored.Name + "-wal");
        AssertClean("database's files", await EverythingStored.InAsync(stored.Directory!));
        // The buffer of a request that another test sends at the same time may be gone before it can be read.
        foreach (var file in new DirectoryInfo(Path.GetTempPath()).EnumerateFiles("ASPNETCORE_*").Where(f => f.Exists && f.Length > 0))
        {
            AssertClean("temporary files", await ReadIfStillThereAsync(file));
        }
        foreach (var path in new[] { "/api/v1/register", "/api/v1/register.csv", "/register", $"{application}/payroll/F1", $"{application}/check", $"{application}/print", application })
        {
            AssertClean(path, (await owner.GetAsync(path)).Document.DocumentElement.OuterHtml);
        }
    }

    private static async Task<string> ReadIfStillThereAsync(FileInfo file)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, Encoding.Latin1, TestContext.Current.CancellationToken);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static void AssertClean(string place, string text)
    {
        foreach (var planted in Planted)
        {
            Assert.False(text.Contains(planted, StringComparison.OrdinalIgnoreCase), $"{planted} is in the {place}");
        }
    }

    private static async Task<string> StartAsync(Visitor owner, AnEmployersCase made)
    {
        var apply = await owner.GetAsync($"/employer/apply?employer={made.Employer.Id}");
        return (await owner.SubmitAsync(apply, apply.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("value") == "accredited")))).Path;
    }

    private static async Task<VisitedPage> SendAsync(Visitor owner, string path, string content) => await owner.SendFileAsync(
        await owner.GetAsync(path),
        "Input.File",
        ("Zebedee Quillfeather.csv", Encoding.UTF8.GetBytes(content)),
        ("Input.PeriodOn.Day", "30"), ("Input.PeriodOn.Month", "10"), ("Input.PeriodOn.Year", "2026"));

    private static string NamesForWorkplaces(string heading) =>
        $"Payroll number,Hourly rate,{heading}\n{string.Concat(Enumerable.Range(1, 150).Select(i => $"{i},13.45,Zebedee Quillfeather {i}\n"))}";

    /// <summary>Sends a file as an employer who says what the columns are, and chooses the file again.</summary>
    private static async Task SendMappedAsync(Visitor owner, string path, string content, bool isChecked, params string[] columns)
    {
        var asked = await SendAsync(owner, path, content);
        var page = await owner.SendFileAsync(
            asked,
            "Input.File",
            ("Zebedee Quillfeather.csv", Encoding.UTF8.GetBytes(content)),
            [.. columns.Index().Select(c => ($"Input.Columns[{c.Index}].Column", (string?)c.Item))]);
        Assert.True(isChecked == (page.Errors.Count == 0), string.Join("; ", page.Errors));
    }

    /// <summary>Sends a file as a browser whose connection breaks in the middle of it.</summary>
    private static async Task AbandonAsync(Visitor owner, string path)
    {
        var page = await owner.GetAsync(path);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("form[data-upload] [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("30"), "Input.PeriodOn.Day" }, { new StringContent("10"), "Input.PeriodOn.Month" }, { new StringContent("2026"), "Input.PeriodOn.Year" },
            { new StreamContent(new BreakingStream(Files[0].Content)), "Input.File", "Zebedee Quillfeather.csv" },
        };
        await Assert.ThrowsAnyAsync<Exception>(() => owner.Client.PostAsync(path, form, TestContext.Current.CancellationToken));
    }

    /// <summary>A stream that returns its text once, and fails where the rest should follow.</summary>
    private sealed class BreakingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The connection broke");
    }

    private static async Task SubmitAsync(Visitor owner, string application)
    {
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code))
        {
            await owner.SubmitAsync(
                await owner.GetAsync($"{application}/criteria/{code}"),
                [.. ASmallCharter.AnswersTo(code).Select(a => ($"Input.Values[{a.Key}]", (string?)a.Value)), ("Input.IsFinished", "true")]);
        }
        var sent = await owner.SubmitAsync(await owner.GetAsync($"{application}/submit"), ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));
        Assert.EndsWith("/sent", sent.Path, StringComparison.Ordinal);
    }

    private sealed class EveryLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
