using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Pipeline;

/// <summary>Tells a broken unique key from any other failed save. Each database says it in its own way.</summary>
public interface IUniqueViolation
{
    bool Recognises(DbUpdateException exception);
}
