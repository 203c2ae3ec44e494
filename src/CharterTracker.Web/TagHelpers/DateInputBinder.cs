using CharterTracker.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CharterTracker.Web.TagHelpers;

/// <summary>Reads a date from day, month and year boxes, or from one value such as 2026-05-01 in an address.</summary>
internal sealed class DateInputBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (Boxes(bindingContext) is not { } typed)
        {
            ReadOneValue(bindingContext);
        }
        else if (typed.Fault is { } fault)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fault);
        }
        else
        {
            Succeed(bindingContext, typed.Date);
        }
        return Task.CompletedTask;
    }

    /// <summary>The date as it was typed into the boxes; null where the form has no such boxes.</summary>
    internal static TypedDate? Boxes(ModelBindingContext bindingContext)
    {
        var (day, month, year) = (Part("Day"), Part("Month"), Part("Year"));
        return day is null && month is null && year is null ? null : TypedDate.From(day, month, year);

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
            return value.FirstValue ?? "";
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
        else if (TypedDate.Parse(value.FirstValue.Trim()) is { } date)
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

/// <summary>Reads the boxes of a draft as they are, since an unfinished date is kept too.</summary>
internal sealed class TypedDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (DateInputBinder.Boxes(bindingContext) is { } typed)
        {
            bindingContext.Result = ModelBindingResult.Success(typed);
        }
        return Task.CompletedTask;
    }
}

/// <summary>Chooses the binder for dates.</summary>
internal sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateInputBinder()
        : context.Metadata.ModelType == typeof(TypedDate) ? new TypedDateBinder()
        : null;
}
