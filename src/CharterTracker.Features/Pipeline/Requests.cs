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

/// <summary>A request about one case. Its handler gets the case from <c>CaseAccess</c>.</summary>
public interface ICaseRequest : IHasSubject
{
    Guid ApplicationId { get; }

    /// <summary>The application, unless the request itself names something else for its audit event, such as a recognition.</summary>
    Guid IHasSubject.SubjectId => ApplicationId;
}

/// <summary>A request about one employer. Its handler gets the employer from <c>EmployerAccess</c>.</summary>
public interface IEmployerRequest : IHasSubject
{
    Guid EmployerId { get; }

    Guid IHasSubject.SubjectId => EmployerId;
}
