using System.Net.Sockets;

namespace CharterTracker.Web.Security;

/// <summary>Who counts as one caller where attempts are counted: an IPv4 address, or the /64 that one IPv6 customer is given.</summary>
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
