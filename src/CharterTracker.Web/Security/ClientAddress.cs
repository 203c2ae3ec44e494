using System.Net.Sockets;

namespace CharterTracker.Web.Security;

/// <summary>The network address that attempts are counted by: an IPv4 address, or the /64 that one IPv6 customer is given.</summary>
internal static class ClientAddress
{
    public static string From(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4().ToString();
        }
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
