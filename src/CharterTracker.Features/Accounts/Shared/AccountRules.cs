using CharterTracker.Data.Identity;
using CharterTracker.Features.Mail;
using FluentValidation;

namespace CharterTracker.Features.Accounts;

internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string?> MustBeAFullName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().WithMessage("Enter your full name")
            .MaximumLength(UserAccount.FullNameMaxLength).WithMessage("Your name must be {MaxLength} characters or fewer")
            .WithoutAWebAddress();

    public static IRuleBuilderOptions<T, string?> MustBeAnEmailAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().WithMessage("Enter an e-mail address")
            .MaximumLength(UserAccount.EmailMaxLength).WithMessage("The e-mail address must be {MaxLength} characters or fewer")
            .Must(IsAnAddress).WithMessage("Enter an e-mail address in the right form, like name@example.com");

    private static bool IsAnAddress(string? email)
    {
        var text = email?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length == 0 || (at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)));
    }
}
