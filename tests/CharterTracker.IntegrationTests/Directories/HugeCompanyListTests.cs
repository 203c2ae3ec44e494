using System.Text;
using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Directories;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Directories;

/// <summary>Tests that measure the heap. All tests of a process share it, so these run while no other does.</summary>
[CollectionDefinition(nameof(HugeCompanyListTests), DisableParallelization = true)]
[Collection(nameof(HugeCompanyListTests))]
public class HugeCompanyListTests
{
    [Fact]
    public async Task Read_OfAHugeFile_KeepsMemoryFlat()
    {
        var reader = new ServiceCollection().AddCompanyLists().BuildServiceProvider().GetRequiredService<ICompanyListReader>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (rows, most) = (0, 0L);

        var list = await reader.OpenAsync(new EndlessRows(500_000), "BasicCompanyDataAsOneFile-2026-11-01.csv", CancellationToken.None);
        await foreach (var row in list.Rows)
        {
            rows += row.Facts is null ? 0 : 1;
            if (rows % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(500_000, rows);
        Assert.True(most - before < 64 * 1024 * 1024, $"{most - before:N0} bytes more");
    }

    /// <summary>A file of 200 MB that is made while it is read.</summary>
    private sealed class EndlessRows(int rows) : Stream
    {
        private byte[] _line = Encoding.UTF8.GetBytes(ACompanyList.Heading + "\r\n");
        private int _at;
        private int _made;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _line.Length)
            {
                if (_made == rows)
                {
                    return 0;
                }
                _line = Encoding.UTF8.GetBytes(ACompanyList.Row($"FIRM {_made} OF MANY LIMITED", $"{_made:D8}") + "\r\n");
                (_at, _made) = (0, _made + 1);
            }
            var length = Math.Min(count, _line.Length - _at);
            Array.Copy(_line, _at, buffer, offset, length);
            _at += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
