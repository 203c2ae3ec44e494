using System.Diagnostics;

namespace CharterTracker.IntegrationTests.Startup;

/// <summary>
/// Tests what somebody sees who runs the site for the first time: the real program, in a process of its own, without any settings.
/// </summary>
public sealed class FirstCommandTests : IDisposable
{
    private const int MaxLines = 30;

    private readonly string _dataFolder = Directory.CreateTempSubdirectory("charter-first-").FullName;

    public void Dispose() => Directory.Delete(_dataFolder, recursive: true);

    [Fact]
    public async Task Start_OnNothing_PrintsFewLinesBeforeItsAddress_AndNoWarning()
    {
        var lines = await StartAsync();

        var before = lines.TakeWhile(l => !l.Contains("CharterTracker is at http", StringComparison.Ordinal)).ToList();
        Assert.True(before.Count < lines.Count, string.Join('\n', lines));
        Assert.True(before.Count <= MaxLines, string.Join('\n', before));
        Assert.DoesNotContain(lines, l => l.StartsWith("warn:", StringComparison.Ordinal) || l.StartsWith("fail:", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("owner@employer.example", StringComparison.Ordinal));
    }

    /// <summary>Starts the program and returns all lines that it prints until it serves.</summary>
    private async Task<List<string>> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DataFolder"] = _dataFolder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                break;
            }
        }
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        lines.AddRange((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }
}
