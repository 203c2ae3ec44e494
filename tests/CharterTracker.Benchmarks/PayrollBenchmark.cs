using System.Diagnostics;
using System.Globalization;
using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;
using Microsoft.Extensions.DependencyInjection;
using Sylvan.Data.Csv;

namespace CharterTracker.Benchmarks;

/// <summary>
/// Measures a payroll check, hash included, against Sylvan visiting every field of the same file (medians of interleaved runs), and how
/// much the peak of the managed heap grows from 20,000 rows to 1,000,000.
/// </summary>
internal static class PayrollBenchmark
{
    private const int WarmUps = 5;
    private const int Runs = 25;
    private const double RatioLimit = 4;
    private const long HeapLimit = 32L * 1024 * 1024;

    private static readonly PayrollPlan Plan = new(
        new PayRule(new PayScope(18, IncludesApprentices: false), new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), null, "benchmark")),
        new DateOnly(2026, 1, 31),
        new Dictionary<string, ColumnMapping>(),
        new Dictionary<string, WageRegion> { ["L1 8JQ"] = WageRegion.Uk, ["EC1A 1BB"] = WageRegion.London },
        WageRegion.Uk,
        new PayrollStatements(EverybodyIsOldEnough: false, NobodyIsApprentice: true));

    /// <summary>Measures both, and returns whether both limits hold.</summary>
    public static async Task<bool> RunAsync()
    {
        var reader = new ServiceCollection()
            .AddPayrollReading().AddSingleton(new PayrollLimits(1L << 30)).BuildServiceProvider().GetRequiredService<IPayrollReader>();
        var file = Payroll(200_000);
        var checks = new List<double>();
        var visits = new List<double>();
        for (var run = -WarmUps; run < Runs; run++)
        {
            var visit = await MillisecondsAsync(() => VisitAsync(file));
            var check = await MillisecondsAsync(() => CheckAsync(reader, file));
            // The first runs include compilation, and do not count.
            if (run >= 0)
            {
                visits.Add(visit);
                checks.Add(check);
            }
        }
        var ratio = Median(checks) / Median(visits);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"200,000 rows, {file.Length / 1024 / 1024} MB: check {Median(checks):F0} ms, Sylvan alone {Median(visits):F0} ms, ratio {ratio:F2} (at most {RatioLimit}; 3 is the goal)"));

        var small = await PeakAsync(reader, 20_000);
        var large = await PeakAsync(reader, 1_000_000);
        var growth = large - small;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"peak managed heap grows by {growth / 1024.0 / 1024:F1} MiB from 20,000 rows to 1,000,000 (at most {HeapLimit / 1024 / 1024})"));
        return ratio <= RatioLimit && growth <= HeapLimit;
    }

    private static async Task CheckAsync(IPayrollReader reader, byte[] file)
    {
        using var stream = new MemoryStream(file);
        if (await reader.ReadAsync(stream, Plan, CancellationToken.None) is not PayrollReading.Checked)
        {
            throw new InvalidOperationException("The benchmark's file was not checked");
        }
    }

    private static async Task VisitAsync(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file));
        await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { BufferSize = 64 * 1024 });
        var characters = 0L;
        while (await csv.ReadAsync())
        {
            for (var i = 0; i < csv.RowFieldCount; i++)
            {
                characters += csv.GetFieldSpan(i).Length;
            }
        }
        GC.KeepAlive(characters);
    }

    private static async Task<double> MillisecondsAsync(Func<Task> run)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The peak of the heap in bytes. Rows are made while they are read, so that only the check takes memory.</summary>
    private static async Task<long> PeakAsync(IPayrollReader reader, int rows)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var stream = new PayrollStream(rows);
        if (await reader.ReadAsync(stream, Plan, CancellationToken.None) is not PayrollReading.Checked)
        {
            throw new InvalidOperationException("The benchmark's file was not checked");
        }
        return stream.Peak - before;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static byte[] Payroll(int rows)
    {
        using var memory = new MemoryStream();
        memory.Write(PayrollStream.Headings);
        for (var row = 0; row < rows; row++)
        {
            memory.Write(PayrollStream.Row(row));
        }
        return memory.ToArray();
    }

    private sealed class PayrollStream(int rows) : Stream
    {
        private byte[] _chunk = Headings;
        private int _at;
        private int _row;

        public static byte[] Headings { get; } =
            "Payroll number,Forename,Surname,NI number,Date of birth,Job title,Department,Contracted hours,Hourly rate,Contract type,Work postcode,Start date\r\n"u8.ToArray();

        /// <summary>The largest heap seen while the rows were read, in bytes.</summary>
        public long Peak { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public static byte[] Row(int row) => Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{100000 + row},Test,Alpha,QQ{row % 1000000:D6}A,{1 + (row % 28):D2}/{1 + (row % 12):D2}/{1960 + (row % 45)},Assistant,Kitchen,{20 + (row % 18)}.5,{12 + (row % 9)}.{row % 100:D2},Permanent,{(row % 3 == 0 ? "EC1A 1BB" : "L1 8JQ")},01/04/2020\r\n"));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Fill(buffer.Span));

        public override int Read(byte[] buffer, int offset, int count) => Fill(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Fill(Span<byte> buffer)
        {
            if (_at == _chunk.Length)
            {
                if (_row == rows)
                {
                    return 0;
                }
                _chunk = Row(_row++);
                _at = 0;
                if (_row % 5_000 == 0)
                {
                    Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false));
                }
            }
            var given = Math.Min(buffer.Length, _chunk.Length - _at);
            _chunk.AsSpan(_at, given).CopyTo(buffer);
            _at += given;
            return given;
        }
    }
}
