using System.Globalization;
using CharterTracker.Benchmarks;

// "payroll" and "start" measure one thing against its limit and "kills" breaks off migrations, each in one run; anything else goes to
// BenchmarkDotNet.
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
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
