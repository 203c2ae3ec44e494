using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>The radios or checkboxes that a group collects from its children before it draws them.</summary>
internal sealed class Choices
{
    private readonly List<Choice> _all = [];

    public static async Task<Choices> CollectAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = new Choices();
        context.Items[typeof(Choices)] = choices;
        await output.GetChildContentAsync();
        return choices;
    }

    public static async Task AddAsync(TagHelperContext context, TagHelperOutput output, string value, string? hint)
    {
        var content = await output.GetChildContentAsync();
        var passedOn = output.Attributes.ToList();
        output.SuppressOutput();
        ((Choices)context.Items[typeof(Choices)])._all.Add(new Choice(value, hint, content, passedOn));
    }

    /// <param name="kind">radios or checkboxes.</param>
    public IHtmlContent Draw(string kind, string type, string classes, string id, string name, Func<string, bool> isChosen)
    {
        var group = Markup.Element("div", classes, null, ("data-module", $"govuk-{kind}"));
        for (var i = 0; i < _all.Count; i++)
        {
            var choice = _all[i];
            var choiceId = i == 0 ? id : $"{id}-{i + 1}";
            var hintId = choice.Hint is null ? null : $"{choiceId}-item-hint";
            var item = Markup.Element("div", $"govuk-{kind}__item", text: null);
            var label = Markup.Element("label", $"govuk-label govuk-{kind}__label", null, ("for", choiceId));
            label.InnerHtml.AppendHtml(choice.Content);
            item.InnerHtml
                .AppendHtml(Markup.Void("input", $"govuk-{kind}__input",
                    ("id", choiceId),
                    ("name", name),
                    ("type", type),
                    ("value", choice.Value),
                    ("checked", isChosen(choice.Value) ? "checked" : null),
                    ("aria-describedby", hintId)).With(choice.PassedOn))
                .AppendHtml(label);
            if (choice.Hint is not null)
            {
                item.InnerHtml.AppendHtml(Markup.Element("div", $"govuk-hint govuk-{kind}__hint", choice.Hint, ("id", hintId)));
            }
            group.InnerHtml.AppendHtml(item);
        }
        return group;
    }

    private sealed record Choice(string Value, string? Hint, IHtmlContent Content, IReadOnlyList<TagHelperAttribute> PassedOn);
}
