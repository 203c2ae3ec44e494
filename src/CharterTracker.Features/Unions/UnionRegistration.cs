using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Unions;

internal static class UnionRegistration
{
    public static IServiceCollection AddUnions(this IServiceCollection services) => services
        .AddScoped<RecognitionCases>()
        .AddScoped<RecognitionForms>()
        .AddScoped<RecognitionCorrections>()
        .AddScoped<UnionLetters>()
        .AddScoped<UnionHandover>()
        .AddScoped<UnionMail>();
}
