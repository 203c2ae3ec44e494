using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CharterTracker.Adapters.Scanning;

/// <summary>The address at which clamd listens: <c>unix:/path</c> or <c>host:port</c>.</summary>
internal sealed record ClamdAddress(EndPoint EndPoint)
{
    private const string Unix = "unix:";

    public static ClamdAddress? TryParse(string setting)
    {
        if (setting.StartsWith(Unix, StringComparison.Ordinal))
        {
            return setting.Length > Unix.Length ? new ClamdAddress(new UnixDomainSocketEndPoint(setting[Unix.Length..])) : null;
        }
        var colon = setting.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(setting.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new ClamdAddress(new DnsEndPoint(setting[..colon].Trim('[', ']'), port))
            : null;
    }
}
