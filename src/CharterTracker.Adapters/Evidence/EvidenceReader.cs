using System.Security.Cryptography;

namespace CharterTracker.Adapters.Evidence;

/// <summary>Reads an encrypted file as if it were plain, chunk by chunk; no byte is returned before its chunk is authenticated.</summary>
internal sealed class EvidenceReader(Stream file, byte[] key, Guid fileId, long plainLength) : Stream
{
    private readonly AesGcm _aes = new(key, EvidenceCipher.TagLength);
    private readonly byte[] _sealed = new byte[EvidenceCipher.ChunkLength + EvidenceCipher.TagLength];
    private readonly byte[] _plain = new byte[EvidenceCipher.ChunkLength];
    private long _index;
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => plainLength;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start == _end && !_atEnd)
        {
            Open(await file.ReadAtLeastAsync(_sealed, _sealed.Length, throwOnEndOfStream: false, cancellationToken));
        }
        return Take(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !_atEnd)
        {
            Open(file.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false));
        }
        return Take(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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
            _aes.Dispose();
            file.Dispose();
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(_plain);
        }
        base.Dispose(disposing);
    }

    private void Open(int read)
    {
        var length = read - EvidenceCipher.TagLength;
        if (length < 0)
        {
            throw new CryptographicException("The file was cut off");
        }
        _atEnd = file.Position == file.Length;
        _aes.Decrypt(
            EvidenceCipher.Nonce(_index),
            _sealed.AsSpan(0, length),
            _sealed.AsSpan(length, EvidenceCipher.TagLength),
            _plain.AsSpan(0, length),
            EvidenceCipher.BoundTo(fileId, _atEnd));
        (_index, _start, _end) = (_index + 1, 0, length);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _plain.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        _position += count;
        return count;
    }
}
