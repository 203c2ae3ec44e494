using CharterTracker.Features.Concerns;
using CharterTracker.Features.Recognitions;
using CharterTracker.Features.Wages;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Charters;

internal static class CharterRegistration
{
    public static IServiceCollection AddCharters(this IServiceCollection services) => services
        .AddScoped<CharterIntake>()
        .AddScoped<RateTables>()
        .AddScoped<WageMail>()
        .AddScoped<RecognitionCases>()
        .AddScoped<UnionMail>()
        .AddScoped<RecognitionForms>()
        .AddScoped<ClaimCorrections>()
        .AddScoped<UnionLetters>()
        .AddScoped<UnionHandover>()
        .AddScoped<ConcernMail>()
        .AddScoped<ConcernDesk>()
        .AddScoped<DerecognitionConcerns>();
}
