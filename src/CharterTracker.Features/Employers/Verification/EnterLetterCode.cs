using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Enters the code of the letter to the registered address. Every try counts, so that nobody guesses it.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record EnterLetterCodeCommand(Guid EmployerId, string? Code) : ICommand<Result>, IEmployerRequest;

internal sealed class EnterLetterCodeValidator : AbstractValidator<EnterLetterCodeCommand>
{
    public EnterLetterCodeValidator() => RuleFor(c => c.Code).NotEmpty().WithMessage("Enter the code of the letter");
}

internal sealed class EnterLetterCodeHandler(CharterDbContext db, EmployerAccess employers, EmployerMail mail)
    : IRequestHandler<EnterLetterCodeCommand, Result>
{
    public async Task<Result> Handle(EnterLetterCodeCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var letter = await db.NewestLetterAsync(employer.Id, cancellationToken);
        BrokenRuleException.ThrowUnless(
            letter is not null && letter.IsOpenAt(now) && await CountTryAsync(letter.Id, cancellationToken),
            "No letter is waiting for its code, or it was tried too often. Ask the charter's team for a new one");
        if (!letter!.Matches(request.Code))
        {
            return new Failure.Invalid([new FieldError(
                nameof(request.Code), $"This is not the code of the letter. After {EmployerLetter.MaxTries} tries it no longer works")]);
        }
        db.EmployerVerifications.Add(letter.Enter(employer, request.Code, actor, now));
        foreach (var owner in await db.OwnersAsync(employer, cancellationToken))
        {
            mail.TellOwnerOfVerification(owner, employer);
        }
        return Result.Success;
    }

    /// <summary>Counts the try at once, because the refusal of a wrong code saves nothing; false where none was left.</summary>
    private async Task<bool> CountTryAsync(Guid letterId, CancellationToken cancellationToken) =>
        await db.EmployerLetters
            .Where(l => l.Id == letterId && l.Tries < EmployerLetter.MaxTries)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken) == 1;
}
