using System.Collections.Concurrent;
using System.Reflection;

namespace CharterTracker.Features.Pipeline;

/// <summary>Reads the permission that a request names in its <see cref="RequiresAttribute"/>, once for each type of request.</summary>
internal static class RequiredPermission
{
    private static readonly ConcurrentDictionary<Type, Permission> Known = new();

    public static Permission For(object request) => Known.GetOrAdd(request.GetType(), Read);

    private static Permission Read(Type request) =>
        request.GetCustomAttribute<RequiresAttribute>()?.Permission
        ?? throw new InvalidOperationException($"{request.Name} names no permission");
}
