using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Accepts an application at intake, as a lead assessor: it is complete, in the area, no duplicate, of a verified employer, and no union's
/// disagreement is open.
/// </summary>
/// <param name="HasConsidered">
/// The lead has considered that something is missing, outside the area or perhaps a duplicate, and accepts the case all the same.
/// </param>
[Requires(Permission.CheckIntake)]
public sealed record AcceptApplicationCommand(Guid ApplicationId, Guid Version, bool HasConsidered = false)
    : ICommand<Result>, ICaseRequest;

internal sealed class AcceptApplicationHandler(CharterDbContext db, CaseAccess cases, IntakeReader intake)
    : IRequestHandler<AcceptApplicationCommand, Result>
{
    public async Task<Result> Handle(AcceptApplicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var open = opened.Value;
        if (!request.HasConsidered && (await intake.ReadAsync(open.Application, cancellationToken)).HasDoubts)
        {
            return new Failure.Invalid([new FieldError(nameof(request.HasConsidered), "Tick this if you have considered what is shown here and still want to accept the application")]);
        }

        BrokenRuleException.ThrowUnless(
            await db.Employers.AnyAsync(e => e.Id == open.Application.EmployerId && e.VerifiedAt != null, cancellationToken),
            "It is not shown yet that these people may act for the employer. Verify the employer first");
        open.Application.Accept(await db.IsDisagreementOpenAsync(open.Application.Id, cancellationToken), open.Actor);
        return Result.Success;
    }
}
