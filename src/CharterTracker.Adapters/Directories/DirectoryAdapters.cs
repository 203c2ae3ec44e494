using CharterTracker.Features.Directories;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Directories;

/// <summary>Registers the readers of public lists of organisations.</summary>
public static class DirectoryAdapters
{
    public static IServiceCollection AddCompanyLists(this IServiceCollection services) => services
        .AddSingleton<ICompanyListLayout, GenderPayGapLayout>()
        .AddSingleton<ICompanyListLayout, CompaniesHouseLayout>()
        .AddSingleton<ICompanyListReader, CompanyListReader>();
}
