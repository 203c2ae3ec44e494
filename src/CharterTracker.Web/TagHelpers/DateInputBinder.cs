using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Reads a date from day, month and year boxes, or from one value such as 2026-05-01 in an address.</summary>
internal sealed class DateInputBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (day, month, year) = (Part("Day"), Part("Month"), Part("Year"));
        if (day is null && month is null && year is null)
        {
            ReadOneValue(bindingContext);
            return Task.CompletedTask;
        }
        if (day is "" && month is "" && year is "")
        {
            Succeed(bindingContext, null);
            return Task.CompletedTask;
        }

        var missing = new[] { ("a day", day), ("a month", month), ("a year", year) }.Where(part => string.IsNullOrEmpty(part.Item2)).Select(part => part.Item1).ToList();
        if (missing.Count > 0)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"The date must include {string.Join(" and ", missing)}");
        }
        else if (year!.Length != 4)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "The year must have four numbers");
        }
        else if (DateOnly.TryParseExact($"{year}-{month!.PadLeft(2, '0')}-{day!.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Succeed(bindingContext, date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Enter a real date, for example 27 3 2026");
        }
        return Task.CompletedTask;

        string? Part(string name)
        {
            var key = $"{bindingContext.ModelName}.{name}";
            var value = bindingContext.ValueProvider.GetValue(key);
            if (value == ValueProviderResult.None)
            {
                return null;
            }
            bindingContext.ModelState.SetModelValue(key, value);
            bindingContext.ModelState.MarkFieldSkipped(key);
            return (value.FirstValue ?? "").Trim();
        }
    }

    private static void ReadOneValue(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return;
        }
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            Succeed(bindingContext, null);
        }
        else if (DateOnly.TryParseExact(value.FirstValue.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Succeed(bindingContext, date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Enter a real date, for example 2026-03-27");
        }
    }

    private static void Succeed(ModelBindingContext bindingContext, DateOnly? date)
    {
        if (date is not null || bindingContext.ModelMetadata.IsNullableValueType)
        {
            bindingContext.Result = ModelBindingResult.Success(date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Enter a date");
        }
    }
}

internal sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateInputBinder() : null;
}
