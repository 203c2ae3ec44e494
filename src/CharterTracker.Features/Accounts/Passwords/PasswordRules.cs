using CharterTracker.Data.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// The rules for a new password: it must be long, and needs no mix of characters. The words that attackers try first, and the person's own
/// name, are refused.
/// </summary>
internal static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>The most characters in a password: far more than anybody types, and few enough that hashing it is no attack.</summary>
    public const int MaxLength = 200;

    /// <summary>Iterations of PBKDF2 with SHA-512: the least that OWASP's Password Storage Cheat Sheet recommends.</summary>
    public const int Rounds = 210_000;

    // A password of one of these with only digits and signs around it is among the first that are tried.
    private static readonly string[] Tried =
    [
        "1234567890", "123456", "654321", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "1q2w3e4r5t6y", "1q2w3e4r", "qazwsxedc", "qazwsx",
        "abcdefghijkl", "abcdef", "abc123", "password", "passw0rd", "p@ssw0rd", "passphrase", "letmein", "welcome", "iloveyou", "changeme", "administrator",
        "admin", "master", "monkey", "dragon", "football", "baseball", "sunshine", "princess", "superman", "trustno1", "whatever", "secret", "computer",
        "internet", "summer", "winter", "spring", "autumn", "liverpool", "manchester", "greater", "london", "england", "region", "mayor", "authority",
        "chartertracker", "charter", "tracker", "accreditation", "accredited", "employment", "employer", "goodwork", "union", "assessor", "panel",
        "publisher", "lead",
    ];

    /// <summary>Identity's hasher with our number of iterations, for code that runs without the container.</summary>
    public static PasswordHasher<UserAccount> MakeHasher() => new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    public static string? ProblemWith(string? password, params IEnumerable<string?> own)
    {
        if (password is null || password.Length < MinLength)
        {
            return $"Use at least {MinLength} characters. Three or four unrelated words work well";
        }
        if (password.Length > MaxLength)
        {
            return $"Use {MaxLength} characters or fewer";
        }
        return IsEasilyGuessed(password.ToLowerInvariant(), own) ? "This password is easy to guess. Try three or four unrelated words" : null;
    }

    public static IRuleBuilderOptionsConditions<T, string?> MustBeAGoodPassword<T>(this IRuleBuilder<T, string?> rule, Func<T, IEnumerable<string?>> own) =>
        rule.Custom((password, context) =>
        {
            if (ProblemWith(password, own(context.InstanceToValidate)) is { } problem)
            {
                context.AddFailure(problem);
            }
        });

    private static bool IsEasilyGuessed(string password, IEnumerable<string?> own)
    {
        if (password.Distinct().Count() < 5)
        {
            return true;
        }
        var words = own.SelectMany(o => (o ?? "").ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 2)
            .Concat(Tried)
            .OrderByDescending(w => w.Length);
        var rest = password;
        foreach (var word in words)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }
        return rest.Length < password.Length && rest.Count(char.IsLetter) < 5;
    }
}
