using FluentValidation;

namespace CharterTracker.Features.Mail;

/// <summary>Names of people and organisations go into mail to others who do not know them: a web address in one would be a link in the authority's name.</summary>
internal static class MailedNames
{
    public static IRuleBuilderOptions<T, string?> WithoutAWebAddress<T>(this IRuleBuilderOptions<T, string?> name) => name
        .Must(given => given is null || !(given.Contains("://", StringComparison.Ordinal) || given.Contains("www.", StringComparison.OrdinalIgnoreCase)))
        .WithMessage("Enter the name without a web address");
}
