using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>What a lead needs to write one clarification: the criteria to choose from, and a deadline to start from.</summary>
[Requires(Permission.Allocate)]
public sealed record GetClarificationQuery(Guid ApplicationId) : IQuery<Result<ClarificationCase>>, ICaseRequest;

/// <param name="NotSendableReason">Why no clarification can be sent now; null where one can.</param>
public sealed record ClarificationCase(
    CaseHeading Heading, string? NotSendableReason, IReadOnlyList<CriterionChoice> Criteria, DateOnly SuggestedDueOn, bool EndsProposal);

public sealed record CriterionChoice(string Code, string Name);

internal sealed class GetClarificationHandler(CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetClarificationQuery, Result<ClarificationCase>>
{
    private const int DaysToReply = 14;

    public async Task<Result<ClarificationCase>> Handle(GetClarificationQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, charter, heading) = (opened.Value.Application, opened.Value.Charter.Content, opened.Value.Heading);
        var isAllowed = ApplicationLife.Allows(application.Status, ApplicationMove.SendClarification, application.Track);
        return new ClarificationCase(
            heading,
            isAllowed ? null : $"This application is {application.Status.InSentence()}, so no clarification can be sent now",
            [.. charter.CriteriaFor(charter.Level(application.LevelCode)).Select(c => new CriterionChoice(c.Code, c.Name))],
            clock.Today().AddDays(DaysToReply),
            application.Status == ApplicationStatus.ReadyForDecision);
    }
}
