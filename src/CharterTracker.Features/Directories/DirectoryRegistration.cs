using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Directories;

public static class DirectoryRegistration
{
    public static IServiceCollection AddDirectories(this IServiceCollection services) => services.AddScoped<CompanyImport>().AddScoped<SearchTermIndex>().AddScoped<SimilarWords>();
}
