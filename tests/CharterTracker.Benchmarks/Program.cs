using System.Globalization;
using CharterTracker.Benchmarks;
using CharterTracker.Testing.Releases;

// "payroll" and "start" measure one thing against its limit and "kills" breaks off migrations, each in one run; "release" writes the
// filled database of this version; "payroll-files" tries random payroll files against the reference; anything else goes to BenchmarkDotNet.
if (args is ["payroll"])
{
    return await PayrollBenchmark.RunAsync() ? 0 : 1;
}
if (args is ["start", .. var folder])
{
    return await StartBenchmark.RunAsync(folder.FirstOrDefault()) ? 0 : 1;
}
if (args is ["kills", .. var rest])
{
    return await KillBenchmark.RunAsync(rest is [var kills] ? int.Parse(kills, CultureInfo.InvariantCulture) : 15) ? 0 : 1;
}
if (args is ["payroll-files", .. var numbers])
{
    var given = numbers.Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
    return await PayFileRun.RunAsync(given.ElementAtOrDefault(0) is > 0 and var files ? files : 200_000, given.ElementAtOrDefault(1))
        ? 0 : 1;
}
if (args is ["release", var releases])
{
    // The site's test host asks this variable where the pages lie; it is run from the root.
    Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_CHARTERTRACKER_WEB", Path.GetFullPath("src/CharterTracker.Web"));
    await ReleaseWriter.WriteAsync(releases);
    return 0;
}
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
