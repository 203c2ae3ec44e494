using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>The facts that a lead assessor looks at before they accept an application or send it back.</summary>
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
