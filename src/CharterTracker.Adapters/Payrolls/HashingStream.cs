using System.Security.Cryptography;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Hashes what is read through it, and refuses what is longer than allowed. Bytes that were peeked at are read again first.
/// </summary>
internal sealed class HashingStream(Stream source, long maxBytes) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _peeked = [];
    private int _peekedAt;
    private long _length;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Returns the first bytes, which are read again afterwards.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var buffer = new byte[count];
        var filled = await ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false, cancellationToken);
        _peeked = buffer[..filled];
        _peekedAt = 0;
        return _peeked;
    }

    /// <summary>SHA-256 of everything read, in lower-case hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_peekedAt < _peeked.Length)
        {
            var given = Math.Min(buffer.Length, _peeked.Length - _peekedAt);
            _peeked.AsMemory(_peekedAt, given).CopyTo(buffer);
            _peekedAt += given;
            return given;
        }
        var read = await source.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        _length += read;
        return _length <= maxBytes
            ? read
            : throw new PayrollRefusedException($"The file is larger than {maxBytes / 1024 / 1024} MB. Leave out columns that are not needed, or split it by workplace");
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
