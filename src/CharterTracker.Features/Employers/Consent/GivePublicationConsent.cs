using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Records that a sole trader agrees to be named in public. A sole trader is a person, so no award of theirs is published without it.
/// </summary>
/// <param name="TradingName">The name to publish; null for the person's own.</param>
[Requires(Permission.ActForEmployer)]
public sealed record GivePublicationConsentCommand(Guid EmployerId, string? TradingName, bool HasAgreed) : ICommand<Result>, IEmployerRequest;

internal sealed class GivePublicationConsentValidator : AbstractValidator<GivePublicationConsentCommand>
{
    public GivePublicationConsentValidator()
    {
        RuleFor(c => c.HasAgreed).Equal(true).WithMessage("Tick the box if you agree to be published");
        RuleFor(c => c.TradingName).MaximumLength(Employer.NameMaxLength).WithMessage("The trading name must be {MaxLength} characters or fewer");
    }
}

internal sealed class GivePublicationConsentHandler(EmployerAccess employers)
    : IRequestHandler<GivePublicationConsentCommand, Result>
{
    public async Task<Result> Handle(GivePublicationConsentCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        employer.GivePublicationConsent(request.TradingName, actor, now);
        return Result.Success;
    }
}
