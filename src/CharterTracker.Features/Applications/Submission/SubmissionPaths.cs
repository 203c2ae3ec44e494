namespace CharterTracker.Features.Applications;

/// <summary>
/// The paths under which a submission keeps what it froze. They are stored with every submission, so a name here never changes.
/// </summary>
internal static class SubmissionPaths
{
    /// <summary>The path under which all of a submission is.</summary>
    public const string Everything = "";

    public const string Entry = "entry/";
    public const string Evidence = "evidence/";

    public const string Profile = "profile/";
    public const string ProfileName = "name";
    public const string ProfileNumber = "number";
    public const string ProfileType = "type";
    public const string ProfileWorkers = "workers";
    public const string ProfileSicCodes = "sic-codes";
    public const string ProfileSector = "sector";
    public const string Identifiers = $"{Profile}identifiers/";

    public const string Workplaces = "workplaces/";
    public const string WorkplaceName = "name";
    public const string WorkplaceAuthority = "local-authority";
    public const string WorkplacePostcode = "postcode";

    public const string Recognitions = "recognitions/";
    public const string RecognitionUnion = "union";
    public const string RecognitionKind = "kind";
    public const string RecognitionUnit = "bargaining-unit";
    public const string RecognitionWorkers = "workers";
    public const string RecognisedOn = "recognised-on";

    public const string PayrollCheck = "check";
    public const string PayrollOutcome = "outcome";
    public const string PayrollZeroHours = "zero-hours";
    public const string PayrollPeriodOn = "period-on";
    public const string PayrollSha256 = "sha256";
    public const string PayrollRates = "rates-version";

    public static string AnswersTo(string criterionCode) => $"answers/{criterionCode}/";

    public static string EvidenceOf(string criterionCode) => $"{Evidence}{criterionCode}/";

    public static string EvidenceItem(string criterionCode, Guid id) => $"{EvidenceOf(criterionCode)}{id}";

    public static string PayrollOf(string criterionCode) => $"payroll/{criterionCode}/";

    public static string Identifier(string register) => $"{Identifiers}{register}";

    public static string Workplace(Guid id) => $"{Workplaces}{id}/";

    public static string Recognition(Guid id) => $"{Recognitions}{id}/";
}
