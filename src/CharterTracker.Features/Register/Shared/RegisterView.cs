using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Register;

/// <summary>Which part of the register somebody asks for. The page, the API and the CSV take the same.</summary>
/// <param name="Text">Name, number or place, as typed.</param>
/// <param name="AsOf">The day in question; null: today.</param>
/// <param name="KnownAt">The day on whose evening the register is read; null: now.</param>
public sealed record RegisterFilter(
    string? Text = null,
    IReadOnlyList<string>? Schemes = null,
    IReadOnlyList<string>? Levels = null,
    string? Sector = null,
    string? Area = null,
    SizeBand? Size = null,
    DateOnly? AsOf = null,
    DateOnly? KnownAt = null)
{
    public const int TextMaxLength = 100;
}

public enum RegisterSort
{
    Name,
    Newest,
    Ending,
    Workers,
}

/// <summary>One accreditation in a list.</summary>
public sealed record RegisterLine(
    string EmployerNumber,
    string EmployerName,
    string? CompanyNumber,
    string? Sector,
    SizeBand Size,
    int Workers,
    string Places,
    string SchemeSlug,
    string SchemeName,
    string AuthorityName,
    string LevelCode,
    string LevelName,
    bool IsEvidenced,
    string CertificateNumber,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    RegisterStatus Status,
    DateOnly? StatusSince,
    bool RecognisesUnion,
    bool HasNoZeroHours,
    bool PaysLivingWage,
    DateTimeOffset RecordedAt)
{
    /// <summary>Lapsed follows from the dates; nothing has to run for it.</summary>
    public RegisterState StateOn(DateOnly day) => RegisterStates.On(day, ValidFrom, ValidUntil, Status, StatusSince);

    /// <summary>The day on which a later award takes over, where that is still to come; null otherwise.</summary>
    public DateOnly? ReplacedFrom(DateOnly day) => Status == RegisterStatus.Superseded && StatusSince > day ? StatusSince : null;
}

/// <summary>What a reader is told of an accreditation on one day.</summary>
public enum RegisterState
{
    NotYetValid,
    Valid,
    RenewalDue,
    Lapsed,
    Suspended,
    Revoked,
    Withdrawn,
    Superseded,
}

public static class RegisterStates
{
    /// <summary>Days before its end in which an accreditation is shown as due for renewal.</summary>
    public const int RenewalNoticeDays = 90;

    /// <summary>Whether the certificate is given out: not while suspended, and not after it was taken back or replaced.</summary>
    public static bool IsDrawn(this RegisterState state) =>
        state is RegisterState.NotYetValid or RegisterState.Valid or RegisterState.RenewalDue or RegisterState.Lapsed;

    public static RegisterState On(DateOnly day, DateOnly validFrom, DateOnly validUntil, RegisterStatus status, DateOnly? since) => status switch
    {
        RegisterStatus.Suspended when since <= day && day <= validUntil => RegisterState.Suspended,
        RegisterStatus.Revoked when since <= day => RegisterState.Revoked,
        RegisterStatus.Withdrawn when since <= day => RegisterState.Withdrawn,
        RegisterStatus.Superseded when since <= day => RegisterState.Superseded,
        _ when day < validFrom => RegisterState.NotYetValid,
        _ when day > validUntil => RegisterState.Lapsed,
        // What has its successor already is not due for anything.
        not RegisterStatus.Superseded when day > validUntil.AddDays(-RenewalNoticeDays) => RegisterState.RenewalDue,
        _ => RegisterState.Valid,
    };
}

/// <param name="Count">Accreditations that the other filters leave.</param>
public sealed record RegisterFacet(string Code, string Name, int Count);

/// <param name="Employers">With an accreditation on the day.</param>
/// <param name="Accredited">Of these, with a level that was assessed on evidence.</param>
public sealed record RegisterFigures(int Employers, int Accredited, long Workers);

/// <param name="IsNearMiss">Nothing matched what was typed; these come close.</param>
public sealed record RegisterView(
    DateOnly AsOf,
    Paged<RegisterLine> Lines,
    RegisterFigures Figures,
    IReadOnlyList<RegisterFacet> Schemes,
    IReadOnlyList<RegisterFacet> Levels,
    IReadOnlyList<RegisterFacet> Sectors,
    IReadOnlyList<RegisterFacet> Sizes,
    IReadOnlyList<string> Areas,
    bool IsNearMiss);
