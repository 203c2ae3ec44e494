using FluentValidation;

namespace CharterTracker.Features.Mail;

/// <summary>
/// Makes names of people and organisations safe for mails to others who do not know them: a web address in a name would become a link in a
/// mail sent in the authority's name.
/// </summary>
internal static class MailedNames
{
    public static IRuleBuilderOptions<T, string?> WithoutAWebAddress<T>(this IRuleBuilderOptions<T, string?> name) => name
        .Must(given => given is null || !(given.Contains("://", StringComparison.Ordinal) || given.Contains("www.", StringComparison.OrdinalIgnoreCase)))
        .WithMessage("Enter the name without a web address");
}
