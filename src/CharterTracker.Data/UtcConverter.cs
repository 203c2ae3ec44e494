using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CharterTracker.Data;

/// <summary>Stores moments in UTC: SQLite cannot order by an offset, and PostgreSQL refuses any offset but zero.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
