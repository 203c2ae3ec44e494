using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>What a lead assessor looks at before they take an application on or send it back.</summary>
[Requires(Permission.CheckIntake)]
public sealed record GetIntakeQuery(Guid ApplicationId) : IQuery<Result<IntakePage>>, ICaseRequest;

public sealed record IntakePage(CaseHeading Heading, IntakeFacts Facts);

internal sealed class GetIntakeHandler(CaseAccess cases, IntakeReader intake) : IRequestHandler<GetIntakeQuery, Result<IntakePage>>
{
    public async Task<Result<IntakePage>> Handle(GetIntakeQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        return opened.Failure is null
            ? new IntakePage(opened.Value.Heading, await intake.ReadAsync(opened.Value, cancellationToken))
            : opened.Failure;
    }
}
