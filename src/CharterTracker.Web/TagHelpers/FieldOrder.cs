using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.TagHelpers;

/// <summary>The fields of this page in the order they were drawn, so that the error summary can follow it.</summary>
internal sealed class FieldOrder
{
    private readonly List<string> _names = [];

    public static FieldOrder For(ViewContext context)
    {
        var items = context.HttpContext.Items;
        if (items[typeof(FieldOrder)] is not FieldOrder order)
        {
            items[typeof(FieldOrder)] = order = new FieldOrder();
        }
        return order;
    }

    public void Add(string name) => _names.Add(name);

    /// <summary>The position of a field; after all others where the page has no such field.</summary>
    public int PositionOf(string name)
    {
        var position = _names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        return position < 0 ? int.MaxValue : position;
    }
}
