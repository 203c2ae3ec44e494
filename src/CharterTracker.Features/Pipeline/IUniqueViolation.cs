using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Pipeline;

/// <summary>Tells a violated unique key from any other failed save; each database reports it in its own way.</summary>
public interface IUniqueViolation
{
    bool Recognises(DbUpdateException exception);
}
