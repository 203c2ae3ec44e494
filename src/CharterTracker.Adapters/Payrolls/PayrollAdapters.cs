using CharterTracker.Features.Payrolls;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Registers the reader of payroll files.</summary>
public static class PayrollAdapters
{
    public static IServiceCollection AddPayrollReading(this IServiceCollection services) =>
        services.AddSingleton(PayrollLimits.Default).AddSingleton<IPayrollReader, PayrollReader>();
}
