using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Register;

/// <summary>The part of the register that somebody asks for. The page, the API and the CSV take the same filter.</summary>
/// <param name="Text">Name, number or place, as typed.</param>
/// <param name="AsOf">The day whose accreditations are wanted; null for today.</param>
/// <param name="KnownAt">The day at whose end the register is read; null for now.</param>
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
public sealed record RegisterLine
{
    public required string EmployerNumber { get; init; }
    public required string EmployerName { get; init; }

    /// <summary>Numbers in public registers, fenced as <see cref="RegisterRow.Identifiers"/>.</summary>
    public required string Identifiers { get; init; }
    public required string? Sector { get; init; }
    public required SizeBand Size { get; init; }
    public required int Workers { get; init; }
    public required string Places { get; init; }
    public required string SchemeSlug { get; init; }
    public required string SchemeName { get; init; }
    public required string AuthorityName { get; init; }
    public required string LevelCode { get; init; }
    public required string LevelName { get; init; }
    public required bool IsEvidenced { get; init; }
    public required string CertificateNumber { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidUntil { get; init; }
    public required RegisterStatus Status { get; init; }
    public required DateOnly? StatusSince { get; init; }

    /// <summary>Whether it was shown; null where it was not asked, or nobody judged it. So are the two after it.</summary>
    public required bool? RecognisesUnion { get; init; }
    public required bool? HasNoZeroHours { get; init; }
    public required bool? PaysLivingWage { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The state of the accreditation on a day. Lapsed follows from its dates; no job has to run for it.</summary>
    public RegisterState StateOn(DateOnly day) => RegisterStates.On(day, ValidFrom, ValidUntil, Status, StatusSince);

    /// <summary>The first day of a later award that is still to begin on this day; null where there is none.</summary>
    public DateOnly? ReplacedFrom(DateOnly day) => Status == RegisterStatus.Superseded && StatusSince > day ? StatusSince : null;
}

/// <summary>The state of an accreditation on one day, as readers are told it.</summary>
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
    /// <summary>For how many days before its end an accreditation is shown as due for renewal.</summary>
    public const int RenewalNoticeDays = 90;

    /// <summary>
    /// Whether the certificate can be downloaded: not while suspended, and not after it was revoked, withdrawn or replaced.
    /// </summary>
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
        // An accreditation that has a successor already is not due for renewal.
        not RegisterStatus.Superseded when day > validUntil.AddDays(-RenewalNoticeDays) => RegisterState.RenewalDue,
        _ => RegisterState.Valid,
    };
}

/// <param name="Count">How many accreditations the other filters leave.</param>
public sealed record RegisterFacet(string Code, string Name, int Count);

/// <param name="Employers">Employers with an accreditation on the day.</param>
/// <param name="Accredited">How many of these have a level that was assessed on evidence.</param>
public sealed record RegisterFigures(int Employers, int Accredited, long Workers);

/// <param name="IsNearMiss">Nothing matched what was typed, and these come close.</param>
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
