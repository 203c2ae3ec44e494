using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Removes a number in a public register that was entered by mistake.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveIdentifierCommand(Guid EmployerId, string Register) : ICommand<Result>, IEmployerRequest;

internal sealed class RemoveIdentifierHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<RemoveIdentifierCommand, Result>
{
    public async Task<Result> Handle(RemoveIdentifierCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.GuardEditor(actor.UserId);
        if (await IsReliedOnAsync(employer, request.Register, cancellationToken))
        {
            return new Failure.Conflict("An application that was sent, or an accreditation, names this number, so it stays. If it is wrong, write to the charter's team");
        }
        employer.RemoveIdentifier(request.Register);
        await db.VoidLetterAsync(employer.Id, cancellationToken);
        return Result.Success;
    }

    /// <summary>
    /// Whether an application or an award relies on the number. Without it, the employer could be added a second time, separate from its
    /// own award.
    /// </summary>
    private async Task<bool> IsReliedOnAsync(Employer employer, string register, CancellationToken cancellationToken)
    {
        var number = employer.Identifiers.FirstOrDefault(i => i.Register == register)?.Value;
        var path = SubmissionPaths.Identifier(register);
        var published = $"|{register}-{number}|";
        return await db.Submissions.AnyAsync(
                s => db.Applications.Any(a => a.Id == s.ApplicationId && a.EmployerId == employer.Id && a.Status != ApplicationStatus.Withdrawn)
                    && s.Items.Any(i => i.Path == path && i.Value == number),
                cancellationToken)
            || await db.RegisterRows.AnyAsync(r =>
                r.EmployerNumber == employer.Number && r.Identifiers.Contains(published), cancellationToken);
    }
}
