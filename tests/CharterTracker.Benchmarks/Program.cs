using CharterTracker.Benchmarks;

// "payroll" measures one thing against its limit, in one run; anything else goes to BenchmarkDotNet.
if (args is ["payroll"])
{
    return await PayrollBenchmark.RunAsync() ? 0 : 1;
}
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
