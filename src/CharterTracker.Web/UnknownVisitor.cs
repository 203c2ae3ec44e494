using CharterTracker.Features.Pipeline;

namespace CharterTracker.Web;

/// <summary>Who is asking while nothing that signs people in is registered.</summary>
internal sealed class UnknownVisitor : ICurrentUser
{
    public Guid? Id => null;

    public bool HasTwoFactor => false;

    public bool IsConsole => false;

    public IReadOnlyCollection<ActiveGrant> Grants => [];
}
