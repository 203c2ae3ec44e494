using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.TagHelpers;

/// <summary>The id of the control (of several: the first) that a field name belongs to; the error summary links to it.</summary>
internal static class FieldIds
{
    public static string For(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
