using System.Net;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CharterTracker.Web.Security;

/// <summary>
/// <c>Proxies:Known</c>: the addresses or networks (<c>10.0.0.5, 172.16.0.0/12</c>) of the proxies that terminate TLS in front of the site.
/// Only their headers about client address and protocol are trusted.
/// </summary>
internal static class KnownProxies
{
    private const string Setting = "Proxies:Known";

    public static IServiceCollection AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
    }

    private static IPNetwork Parse(string value) =>
        IPNetwork.TryParse(value, out var network) ? network
        : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new SettingInvalidException(Setting, $"'{value}' is not an address or a network such as 172.16.0.0/12");
}
