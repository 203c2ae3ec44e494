using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.EvidenceItems;

namespace CharterTracker.Adapters.Scanning;

/// <summary>Scans files by clamd's INSTREAM command. Only the exact reply <c>stream: OK</c> is clean.</summary>
internal sealed class ClamdScanner(ClamdAddress address, TimeProvider clock) : IMalwareScanner
{
    // clamd's own limits are 120 seconds; we do not wait for them.
    private static readonly TimeSpan ScanDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PingDeadline = TimeSpan.FromSeconds(5);
    private const int ReplyMaxLength = 4096;

    public async Task<EvidenceState> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        // A scanner that does not answer a ping is unavailable, whatever the file; after a ping, a failure counts against this file.
        await PingAsync(cancellationToken);
        var reply = await WithinAsync(ScanDeadline, async token =>
        {
            using var socket = await ConnectAsync(token);
            await using var stream = new NetworkStream(socket);
            await SendAsync(stream, content, token);
            return await ReadReplyAsync(stream, token);
        }, cancellationToken);
        return VerdictOf(reply);
    }

    internal static EvidenceState VerdictOf(string reply)
    {
        if (reply == "stream: OK")
        {
            return EvidenceState.Clean;
        }
        if (!reply.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"clamd answered '{reply}'");
        }
        // Encrypted, or nested too deeply to scan: not clean, since it was not scanned, but no virus either.
        return reply.Contains("Heuristics.Encrypted.", StringComparison.Ordinal) || reply.Contains("Heuristics.Limits.Exceeded", StringComparison.Ordinal)
            ? EvidenceState.Unscannable
            : EvidenceState.Infected;
    }

    private static async Task SendAsync(NetworkStream stream, Stream content, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var buffer = new byte[4 + (64 * 1024)];
        int read;
        while ((read = await content.ReadAsync(buffer.AsMemory(4), cancellationToken)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await stream.WriteAsync(buffer.AsMemory(0, 4 + read), cancellationToken);
        }
        await stream.WriteAsync(new byte[4], cancellationToken);
    }

    private static async Task<string> ReadReplyAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[ReplyMaxLength];
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (buffer[length - 1] == 0)
            {
                return Encoding.UTF8.GetString(buffer, 0, length - 1);
            }
        }
        throw new InvalidDataException("clamd closed the connection in the middle of an answer");
    }

    private async Task PingAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reply = await WithinAsync(PingDeadline, async token =>
            {
                using var socket = await ConnectAsync(token);
                await using var stream = new NetworkStream(socket);
                await stream.WriteAsync("zPING\0"u8.ToArray(), token);
                return await ReadReplyAsync(stream, token);
            }, cancellationToken);
            if (reply != "PONG")
            {
                throw new InvalidDataException($"clamd answered '{reply}' to a ping");
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or TimeoutException or InvalidDataException)
        {
            throw new ScannerUnavailableException($"The malware scanner is away: {exception.Message}", exception);
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = address.EndPoint is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.EndPoint, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<string> WithinAsync(TimeSpan most, Func<CancellationToken, Task<string>> talk, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await talk(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"clamd gave no answer in {most.TotalSeconds:0} seconds");
        }
    }
}
