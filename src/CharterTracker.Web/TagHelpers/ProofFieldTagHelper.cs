using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CharterTracker.Web.TagHelpers;

/// <summary>The field for what the step-up behaviour checks: a new code, or the password of an employer without an authenticator.</summary>
[HtmlTargetElement("proof-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProofFieldTagHelper(ICurrentUser user) : FormFieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var asksForCode = user.HasTwoFactor || user.Grants.Count > 0;
        Hint ??= asksForCode ? "Six digits. A code works once, so wait for a new one if you have just used it." : null;
        var passedOn = BecomeGroup(output);
        // Neither the code nor the password is ever sent back to the page.
        var input = Markup.Void("input", $"govuk-input {(asksForCode ? "govuk-input--width-5" : "govuk-input--width-20")}{(Error is null ? "" : " govuk-input--error")}",
            ("id", Id),
            ("name", Name),
            ("type", asksForCode ? "text" : "password"),
            ("inputmode", asksForCode ? "numeric" : null),
            ("autocomplete", asksForCode ? "one-time-code" : "current-password"),
            ("spellcheck", "false"),
            ("aria-describedby", DescribedBy)).With(passedOn);
        output.Content
            .AppendHtml(LabelFor(asksForCode ? "Code from your authenticator app" : "Your password"))
            .AppendHtml(HintAndError())
            .AppendHtml(input);
    }
}
