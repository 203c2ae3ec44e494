using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Auditing;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Platform;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Domain.Wages;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.Data;

/// <summary>
/// The inventory of personal data: every stored property is marked as being about a person or not. A person's number with us, words that
/// may name somebody, and the name of an employer (who may be a sole trader) count as personal.
/// </summary>
public static class PersonalData
{
    private static readonly Dictionary<Type, Marks> Tables = new()
    {
        [typeof(AccountLink)] = Marks.AllPersonal,
        [typeof(Authenticator)] = Marks.AllPersonal,
        [typeof(AuthenticatorReset)] = Marks.AllPersonal,
        [typeof(CaseParticipation)] = Marks.AllPersonal,
        [typeof(UserAccount)] = Marks.AllPersonal,
        [typeof(ConflictDeclaration)] = Marks.AllPersonal,
        [typeof(Concern)] = Marks.AllPersonal,
        [typeof(DecisionSignature)] = Marks.AllPersonal,
        [typeof(Grant)] = Marks.AllPersonal,
        [typeof(Membership)] = Marks.AllPersonal,
        [typeof(OutboxMessage)] = Marks.AllPersonal,
        [typeof(RecoveryCode)] = Marks.AllPersonal,
        [typeof(SessionRecord)] = Marks.AllPersonal,
        [typeof(StaffInvitation)] = Marks.AllPersonal,
        [typeof(UnionOfficer)] = Marks.AllPersonal,
        [typeof(Accreditation)] = new(
            Personal: "AgainstCheck Conditions StatusReasons",
            Other: "Id ActiveSince ApplicationId CertificateNumber CharterId CriteriaMet DecisionId EmployerId LevelCode ReplacesAccreditationId SchemeId Status ValidFrom ValidUntil Version"),
        [typeof(Answer)] = new(
            Personal: "SavedBy Values",
            Other: "Id ApplicationId CriterionCode IsFinished SavedAt Version"),
        [typeof(CompetingAnswer)] = new(
            Personal: "Values WrittenBy",
            Other: "Id AnswerId ApplicationId CriterionCode Version WrittenAt"),
        [typeof(Appeal)] = new(
            Personal: "Conditions Grounds LodgedBy Reasons",
            Other: "Id ApplicationId ClosedAt DecisionId FoundMet LevelCode LodgedAt ProposedOutcome Status ValidFrom ValidUntil Version"),
        [typeof(Application)] = new(
            Personal: "ReturnReasons StartedBy WithdrawalReason",
            Other: "Id CharterId ClarificationDueAt ClarificationReminderDueAt ClosedAt EmployerId LevelCode Reference RenewsAccreditationId Reopened Round SchemeId SignatureAskedAt StartedAt Status SubmittedAt Track Version"),
        [typeof(Assessment)] = new(
            Personal: "AllocatedBy AssessorId RemovalReason",
            Other: "Id AllocatedAt ApplicationId CompletedAt CompletedRound RemovedAt Version"),
        [typeof(Attestation)] = new(
            Personal: "DisagreementClosedReason Note OfficerId TokenHash",
            Other: "Id Answer AnsweredAt ApplicationId AskedAt DisagreementClosedAt ExpiresAt ExpiryNotifiedAt Occasion RecognitionId ReplacedAt Revision Version"),
        [typeof(AuditEvent)] = new(
            Personal: "ActorId Content Commitment Salt SubjectId",
            Other: "Id Action At Outcome"),
        [typeof(AuditSeal)] = new(
            Personal: "",
            Other: "Number EventId Sha256"),
        [typeof(Charter)] = new(
            Personal: "ImportedBy PublishedBy",
            Other: "Id Content ImportedAt Number PublishedAt RetiredAt SchemeId Status Version"),
        [typeof(ClarificationAsk)] = new(
            Personal: "AskedBy Question",
            Other: "Id ApplicationId AskedAt CriterionCode Round"),
        [typeof(CriterionRating)] = new(
            Personal: "Reason",
            Other: "Id AssessmentId CriterionCode ModerationId RatedAt Rating Round"),
        [typeof(DataProtectionKey)] = new(
            Personal: "",
            Other: "Id FriendlyName Xml"),
        [typeof(Decision)] = new(
            Personal: "Conditions Organisation ProposedBy Reasons",
            Other: "Id AppealId ApplicationId CharterId LevelCode MadeAt NotifiedAt Outcome ProposedAt RateTableVersion ValidFrom ValidUntil Version"),
        [typeof(DirectoryCompany)] = new(
            Personal: "Name PhoneticKey SearchName",
            Other: "Id ImportedAt ListedOn Number Place Postcode Register Sector SicCodes Size Source SourceId Status Street"),
        // Words from names, some of which are people's names.
        [typeof(DirectorySpelling)] = new(
            Personal: "Key Word",
            Other: ""),
        [typeof(DirectoryTerm)] = new(
            Personal: "Term",
            Other: "CompanyId"),
        [typeof(Employer)] = new(
            Personal: "FactsSha256 Name SearchName TradingName",
            Other: "Id IsSoleTrader JoinedAt Number PublicationConsentAt PublicationRefusedAt Sector SicCodes Size Type VerifiedAt Version Workers"),
        [typeof(EmployerLetter)] = new(
            Personal: "Address Code PrintedBy",
            Other: "Id EmployerId EnteredAt ExpiresAt PrintedAt Tries Version"),
        [typeof(EmployerVerification)] = new(
            Personal: "ById Evidence Note WithWhom",
            Other: "Id At EmployerId Way"),
        [typeof(FormerName)] = new(
            Personal: "Name SearchName",
            Other: "Id EmployerId Until"),
        [typeof(JoinRequest)] = new(
            Personal: "DecidedBy Message Reasons RequestedBy",
            Other: "Id AskedStaffAt DecidedAt EmployerId RequestedAt State Version"),
        [typeof(EmployerIdentifier)] = new(
            Personal: "",
            Other: "EmployerId Register Value"),
        [typeof(EvidenceItem)] = new(
            Personal: "FileName UploadedBy",
            Other: "Id ApplicationId ContentType CriterionCode EmployerId EraseDueAt ExpiresOn KindCode Length RemovedAt ScanDueAt Scans Sha256 State StoreKey UploadedAt WrappedKey"),
        [typeof(Lease)] = new(
            Personal: "",
            Other: "Name Owner Until"),
        [typeof(LiveApplicationSlot)] = new(
            Personal: "",
            Other: "EmployerId SchemeId ApplicationId"),
        [typeof(Moderation)] = new(
            Personal: "ModeratorId",
            Other: "Id ApplicationId Round SetAsideAt SettledAt"),
        [typeof(PanelQuorum)] = new(
            Personal: "",
            Other: "Authority Employer Total Union"),
        [typeof(PayrollCheck)] = new(
            Personal: "CheckedBy Rows",
            Other: "Id ApplicationId CheckedAt Columns Counts CriterionCode Distribution DistributionForgottenAt Layout Outcome ParserVersion PeriodOn Rates RowsForgottenAt Sha256 Statements Version ZeroHours ZeroHoursLines"),
        [typeof(PayrollSetup)] = new(
            Personal: "",
            Other: "Id EmployerId Layouts Version Workplaces"),
        [typeof(PublicationBatch)] = new(
            Personal: "CancellationReason PreparedBy ReleasedBy",
            Other: "Id EmbargoUntil LiveAt PreparedAt ReleasedAt SchemeId Status Version"),
        [typeof(PublicationItem)] = new(
            Personal: "Facts HoldBackReason Reason RefreshedBy",
            Other: "Id AccreditationId Change PublicationBatchId"),
        [typeof(Recognition)] = new(
            Personal: "",
            Other: "Id BargainingUnit EmployerId EndedOn Kind RecognisedOn UnionId Version WorkersCovered"),
        [typeof(RecognitionCorrection)] = new(
            Personal: "",
            Other: "Id BargainingUnit CorrectedAt Kind RecognisedOn RecognitionId Revision WorkersCovered"),
        [typeof(RegisterEntry)] = new(
            Personal: "Content Salt",
            Other: "Number AccreditationId BatchId Change Commitment RecordedAt SchemeId"),
        [typeof(RegisterHead)] = new(
            Personal: "",
            Other: "Id Erasures Size"),
        [typeof(RegisterRow)] = new(
            Personal: "EmployerName OrganisationSha256 SearchName",
            Other: "AccreditationId AuthorityName CertificateNumber CompanyNumber CriteriaMet EmployerNumber EntryNumber HasNoZeroHours Identifiers IsEvidenced KnownFrom KnownUntil LevelCode LevelName PaysLivingWage Places RecognisesUnion SchemeName SchemeSlug SearchPlaces Sector Size Status StatusSince ValidFrom ValidUntil Workers"),
        [typeof(Scheme)] = new(
            Personal: "ContactEmail",
            Other: "Id Accent Area AuthorityName GraceDays Initials IsSmall Name Slug SucceededBy Version"),
        [typeof(Submission)] = new(
            Personal: "Declaration SignedBy",
            Other: "Id ApplicationId CharterId LevelCode Number Sha256 SignedAt"),
        [typeof(SubmissionItem)] = new(
            Personal: "Salt Value",
            Other: "Id Commitment Path SubmissionId"),
        [typeof(TeamInvitation)] = new(
            Personal: "Email InvitedBy TokenHash",
            Other: "Id ClosedAt EmployerId ExpiresAt InvitedAt Role Version"),
        [typeof(Union)] = new(
            Personal: "",
            Other: "Id EmployerId IndependenceCheckedAt Name SearchName Version"),
        [typeof(UnionDispute)] = new(
            Personal: "EndReason Reason",
            Other: "Id EmployerId EndedAt MarkedAt UnionId Version"),
        [typeof(WageRate)] = new(
            Personal: "ConfirmedBy ProposedBy RefusalReason RefusedBy RetiredBy RetirementProposedBy RetirementReason",
            Other: "Id AgeFrom AgeTo AnnouncedOn AnnouncedStatus Band ConfirmedAt EffectiveFrom IsForApprentices Kind MustBeMetBy MustBeMetByStatus "
                + "Note Pence ProposedAt RefusedAt RetiredAt RetirementProposedAt Source Version"),
        [typeof(Workplace)] = new(
            Personal: "Name Postcode",
            Other: "Id EmployerId LocalAuthorityCode"),
    };

    /// <summary>Whether a property is marked as personal; null if it is not marked, which a test forbids.</summary>
    public static bool? IsPersonal(IReadOnlyProperty property) =>
        Tables.TryGetValue(property.DeclaringType.ClrType, out var marks) ? marks.IsPersonal(property.Name) : null;

    /// <summary>The names that are marked in the table of an entity, of which each must be a property of it.</summary>
    public static IEnumerable<string> NamesIn(Type entity) => Tables.TryGetValue(entity, out var marks) ? marks.Names : [];

    private sealed record Marks(string Personal, string Other)
    {
        /// <summary>A row about one person, in which a new property is personal until somebody lists the table in full.</summary>
        public static readonly Marks AllPersonal = new("*", "");

        private readonly string[] _personal = Personal.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        private readonly string[] _other = Other.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        public IEnumerable<string> Names => this == AllPersonal ? [] : _personal.Concat(_other);

        public bool? IsPersonal(string name) => this == AllPersonal || _personal.Contains(name) ? true : _other.Contains(name) ? false : null;
    }
}
