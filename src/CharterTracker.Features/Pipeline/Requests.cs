using MediatR;

namespace CharterTracker.Features.Pipeline;

/// <summary>A request that may change something: validated, authorised, saved once, audited.</summary>
public interface ICommand<TResponse> : IRequest<TResponse>
    where TResponse : IResult<TResponse>;

/// <summary>A request that changes nothing.</summary>
public interface IQuery<TResponse> : IRequest<TResponse>
    where TResponse : IResult<TResponse>;

/// <summary>A request about one thing, named in its audit event.</summary>
public interface IHasSubject
{
    Guid SubjectId { get; }
}
