using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CharterTracker.Benchmarks;

/// <summary>
/// Measures the time from the start of the process to the first register page, on an existing database, against an empty ASP.NET Core host
/// in the same published form: medians of interleaved runs. Settings are those of an operator (Production, behind a proxy); the database is
/// the demonstration's, made once before the runs.
/// </summary>
internal static class StartBenchmark
{
    private const int WarmUps = 2;
    private const int Runs = 11;
    private const double RatioLimit = 5;
    private const int MegabyteLimit = 110;
    private const string PublicHost = "charter.example.org";

    private const string EmptyProject =
        """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            <SelfContained>false</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
          </PropertyGroup>
        </Project>
        """;

    private const string EmptyProgram =
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/register", () => "Nothing is registered here");
        app.Run();
        """;

    /// <param name="published">A folder with the published site; null publishes the site first.</param>
    /// <returns>Whether the limit holds.</returns>
    public static async Task<bool> RunAsync(string? published)
    {
        var work = Directory.CreateTempSubdirectory("charter-start-").FullName;
        try
        {
            var site = published is null ? Path.Combine(work, "site") : Path.GetFullPath(published);
            if (published is null)
            {
                await PublishAsync("src/CharterTracker.Web", site);
            }
            var empty = await PublishEmptyAsync(work);
            var settings = await SettingsAsync(work);

            // Development fills the database; what is measured runs as in Production.
            await FirstPageAsync(site, "CharterTracker.Web.dll", settings, "Development");
            var (sites, empties) = (new List<Sample>(), new List<Sample>());
            for (var run = -WarmUps; run < Runs; run++)
            {
                var ofEmpty = await FirstPageAsync(empty, "empty.dll", settings, "Production");
                var ofSite = await FirstPageAsync(site, "CharterTracker.Web.dll", settings, "Production");
                // The first runs bring the files into the system's cache, and do not count.
                if (run >= 0)
                {
                    empties.Add(ofEmpty);
                    sites.Add(ofSite);
                }
            }
            return Report(sites, empties) & ReportSize(site);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static bool Report(List<Sample> sites, List<Sample> empties)
    {
        var (site, empty) = (Median(sites, s => s.Wall), Median(empties, s => s.Wall));
        var (siteCpu, emptyCpu) = (Median(sites, s => s.Processor), Median(empties, s => s.Processor));
        var ratio = site / empty;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first register page after {site:F0} ms, an empty host's after {empty:F0} ms, ratio {ratio:F2} (at most {RatioLimit}; 4 is the goal)"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"of the processors {siteCpu:F0} ms and {emptyCpu:F0} ms, ratio {siteCpu / emptyCpu:F2}"));
        return ratio <= RatioLimit;
    }

    private static bool ReportSize(string site)
    {
        var megabytes = new DirectoryInfo(site).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"published for one system: {megabytes:F1} MB (at most {MegabyteLimit})"));
        return megabytes <= MegabyteLimit;
    }

    private static double Median(List<Sample> samples, Func<Sample, TimeSpan> of) =>
        samples.Select(s => of(s).TotalMilliseconds).Order().ElementAt(samples.Count / 2);

    private static async Task<string> PublishEmptyAsync(string work)
    {
        var source = Directory.CreateDirectory(Path.Combine(work, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "empty.csproj"), EmptyProject);
        await File.WriteAllTextAsync(Path.Combine(source, "Program.cs"), EmptyProgram);
        var target = Path.Combine(work, "empty");
        await PublishAsync(source, target);
        return target;
    }

    private static async Task PublishAsync(string project, string target)
    {
        Console.WriteLine($"publishing {project}");
        using var publish = Process.Start(
            "dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "-v", "quiet", "-nologo"]);
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} could not be published");
        }
    }

    private static async Task<Dictionary<string, string>> SettingsAsync(string work)
    {
        var key = Path.Combine(work, "master.key");
        await File.WriteAllTextAsync(key, $"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        return new()
        {
            ["Site__PublicAddress"] = $"https://{PublicHost}",
            ["Proxies__Known"] = "127.0.0.1",
            ["DataFolder"] = Path.Combine(work, "data"),
            ["Keys__MasterKeyFile"] = key,
            ["Mail__From"] = "charter@authority.example",
            ["Mail__Transport"] = "PickupFolder",
            ["Scanner__Clamd"] = $"unix:{Path.Combine(work, "no-clamd")}",
        };
    }

    private static async Task<Sample> FirstPageAsync(string folder, string program, Dictionary<string, string> settings, string environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, program)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            while (!await AnswersAsync(port))
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"{program} ended before it answered: {string.Join('\n', await output)}");
                }
                await Task.Delay(2);
            }
            process.Refresh();
            return new Sample(Stopwatch.GetElapsedTime(began), process.TotalProcessorTime);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Whether the site answers; false while nobody listens. It uses a plain socket, so that no HTTP client is measured.</summary>
    private static async Task<bool> AnswersAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
        }
        catch (SocketException)
        {
            return false;
        }
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(
            $"GET /register HTTP/1.1\r\nHost: {PublicHost}\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"));
        var answer = new byte[12];
        var read = await socket.ReceiveAsync(answer);
        var status = System.Text.Encoding.ASCII.GetString(answer, 0, read);
        return status == "HTTP/1.1 200" ? true : throw new InvalidOperationException($"/register answered '{status}'");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>One start: how long it took, and how long the processors worked for it.</summary>
    private sealed record Sample(TimeSpan Wall, TimeSpan Processor);
}
