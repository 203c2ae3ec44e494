using CharterTracker.Features.Directories;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Directories;

public static class DirectoryAdapters
{
    public static IServiceCollection AddCompanyLists(this IServiceCollection services) => services
        .AddSingleton<ICompanyListLayout, GenderPayGapLayout>()
        .AddSingleton<ICompanyListLayout, CompaniesHouseLayout>()
        .AddSingleton<ICompanyListReader, CompanyListReader>();
}
