using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>
/// What every form component shares: the name and id of its field, what was typed, its hint, and its error. Errors come from ModelState and
/// nowhere else, so that the summary and the message at the field always agree.
/// </summary>
public abstract class FormFieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => FieldIds.For(Name);

    protected string? Error => Entry?.Errors is { Count: > 0 } errors ? errors[0].ErrorMessage : null;

    /// <summary>What the person typed, or what the model holds.</summary>
    protected string? Value => Entry?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture);

    protected ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>Turns the element into a form group and returns the attributes that were meant for the control.</summary>
    protected IReadOnlyList<TagHelperAttribute> BecomeGroup(TagHelperOutput output)
    {
        FieldOrder.For(ViewContext).Add(Name);
        var passedOn = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        return passedOn;
    }

    protected IHtmlContent LabelFor(string text) =>
        Markup.Element("label", "govuk-label", text, ("for", Id));

    protected IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null)
        {
            content.AppendHtml(Markup.Element("div", "govuk-hint", Hint, ("id", $"{Id}-hint")));
        }
        if (Error is { } error)
        {
            var message = Markup.Element("p", "govuk-error-message", null, ("id", $"{Id}-error"));
            message.InnerHtml.AppendHtml(Markup.Element("span", "govuk-visually-hidden", "Error:")).Append(" ").Append(error);
            content.AppendHtml(message);
        }
        return content;
    }

    /// <summary>A fieldset with its legend, hint and error around the choices.</summary>
    protected TagBuilder Fieldset(string? legend, IHtmlContent choices, string? role = null)
    {
        var fieldset = Markup.Element("fieldset", "govuk-fieldset", null, ("aria-describedby", DescribedBy), ("role", role));
        if (legend is not null)
        {
            fieldset.InnerHtml.AppendHtml(Markup.Element("legend", "govuk-fieldset__legend govuk-fieldset__legend--s", legend));
        }
        fieldset.InnerHtml.AppendHtml(HintAndError()).AppendHtml(choices);
        return fieldset;
    }
}
