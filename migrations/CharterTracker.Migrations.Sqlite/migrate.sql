CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "AuditEvents" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuditEvents" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "ActorId" TEXT NULL,
    "SubjectId" TEXT NULL,
    "Content" TEXT NULL,
    "Salt" TEXT NULL,
    "Commitment" TEXT NOT NULL
);

CREATE TABLE "DataProtectionKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DataProtectionKeys" PRIMARY KEY AUTOINCREMENT,
    "FriendlyName" TEXT NULL,
    "Xml" TEXT NULL
);

CREATE TABLE "DirectoryCompanies" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DirectoryCompanies" PRIMARY KEY,
    "Source" TEXT NOT NULL,
    "SourceId" TEXT NOT NULL,
    "Register" TEXT NULL,
    "Number" TEXT NULL,
    "Name" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "PhoneticKey" TEXT NOT NULL,
    "Postcode" TEXT NULL,
    "Place" TEXT NULL,
    "Status" TEXT NULL,
    "SicCodes" TEXT NOT NULL,
    "Sector" TEXT NULL,
    "Size" TEXT NULL,
    "ListedOn" TEXT NULL,
    "ImportedAt" TEXT NOT NULL
);

CREATE TABLE "DirectorySpellings" (
    "Key" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    CONSTRAINT "PK_DirectorySpellings" PRIMARY KEY ("Key", "Word")
);

CREATE TABLE "DirectoryTerms" (
    "Term" TEXT NOT NULL,
    "CompanyId" TEXT NOT NULL,
    CONSTRAINT "PK_DirectoryTerms" PRIMARY KEY ("Term", "CompanyId")
);

CREATE TABLE "Employers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Employers" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "SicCodes" TEXT NOT NULL,
    "Sector" TEXT NULL,
    "Workers" INTEGER NOT NULL,
    "Size" TEXT NOT NULL,
    "Type" TEXT NULL,
    "IsSoleTrader" INTEGER NOT NULL,
    "PublicationConsentAt" TEXT NULL,
    "TradingName" TEXT NULL,
    "JoinedAt" TEXT NOT NULL
);

CREATE TABLE "Leases" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Leases" PRIMARY KEY,
    "Owner" TEXT NOT NULL,
    "Until" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "HandedOverAt" TEXT NULL,
    "IsRepeat" INTEGER NOT NULL,
    "LastProblem" TEXT NULL,
    "SentAt" TEXT NULL,
    "ParkedAt" TEXT NULL
);

CREATE TABLE "RegisterEntries" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_RegisterEntries" PRIMARY KEY,
    "RecordedAt" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "AccreditationId" TEXT NOT NULL,
    "BatchId" TEXT NOT NULL,
    "Change" TEXT NOT NULL,
    "Content" TEXT NULL,
    "Salt" TEXT NULL,
    "Commitment" TEXT NOT NULL
);

CREATE TABLE "RegisterHeads" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RegisterHeads" PRIMARY KEY,
    "Size" INTEGER NOT NULL
);

CREATE TABLE "RegisterRows" (
    "EntryNumber" INTEGER NOT NULL CONSTRAINT "PK_RegisterRows" PRIMARY KEY,
    "AccreditationId" TEXT NOT NULL,
    "KnownFrom" TEXT NOT NULL,
    "KnownUntil" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "SchemeSlug" TEXT NOT NULL,
    "SchemeName" TEXT NOT NULL,
    "AuthorityName" TEXT NOT NULL,
    "EmployerNumber" TEXT NOT NULL,
    "EmployerName" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "CompanyNumber" TEXT NULL,
    "Sector" TEXT NULL,
    "Size" TEXT NOT NULL,
    "Workers" INTEGER NOT NULL,
    "Places" TEXT NOT NULL,
    "SearchPlaces" TEXT NOT NULL,
    "LevelCode" TEXT NOT NULL,
    "LevelName" TEXT NOT NULL,
    "IsEvidenced" INTEGER NOT NULL,
    "CertificateNumber" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StatusSince" TEXT NULL,
    "RecognisesUnion" INTEGER NOT NULL,
    "HasNoZeroHours" INTEGER NOT NULL,
    "PaysLivingWage" INTEGER NOT NULL,
    "CriteriaMet" TEXT NOT NULL
);

CREATE TABLE "Schemes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Schemes" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "AuthorityName" TEXT NOT NULL,
    "Initials" TEXT NOT NULL,
    "Area" TEXT NOT NULL,
    "Accent" TEXT NOT NULL,
    "ContactEmail" TEXT NOT NULL,
    "GraceDays" INTEGER NOT NULL,
    "IsSmall" INTEGER NOT NULL,
    "SucceededBy" TEXT NULL,
    "Quorum_Authority" INTEGER NOT NULL,
    "Quorum_Employer" INTEGER NOT NULL,
    "Quorum_Total" INTEGER NOT NULL,
    "Quorum_Union" INTEGER NOT NULL
);

CREATE TABLE "Unions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Unions" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "IndependenceCheckedAt" TEXT NULL
);

CREATE TABLE "Users" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Users" PRIMARY KEY,
    "FullName" TEXT NOT NULL,
    "NormalizedFullName" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "WorksForUnionId" TEXT NULL,
    "DisabledAt" TEXT NULL,
    "IsDemonstration" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "WageRates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WageRates" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Band" TEXT NOT NULL,
    "AgeFrom" INTEGER NULL,
    "AgeTo" INTEGER NULL,
    "IsForApprentices" INTEGER NOT NULL,
    "Pence" INTEGER NOT NULL,
    "AnnouncedOn" TEXT NULL,
    "AnnouncedStatus" TEXT NOT NULL,
    "EffectiveFrom" TEXT NOT NULL,
    "MustBeMetBy" TEXT NULL,
    "MustBeMetByStatus" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Note" TEXT NULL,
    "ProposedBy" TEXT NULL,
    "ProposedAt" TEXT NOT NULL,
    "ConfirmedBy" TEXT NULL,
    "ConfirmedAt" TEXT NULL
);

CREATE TABLE "AuditSeals" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_AuditSeals" PRIMARY KEY,
    "EventId" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    CONSTRAINT "FK_AuditSeals_AuditEvents_EventId" FOREIGN KEY ("EventId") REFERENCES "AuditEvents" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EmployerIdentifiers" (
    "Register" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    CONSTRAINT "PK_EmployerIdentifiers" PRIMARY KEY ("EmployerId", "Register"),
    CONSTRAINT "FK_EmployerIdentifiers_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "PayrollSetups" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PayrollSetups" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "Layouts" TEXT NOT NULL,
    "Workplaces" TEXT NOT NULL,
    CONSTRAINT "FK_PayrollSetups_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Workplaces" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Workplaces" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "LocalAuthorityCode" TEXT NOT NULL,
    "Postcode" TEXT NULL,
    "EmployerId" TEXT NOT NULL,
    CONSTRAINT "FK_Workplaces_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Charters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Charters" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "ImportedBy" TEXT NULL,
    "ImportedAt" TEXT NOT NULL,
    "PublishedBy" TEXT NULL,
    "PublishedAt" TEXT NULL,
    "RetiredAt" TEXT NULL,
    CONSTRAINT "FK_Charters_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PublicationBatches" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublicationBatches" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "PreparedBy" TEXT NOT NULL,
    "PreparedAt" TEXT NOT NULL,
    "EmbargoUntil" TEXT NULL,
    "ReleasedBy" TEXT NULL,
    "ReleasedAt" TEXT NULL,
    "LiveAt" TEXT NULL,
    "CancellationReason" TEXT NULL,
    CONSTRAINT "FK_PublicationBatches_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Recognitions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Recognitions" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "UnionId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "BargainingUnit" TEXT NOT NULL,
    "WorkersCovered" INTEGER NOT NULL,
    "RecognisedOn" TEXT NOT NULL,
    "EndedOn" TEXT NULL,
    CONSTRAINT "FK_Recognitions_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Recognitions_Unions_UnionId" FOREIGN KEY ("UnionId") REFERENCES "Unions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "UnionDisputes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnionDisputes" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "UnionId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "MarkedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndReason" TEXT NULL,
    CONSTRAINT "FK_UnionDisputes_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnionDisputes_Unions_UnionId" FOREIGN KEY ("UnionId") REFERENCES "Unions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "UnionOfficers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnionOfficers" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Post" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "RegisteredAt" TEXT NOT NULL,
    "SchemeId" TEXT NULL,
    "LeftAt" TEXT NULL,
    "UnionId" TEXT NOT NULL,
    CONSTRAINT "FK_UnionOfficers_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_UnionOfficers_Unions_UnionId" FOREIGN KEY ("UnionId") REFERENCES "Unions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountLinks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountLinks" PRIMARY KEY,
    "TokenHash" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "FK_AccountLinks_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AuthenticatorResets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AuthenticatorResets" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "RequestedBy" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "ApprovedBy" TEXT NULL,
    "ApprovedAt" TEXT NULL,
    CONSTRAINT "FK_AuthenticatorResets_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Authenticators" (
    "UserId" TEXT NOT NULL CONSTRAINT "PK_Authenticators" PRIMARY KEY,
    "SealedSeed" TEXT NOT NULL,
    "ConfirmedAt" TEXT NULL,
    "LastStep" INTEGER NOT NULL,
    "Failures" INTEGER NOT NULL,
    "WaitUntil" TEXT NULL,
    "WarnedAt" TEXT NULL,
    "DisabledAt" TEXT NULL,
    "RecoverySalt" TEXT NULL,
    CONSTRAINT "FK_Authenticators_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Grants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "SchemeId" TEXT NULL,
    "Seat" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "GrantedBy" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "ConfirmedAt" TEXT NULL,
    CONSTRAINT "FK_Grants_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Grants_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "JoinRequests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_JoinRequests" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "RequestedBy" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "AskedStaffAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "Reasons" TEXT NULL,
    CONSTRAINT "FK_JoinRequests_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_JoinRequests_Users_DecidedBy" FOREIGN KEY ("DecidedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_JoinRequests_Users_RequestedBy" FOREIGN KEY ("RequestedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Memberships" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Memberships" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    CONSTRAINT "FK_Memberships_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Memberships_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "RecoveryCodes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "FK_RecoveryCodes_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY,
    "KeyHash" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Stage" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "TwoFactorAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    "SealedPendingSeed" TEXT NULL,
    "PendingAt" TEXT NULL,
    "IsRecovering" INTEGER NOT NULL,
    "SecurityStamp" TEXT NOT NULL,
    "Device" TEXT NOT NULL,
    CONSTRAINT "FK_Sessions_Users_UserId" FOREIGN KEY ("UserId") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "StaffInvitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StaffInvitations" PRIMARY KEY,
    "TokenHash" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "NormalizedEmail" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "SchemeId" TEXT NULL,
    "Seat" TEXT NULL,
    "InvitedBy" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "AcceptedAt" TEXT NULL,
    CONSTRAINT "FK_StaffInvitations_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StaffInvitations_Users_InvitedBy" FOREIGN KEY ("InvitedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "TeamInvitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_TeamInvitations" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "InvitedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_TeamInvitations_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_TeamInvitations_Users_InvitedBy" FOREIGN KEY ("InvitedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Applications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Applications" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Reference" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "CharterId" TEXT NOT NULL,
    "LevelCode" TEXT NOT NULL,
    "Track" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StartedBy" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SubmittedAt" TEXT NULL,
    "Round" INTEGER NOT NULL,
    "Reopened" TEXT NOT NULL,
    "ReturnReasons" TEXT NULL,
    "ClarificationDueAt" TEXT NULL,
    "ClarificationReminderDueAt" TEXT NULL,
    "WithdrawalReason" TEXT NULL,
    "RenewsAccreditationId" TEXT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_Applications_Charters_CharterId" FOREIGN KEY ("CharterId") REFERENCES "Charters" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Applications_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Applications_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "RecognitionCorrections" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RecognitionCorrections" PRIMARY KEY,
    "Revision" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "BargainingUnit" TEXT NOT NULL,
    "WorkersCovered" INTEGER NOT NULL,
    "RecognisedOn" TEXT NOT NULL,
    "CorrectedAt" TEXT NOT NULL,
    "RecognitionId" TEXT NOT NULL,
    CONSTRAINT "FK_RecognitionCorrections_Recognitions_RecognitionId" FOREIGN KEY ("RecognitionId") REFERENCES "Recognitions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Answers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Answers" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "CriterionCode" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    "IsFinished" INTEGER NOT NULL,
    "SavedBy" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Answers_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Assessments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Assessments" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "AssessorId" TEXT NOT NULL,
    "AllocatedBy" TEXT NOT NULL,
    "AllocatedAt" TEXT NOT NULL,
    "CompletedRound" INTEGER NOT NULL,
    "CompletedAt" TEXT NULL,
    "RemovedAt" TEXT NULL,
    "RemovalReason" TEXT NULL,
    CONSTRAINT "FK_Assessments_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Attestations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Attestations" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "RecognitionId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "OfficerId" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "Occasion" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ReplacedAt" TEXT NULL,
    "Answer" TEXT NULL,
    "Note" TEXT NULL,
    "AnsweredAt" TEXT NULL,
    "ExpiryNotifiedAt" TEXT NULL,
    "DisagreementClosedAt" TEXT NULL,
    "DisagreementClosedReason" TEXT NULL,
    CONSTRAINT "FK_Attestations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Attestations_Recognitions_RecognitionId" FOREIGN KEY ("RecognitionId") REFERENCES "Recognitions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CaseParticipations" (
    "ApplicationId" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "Part" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_CaseParticipations" PRIMARY KEY ("ApplicationId", "UserId", "Part"),
    CONSTRAINT "FK_CaseParticipations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ClarificationAsks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClarificationAsks" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "CriterionCode" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Question" TEXT NOT NULL,
    "AskedBy" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ClarificationAsks_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ConflictDeclarations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ConflictDeclarations" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "UserId" TEXT NOT NULL,
    "HasConflict" INTEGER NOT NULL,
    "Nature" TEXT NULL,
    "DeclaredAt" TEXT NOT NULL,
    CONSTRAINT "FK_ConflictDeclarations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EvidenceItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EvidenceItems" PRIMARY KEY,
    "EmployerId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "CriterionCode" TEXT NOT NULL,
    "KindCode" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Length" INTEGER NOT NULL,
    "Sha256" TEXT NOT NULL,
    "StoreKey" TEXT NOT NULL,
    "WrappedKey" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Scans" INTEGER NOT NULL,
    "ScanDueAt" TEXT NOT NULL,
    "UploadedBy" TEXT NOT NULL,
    "UploadedAt" TEXT NOT NULL,
    "ExpiresOn" TEXT NULL,
    "RemovedAt" TEXT NULL,
    CONSTRAINT "FK_EvidenceItems_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "LiveApplicationSlots" (
    "EmployerId" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    CONSTRAINT "PK_LiveApplicationSlots" PRIMARY KEY ("EmployerId", "SchemeId"),
    CONSTRAINT "FK_LiveApplicationSlots_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Moderations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Moderations" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "ModeratorId" TEXT NOT NULL,
    "SettledAt" TEXT NOT NULL,
    CONSTRAINT "FK_Moderations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PayrollChecks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PayrollChecks" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "CriterionCode" TEXT NOT NULL,
    "CheckedAt" TEXT NOT NULL,
    "CheckedBy" TEXT NOT NULL,
    "PeriodOn" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "ParserVersion" TEXT NOT NULL,
    "Layout" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "Statements" TEXT NOT NULL,
    "Counts" TEXT NOT NULL,
    "Distribution" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "ZeroHours" TEXT NOT NULL,
    "ZeroHoursLines" INTEGER NOT NULL,
    "Rates" TEXT NOT NULL,
    "Rows" TEXT NOT NULL,
    "RowsForgottenAt" TEXT NULL,
    CONSTRAINT "FK_PayrollChecks_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Submissions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Submissions" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "CharterId" TEXT NOT NULL,
    "LevelCode" TEXT NOT NULL,
    "Declaration" TEXT NOT NULL,
    "SignedBy" TEXT NOT NULL,
    "SignedAt" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    CONSTRAINT "FK_Submissions_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "CompetingAnswers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CompetingAnswers" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "AnswerId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "CriterionCode" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    CONSTRAINT "FK_CompetingAnswers_Answers_AnswerId" FOREIGN KEY ("AnswerId") REFERENCES "Answers" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AssessmentRatings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AssessmentRatings" PRIMARY KEY,
    "CriterionCode" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Rating" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "RatedAt" TEXT NOT NULL,
    "AssessmentId" TEXT NOT NULL,
    CONSTRAINT "FK_AssessmentRatings_Assessments_AssessmentId" FOREIGN KEY ("AssessmentId") REFERENCES "Assessments" ("Id") ON DELETE CASCADE
);

CREATE TABLE "ModerationPositions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ModerationPositions" PRIMARY KEY,
    "CriterionCode" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "Rating" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "RatedAt" TEXT NOT NULL,
    "ModerationId" TEXT NOT NULL,
    CONSTRAINT "FK_ModerationPositions_Moderations_ModerationId" FOREIGN KEY ("ModerationId") REFERENCES "Moderations" ("Id") ON DELETE CASCADE
);

CREATE TABLE "SubmissionItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SubmissionItems" PRIMARY KEY,
    "Path" TEXT NOT NULL,
    "Value" TEXT NULL,
    "Salt" TEXT NULL,
    "Commitment" TEXT NOT NULL,
    "SubmissionId" TEXT NOT NULL,
    CONSTRAINT "FK_SubmissionItems_Submissions_SubmissionId" FOREIGN KEY ("SubmissionId") REFERENCES "Submissions" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Accreditations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accreditations" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "SchemeId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "DecisionId" TEXT NOT NULL,
    "CharterId" TEXT NOT NULL,
    "ReplacesAccreditationId" TEXT NULL,
    "LevelCode" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "Conditions" TEXT NULL,
    "Status" TEXT NOT NULL,
    "CertificateNumber" TEXT NULL,
    "ActiveSince" TEXT NULL,
    "StatusReasons" TEXT NULL,
    "CriteriaMet" TEXT NOT NULL,
    CONSTRAINT "FK_Accreditations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Accreditations_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Accreditations_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Concerns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Concerns" PRIMARY KEY,
    "Receipt" TEXT NOT NULL,
    "EmployerNumber" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Contact" TEXT NULL,
    "AccreditationId" TEXT NULL,
    "ReceivedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Concerns_Accreditations_AccreditationId" FOREIGN KEY ("AccreditationId") REFERENCES "Accreditations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PublicationItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublicationItems" PRIMARY KEY,
    "AccreditationId" TEXT NOT NULL,
    "Change" TEXT NOT NULL,
    "Facts" TEXT NOT NULL,
    "HoldBackReason" TEXT NULL,
    "PublicationBatchId" TEXT NOT NULL,
    CONSTRAINT "FK_PublicationItems_Accreditations_AccreditationId" FOREIGN KEY ("AccreditationId") REFERENCES "Accreditations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PublicationItems_PublicationBatches_PublicationBatchId" FOREIGN KEY ("PublicationBatchId") REFERENCES "PublicationBatches" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Appeals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Appeals" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "DecisionId" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "Grounds" TEXT NOT NULL,
    "LodgedBy" TEXT NOT NULL,
    "LodgedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Reasons" TEXT NULL,
    "ProposedOutcome" TEXT NULL,
    "LevelCode" TEXT NULL,
    "Conditions" TEXT NULL,
    "ValidFrom" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "FoundMet" TEXT NOT NULL,
    "ClosedAt" TEXT NULL,
    CONSTRAINT "FK_Appeals_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "AppealSignatures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AppealSignatures" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Seat" TEXT NOT NULL,
    "TermsSha256" TEXT NOT NULL,
    "SignedAt" TEXT NOT NULL,
    "AppealId" TEXT NOT NULL,
    CONSTRAINT "FK_AppealSignatures_Appeals_AppealId" FOREIGN KEY ("AppealId") REFERENCES "Appeals" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Decisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "ApplicationId" TEXT NOT NULL,
    "CharterId" TEXT NOT NULL,
    "AppealId" TEXT NULL,
    "RateTableVersion" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "LevelCode" TEXT NULL,
    "Reasons" TEXT NOT NULL,
    "Conditions" TEXT NULL,
    "ValidFrom" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "ProposedBy" TEXT NOT NULL,
    "ProposedAt" TEXT NOT NULL,
    "MadeAt" TEXT NULL,
    "NotifiedAt" TEXT NULL,
    CONSTRAINT "FK_Decisions_Appeals_AppealId" FOREIGN KEY ("AppealId") REFERENCES "Appeals" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "DecisionSignatures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DecisionSignatures" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Seat" TEXT NOT NULL,
    "TermsSha256" TEXT NOT NULL,
    "SignedAt" TEXT NOT NULL,
    "DecisionId" TEXT NOT NULL,
    CONSTRAINT "FK_DecisionSignatures_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);

INSERT INTO "RegisterHeads" ("Id", "Size")
VALUES (1, 0);
SELECT changes();


CREATE UNIQUE INDEX "IX_AccountLinks_TokenHash" ON "AccountLinks" ("TokenHash");

CREATE INDEX "IX_AccountLinks_UserId" ON "AccountLinks" ("UserId");

CREATE INDEX "IX_Accreditations_ApplicationId" ON "Accreditations" ("ApplicationId");

CREATE UNIQUE INDEX "IX_Accreditations_CertificateNumber" ON "Accreditations" ("CertificateNumber");

CREATE UNIQUE INDEX "IX_Accreditations_DecisionId" ON "Accreditations" ("DecisionId");

CREATE INDEX "IX_Accreditations_EmployerId" ON "Accreditations" ("EmployerId");

CREATE INDEX "IX_Accreditations_SchemeId_Status" ON "Accreditations" ("SchemeId", "Status");

CREATE UNIQUE INDEX "IX_Answers_ApplicationId_CriterionCode" ON "Answers" ("ApplicationId", "CriterionCode");

CREATE INDEX "IX_Appeals_DecisionId" ON "Appeals" ("DecisionId");

CREATE INDEX "IX_AppealSignatures_AppealId" ON "AppealSignatures" ("AppealId");

CREATE INDEX "IX_Applications_CharterId" ON "Applications" ("CharterId");

CREATE INDEX "IX_Applications_EmployerId_Status" ON "Applications" ("EmployerId", "Status");

CREATE UNIQUE INDEX "IX_Applications_Reference" ON "Applications" ("Reference");

CREATE INDEX "IX_Applications_SchemeId_Status" ON "Applications" ("SchemeId", "Status");

CREATE INDEX "IX_AssessmentRatings_AssessmentId" ON "AssessmentRatings" ("AssessmentId");

CREATE INDEX "IX_Assessments_ApplicationId" ON "Assessments" ("ApplicationId");

CREATE INDEX "IX_Assessments_AssessorId" ON "Assessments" ("AssessorId");

CREATE INDEX "IX_Attestations_AnsweredAt_ReplacedAt_AskedAt" ON "Attestations" ("AnsweredAt", "ReplacedAt", "AskedAt");

CREATE INDEX "IX_Attestations_ApplicationId" ON "Attestations" ("ApplicationId");

CREATE INDEX "IX_Attestations_RecognitionId" ON "Attestations" ("RecognitionId");

CREATE UNIQUE INDEX "IX_Attestations_TokenHash" ON "Attestations" ("TokenHash");

CREATE INDEX "IX_AuditEvents_At" ON "AuditEvents" ("At");

CREATE INDEX "IX_AuditEvents_SubjectId" ON "AuditEvents" ("SubjectId");

CREATE UNIQUE INDEX "IX_AuditSeals_EventId" ON "AuditSeals" ("EventId");

CREATE INDEX "IX_AuthenticatorResets_UserId" ON "AuthenticatorResets" ("UserId");

CREATE UNIQUE INDEX "IX_Charters_SchemeId_Number" ON "Charters" ("SchemeId", "Number");

CREATE INDEX "IX_ClarificationAsks_ApplicationId_Round" ON "ClarificationAsks" ("ApplicationId", "Round");

CREATE UNIQUE INDEX "IX_CompetingAnswers_AnswerId_WrittenBy" ON "CompetingAnswers" ("AnswerId", "WrittenBy");

CREATE INDEX "IX_CompetingAnswers_ApplicationId" ON "CompetingAnswers" ("ApplicationId");

CREATE INDEX "IX_Concerns_AccreditationId" ON "Concerns" ("AccreditationId");

CREATE UNIQUE INDEX "IX_Concerns_Receipt" ON "Concerns" ("Receipt");

CREATE INDEX "IX_ConflictDeclarations_ApplicationId_UserId" ON "ConflictDeclarations" ("ApplicationId", "UserId");

CREATE UNIQUE INDEX "IX_Decisions_AppealId" ON "Decisions" ("AppealId");

CREATE INDEX "IX_Decisions_ApplicationId" ON "Decisions" ("ApplicationId");

CREATE INDEX "IX_DecisionSignatures_DecisionId" ON "DecisionSignatures" ("DecisionId");

CREATE INDEX "IX_DirectoryCompanies_Number" ON "DirectoryCompanies" ("Number");

CREATE INDEX "IX_DirectoryCompanies_PhoneticKey" ON "DirectoryCompanies" ("PhoneticKey");

CREATE INDEX "IX_DirectoryCompanies_Postcode" ON "DirectoryCompanies" ("Postcode");

CREATE INDEX "IX_DirectoryCompanies_SearchName" ON "DirectoryCompanies" ("SearchName");

CREATE UNIQUE INDEX "IX_DirectoryCompanies_Source_SourceId" ON "DirectoryCompanies" ("Source", "SourceId");

CREATE UNIQUE INDEX "IX_EmployerIdentifiers_Register_Value" ON "EmployerIdentifiers" ("Register", "Value");

CREATE UNIQUE INDEX "IX_Employers_Number" ON "Employers" ("Number");

CREATE INDEX "IX_Employers_SearchName" ON "Employers" ("SearchName");

CREATE INDEX "IX_EvidenceItems_ApplicationId_CriterionCode" ON "EvidenceItems" ("ApplicationId", "CriterionCode");

CREATE INDEX "IX_EvidenceItems_State_ScanDueAt" ON "EvidenceItems" ("State", "ScanDueAt");

CREATE INDEX "IX_Grants_SchemeId" ON "Grants" ("SchemeId");

CREATE INDEX "IX_Grants_UserId" ON "Grants" ("UserId");

CREATE INDEX "IX_JoinRequests_DecidedBy" ON "JoinRequests" ("DecidedBy");

CREATE UNIQUE INDEX "IX_JoinRequests_EmployerId_RequestedBy" ON "JoinRequests" ("EmployerId", "RequestedBy");

CREATE INDEX "IX_JoinRequests_RequestedBy" ON "JoinRequests" ("RequestedBy");

CREATE INDEX "IX_JoinRequests_State_RequestedAt" ON "JoinRequests" ("State", "RequestedAt");

CREATE INDEX "IX_LiveApplicationSlots_ApplicationId" ON "LiveApplicationSlots" ("ApplicationId");

CREATE INDEX "IX_Memberships_EmployerId" ON "Memberships" ("EmployerId");

CREATE INDEX "IX_Memberships_UserId" ON "Memberships" ("UserId");

CREATE INDEX "IX_ModerationPositions_ModerationId" ON "ModerationPositions" ("ModerationId");

CREATE UNIQUE INDEX "IX_Moderations_ApplicationId_Round" ON "Moderations" ("ApplicationId", "Round");

CREATE INDEX "IX_Outbox_SentAt_DueAt" ON "Outbox" ("SentAt", "DueAt");

CREATE INDEX "IX_PayrollChecks_ApplicationId_CriterionCode_CheckedAt" ON "PayrollChecks" ("ApplicationId", "CriterionCode", "CheckedAt");

CREATE INDEX "IX_PayrollChecks_RowsForgottenAt_ApplicationId_CriterionCode_CheckedAt" ON "PayrollChecks" ("RowsForgottenAt", "ApplicationId", "CriterionCode", "CheckedAt");

CREATE UNIQUE INDEX "IX_PayrollSetups_EmployerId" ON "PayrollSetups" ("EmployerId");

CREATE INDEX "IX_PublicationBatches_SchemeId_Status" ON "PublicationBatches" ("SchemeId", "Status");

CREATE INDEX "IX_PublicationItems_AccreditationId" ON "PublicationItems" ("AccreditationId");

CREATE INDEX "IX_PublicationItems_PublicationBatchId" ON "PublicationItems" ("PublicationBatchId");

CREATE INDEX "IX_RecognitionCorrections_RecognitionId" ON "RecognitionCorrections" ("RecognitionId");

CREATE INDEX "IX_Recognitions_EmployerId" ON "Recognitions" ("EmployerId");

CREATE INDEX "IX_Recognitions_UnionId" ON "Recognitions" ("UnionId");

CREATE INDEX "IX_RecoveryCodes_UserId" ON "RecoveryCodes" ("UserId");

CREATE INDEX "IX_RegisterEntries_AccreditationId" ON "RegisterEntries" ("AccreditationId");

CREATE INDEX "IX_RegisterRows_AccreditationId" ON "RegisterRows" ("AccreditationId");

CREATE INDEX "IX_RegisterRows_CertificateNumber" ON "RegisterRows" ("CertificateNumber");

CREATE INDEX "IX_RegisterRows_EmployerNumber" ON "RegisterRows" ("EmployerNumber");

CREATE INDEX "IX_RegisterRows_KnownUntil_ValidUntil" ON "RegisterRows" ("KnownUntil", "ValidUntil");

CREATE INDEX "IX_RegisterRows_SearchName" ON "RegisterRows" ("SearchName");

CREATE UNIQUE INDEX "IX_Schemes_Slug" ON "Schemes" ("Slug");

CREATE UNIQUE INDEX "IX_Sessions_KeyHash" ON "Sessions" ("KeyHash");

CREATE INDEX "IX_Sessions_UserId" ON "Sessions" ("UserId");

CREATE INDEX "IX_StaffInvitations_InvitedBy" ON "StaffInvitations" ("InvitedBy");

CREATE INDEX "IX_StaffInvitations_SchemeId" ON "StaffInvitations" ("SchemeId");

CREATE UNIQUE INDEX "IX_StaffInvitations_TokenHash" ON "StaffInvitations" ("TokenHash");

CREATE INDEX "IX_SubmissionItems_SubmissionId" ON "SubmissionItems" ("SubmissionId");

CREATE UNIQUE INDEX "IX_Submissions_ApplicationId_Number" ON "Submissions" ("ApplicationId", "Number");

CREATE INDEX "IX_TeamInvitations_EmployerId" ON "TeamInvitations" ("EmployerId");

CREATE INDEX "IX_TeamInvitations_InvitedBy" ON "TeamInvitations" ("InvitedBy");

CREATE UNIQUE INDEX "IX_TeamInvitations_TokenHash" ON "TeamInvitations" ("TokenHash");

CREATE INDEX "IX_UnionDisputes_EmployerId_UnionId" ON "UnionDisputes" ("EmployerId", "UnionId");

CREATE INDEX "IX_UnionDisputes_UnionId" ON "UnionDisputes" ("UnionId");

CREATE INDEX "IX_UnionOfficers_SchemeId" ON "UnionOfficers" ("SchemeId");

CREATE INDEX "IX_UnionOfficers_UnionId" ON "UnionOfficers" ("UnionId");

CREATE UNIQUE INDEX "IX_Unions_SearchName" ON "Unions" ("SearchName");

CREATE INDEX "EmailIndex" ON "Users" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "Users" ("NormalizedUserName");

CREATE INDEX "IX_WageRates_Kind_EffectiveFrom" ON "WageRates" ("Kind", "EffectiveFrom");

CREATE INDEX "IX_Workplaces_EmployerId" ON "Workplaces" ("EmployerId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201044419_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_Moderations_ApplicationId_Round";

ALTER TABLE "Unions" ADD "EmployerId" TEXT NULL;

ALTER TABLE "StaffInvitations" ADD "WorksForUnionId" TEXT NULL;

ALTER TABLE "Moderations" ADD "SetAsideAt" TEXT NULL;

ALTER TABLE "ConflictDeclarations" ADD "LiftReason" TEXT NULL;

ALTER TABLE "ConflictDeclarations" ADD "LiftedAt" TEXT NULL;

ALTER TABLE "ConflictDeclarations" ADD "LiftedBy" TEXT NULL;

ALTER TABLE "ConflictDeclarations" ADD "UnionId" TEXT NULL;

ALTER TABLE "ConflictDeclarations" ADD "Version" TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

CREATE INDEX "IX_Unions_EmployerId" ON "Unions" ("EmployerId");

CREATE INDEX "IX_StaffInvitations_WorksForUnionId" ON "StaffInvitations" ("WorksForUnionId");

CREATE INDEX "IX_Moderations_ApplicationId_Round" ON "Moderations" ("ApplicationId", "Round");

CREATE INDEX "IX_ConflictDeclarations_UnionId" ON "ConflictDeclarations" ("UnionId");

CREATE TABLE "ef_temp_ConflictDeclarations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ConflictDeclarations" PRIMARY KEY,
    "ApplicationId" TEXT NOT NULL,
    "DeclaredAt" TEXT NOT NULL,
    "HasConflict" INTEGER NOT NULL,
    "LiftReason" TEXT NULL,
    "LiftedAt" TEXT NULL,
    "LiftedBy" TEXT NULL,
    "Nature" TEXT NULL,
    "UnionId" TEXT NULL,
    "UserId" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_ConflictDeclarations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES "Applications" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ConflictDeclarations_Unions_UnionId" FOREIGN KEY ("UnionId") REFERENCES "Unions" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_ConflictDeclarations" ("Id", "ApplicationId", "DeclaredAt", "HasConflict", "LiftReason", "LiftedAt", "LiftedBy", "Nature", "UnionId", "UserId", "Version")
SELECT "Id", "ApplicationId", "DeclaredAt", "HasConflict", "LiftReason", "LiftedAt", "LiftedBy", "Nature", "UnionId", "UserId", "Version"
FROM "ConflictDeclarations";

CREATE TABLE "ef_temp_StaffInvitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_StaffInvitations" PRIMARY KEY,
    "AcceptedAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "NormalizedEmail" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "SchemeId" TEXT NULL,
    "Seat" TEXT NULL,
    "TokenHash" TEXT NOT NULL,
    "WorksForUnionId" TEXT NULL,
    CONSTRAINT "FK_StaffInvitations_Schemes_SchemeId" FOREIGN KEY ("SchemeId") REFERENCES "Schemes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StaffInvitations_Unions_WorksForUnionId" FOREIGN KEY ("WorksForUnionId") REFERENCES "Unions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StaffInvitations_Users_InvitedBy" FOREIGN KEY ("InvitedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_StaffInvitations" ("Id", "AcceptedAt", "CreatedAt", "Email", "ExpiresAt", "InvitedBy", "NormalizedEmail", "Role", "SchemeId", "Seat", "TokenHash", "WorksForUnionId")
SELECT "Id", "AcceptedAt", "CreatedAt", "Email", "ExpiresAt", "InvitedBy", "NormalizedEmail", "Role", "SchemeId", "Seat", "TokenHash", "WorksForUnionId"
FROM "StaffInvitations";

CREATE TABLE "ef_temp_Unions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Unions" PRIMARY KEY,
    "EmployerId" TEXT NULL,
    "IndependenceCheckedAt" TEXT NULL,
    "Name" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    CONSTRAINT "FK_Unions_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_Unions" ("Id", "EmployerId", "IndependenceCheckedAt", "Name", "SearchName", "Version")
SELECT "Id", "EmployerId", "IndependenceCheckedAt", "Name", "SearchName", "Version"
FROM "Unions";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "ConflictDeclarations";

ALTER TABLE "ef_temp_ConflictDeclarations" RENAME TO "ConflictDeclarations";

DROP TABLE "StaffInvitations";

ALTER TABLE "ef_temp_StaffInvitations" RENAME TO "StaffInvitations";

DROP TABLE "Unions";

ALTER TABLE "ef_temp_Unions" RENAME TO "Unions";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_ConflictDeclarations_ApplicationId_UserId" ON "ConflictDeclarations" ("ApplicationId", "UserId");

CREATE INDEX "IX_ConflictDeclarations_UnionId" ON "ConflictDeclarations" ("UnionId");

CREATE INDEX "IX_StaffInvitations_InvitedBy" ON "StaffInvitations" ("InvitedBy");

CREATE INDEX "IX_StaffInvitations_SchemeId" ON "StaffInvitations" ("SchemeId");

CREATE UNIQUE INDEX "IX_StaffInvitations_TokenHash" ON "StaffInvitations" ("TokenHash");

CREATE INDEX "IX_StaffInvitations_WorksForUnionId" ON "StaffInvitations" ("WorksForUnionId");

CREATE INDEX "IX_Unions_EmployerId" ON "Unions" ("EmployerId");

CREATE UNIQUE INDEX "IX_Unions_SearchName" ON "Unions" ("SearchName");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201093915_StandingConflicts', '10.0.15');

BEGIN TRANSACTION;
ALTER TABLE "Employers" ADD "VerifiedAt" TEXT NULL;

ALTER TABLE "DirectoryCompanies" ADD "Street" TEXT NULL;

CREATE TABLE "EmployerLetters" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmployerLetters" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    "Code" TEXT NULL,
    "Address" TEXT NOT NULL,
    "PrintedBy" TEXT NOT NULL,
    "PrintedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "Tries" INTEGER NOT NULL,
    "EnteredAt" TEXT NULL,
    CONSTRAINT "FK_EmployerLetters_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EmployerLetters_Users_PrintedBy" FOREIGN KEY ("PrintedBy") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EmployerVerifications" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EmployerVerifications" PRIMARY KEY,
    "EmployerId" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "ById" TEXT NULL,
    "At" TEXT NOT NULL,
    "Evidence" TEXT NULL,
    "WithWhom" TEXT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "FK_EmployerVerifications_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EmployerVerifications_Users_ById" FOREIGN KEY ("ById") REFERENCES "Users" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FormerNames" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FormerNames" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "EmployerId" TEXT NOT NULL,
    CONSTRAINT "FK_FormerNames_Employers_EmployerId" FOREIGN KEY ("EmployerId") REFERENCES "Employers" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_EmployerLetters_EmployerId_PrintedAt" ON "EmployerLetters" ("EmployerId", "PrintedAt");

CREATE INDEX "IX_EmployerLetters_PrintedBy" ON "EmployerLetters" ("PrintedBy");

CREATE INDEX "IX_EmployerVerifications_ById" ON "EmployerVerifications" ("ById");

CREATE INDEX "IX_EmployerVerifications_EmployerId_At" ON "EmployerVerifications" ("EmployerId", "At");

CREATE INDEX "IX_FormerNames_EmployerId" ON "FormerNames" ("EmployerId");

CREATE INDEX "IX_FormerNames_SearchName" ON "FormerNames" ("SearchName");

INSERT INTO "EmployerVerifications" ("Id", "EmployerId", "Way", "At")
SELECT e."Id", e."Id", 'PublicBefore', MIN(r."KnownFrom")
FROM "Employers" e
JOIN "RegisterRows" r ON r."EmployerNumber" = e."Number"
GROUP BY e."Id";

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201103156_EmployerVerification', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "RegisterRows" ADD "Identifiers" TEXT NOT NULL DEFAULT '';

ALTER TABLE "RegisterRows" ADD "OrganisationSha256" TEXT NULL;

ALTER TABLE "RegisterHeads" ADD "Erasures" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "PublicationItems" ADD "Reason" TEXT NULL;

ALTER TABLE "PublicationItems" ADD "RefreshedBy" TEXT NULL;

ALTER TABLE "Employers" ADD "FactsSha256" TEXT NULL;

ALTER TABLE "Decisions" ADD "Organisation" TEXT NULL;

UPDATE "RegisterHeads" SET "Erasures" = 0
WHERE "Id" = 1;
SELECT changes();


CREATE TABLE "ef_temp_RegisterRows" (
    "EntryNumber" INTEGER NOT NULL CONSTRAINT "PK_RegisterRows" PRIMARY KEY,
    "AccreditationId" TEXT NOT NULL,
    "AuthorityName" TEXT NOT NULL,
    "CertificateNumber" TEXT NOT NULL,
    "CompanyNumber" TEXT NULL,
    "CriteriaMet" TEXT NOT NULL,
    "EmployerName" TEXT NOT NULL,
    "EmployerNumber" TEXT NOT NULL,
    "HasNoZeroHours" INTEGER NULL,
    "Identifiers" TEXT NOT NULL,
    "IsEvidenced" INTEGER NOT NULL,
    "KnownFrom" TEXT NOT NULL,
    "KnownUntil" TEXT NULL,
    "LevelCode" TEXT NOT NULL,
    "LevelName" TEXT NOT NULL,
    "OrganisationSha256" TEXT NULL,
    "PaysLivingWage" INTEGER NULL,
    "Places" TEXT NOT NULL,
    "RecognisesUnion" INTEGER NULL,
    "SchemeName" TEXT NOT NULL,
    "SchemeSlug" TEXT NOT NULL,
    "SearchName" TEXT NOT NULL,
    "SearchPlaces" TEXT NOT NULL,
    "Sector" TEXT NULL,
    "Size" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StatusSince" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidUntil" TEXT NOT NULL,
    "Workers" INTEGER NOT NULL
);

INSERT INTO "ef_temp_RegisterRows" ("EntryNumber", "AccreditationId", "AuthorityName", "CertificateNumber", "CompanyNumber", "CriteriaMet", "EmployerName", "EmployerNumber", "HasNoZeroHours", "Identifiers", "IsEvidenced", "KnownFrom", "KnownUntil", "LevelCode", "LevelName", "OrganisationSha256", "PaysLivingWage", "Places", "RecognisesUnion", "SchemeName", "SchemeSlug", "SearchName", "SearchPlaces", "Sector", "Size", "Status", "StatusSince", "ValidFrom", "ValidUntil", "Workers")
SELECT "EntryNumber", "AccreditationId", "AuthorityName", "CertificateNumber", "CompanyNumber", "CriteriaMet", "EmployerName", "EmployerNumber", "HasNoZeroHours", "Identifiers", "IsEvidenced", "KnownFrom", "KnownUntil", "LevelCode", "LevelName", "OrganisationSha256", "PaysLivingWage", "Places", "RecognisesUnion", "SchemeName", "SchemeSlug", "SearchName", "SearchPlaces", "Sector", "Size", "Status", "StatusSince", "ValidFrom", "ValidUntil", "Workers"
FROM "RegisterRows";

CREATE TABLE "ef_temp_PublicationItems" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublicationItems" PRIMARY KEY,
    "AccreditationId" TEXT NOT NULL,
    "Change" TEXT NOT NULL,
    "Facts" TEXT NULL,
    "HoldBackReason" TEXT NULL,
    "PublicationBatchId" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "RefreshedBy" TEXT NULL,
    CONSTRAINT "FK_PublicationItems_Accreditations_AccreditationId" FOREIGN KEY ("AccreditationId") REFERENCES "Accreditations" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PublicationItems_PublicationBatches_PublicationBatchId" FOREIGN KEY ("PublicationBatchId") REFERENCES "PublicationBatches" ("Id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_PublicationItems" ("Id", "AccreditationId", "Change", "Facts", "HoldBackReason", "PublicationBatchId", "Reason", "RefreshedBy")
SELECT "Id", "AccreditationId", "Change", "Facts", "HoldBackReason", "PublicationBatchId", "Reason", "RefreshedBy"
FROM "PublicationItems";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "RegisterRows";

ALTER TABLE "ef_temp_RegisterRows" RENAME TO "RegisterRows";

DROP TABLE "PublicationItems";

ALTER TABLE "ef_temp_PublicationItems" RENAME TO "PublicationItems";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_RegisterRows_AccreditationId" ON "RegisterRows" ("AccreditationId");

CREATE INDEX "IX_RegisterRows_CertificateNumber" ON "RegisterRows" ("CertificateNumber");

CREATE INDEX "IX_RegisterRows_EmployerNumber" ON "RegisterRows" ("EmployerNumber");

CREATE INDEX "IX_RegisterRows_KnownUntil_ValidUntil" ON "RegisterRows" ("KnownUntil", "ValidUntil");

CREATE INDEX "IX_RegisterRows_SearchName" ON "RegisterRows" ("SearchName");

CREATE INDEX "IX_PublicationItems_AccreditationId" ON "PublicationItems" ("AccreditationId");

CREATE INDEX "IX_PublicationItems_PublicationBatchId" ON "PublicationItems" ("PublicationBatchId");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201111100_RegisterFormatTwo', '10.0.15');

BEGIN TRANSACTION;
UPDATE "RegisterRows" SET "RecognisesUnion" = NULL WHERE CAST("RecognisesUnion" AS integer) = 0;

UPDATE "RegisterRows" SET "HasNoZeroHours" = NULL WHERE CAST("HasNoZeroHours" AS integer) = 0;

UPDATE "RegisterRows" SET "PaysLivingWage" = NULL WHERE CAST("PaysLivingWage" AS integer) = 0;

UPDATE "RegisterRows" SET "Identifiers" = CONCAT('|GB-COH-', "CompanyNumber", '|') WHERE "CompanyNumber" IS NOT NULL;

UPDATE "PublicationItems" SET "Facts" = NULL WHERE "AccreditationId" IN (SELECT r."AccreditationId" FROM "RegisterRows" AS r INNER JOIN "Employers" AS e ON e."Number" = r."EmployerNumber"
WHERE CAST(e."IsSoleTrader" AS integer) = 1 AND e."PublicationConsentAt" IS NULL AND r."CompanyNumber" IS NULL
AND NOT EXISTS (SELECT 1 FROM "EmployerIdentifiers" AS i WHERE i."EmployerId" = e."Id"));

UPDATE "RegisterEntries" SET "Content" = NULL, "Salt" = NULL WHERE "Number" IN (SELECT r."EntryNumber" FROM "RegisterRows" AS r INNER JOIN "Employers" AS e ON e."Number" = r."EmployerNumber"
WHERE CAST(e."IsSoleTrader" AS integer) = 1 AND e."PublicationConsentAt" IS NULL AND r."CompanyNumber" IS NULL
AND NOT EXISTS (SELECT 1 FROM "EmployerIdentifiers" AS i WHERE i."EmployerId" = e."Id"));

DELETE FROM "RegisterRows" WHERE "EntryNumber" IN (SELECT "Number" FROM "RegisterEntries" WHERE "Content" IS NULL);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201111101_RegisterFormatTwoRows', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "WageRates" ADD "RefusalReason" TEXT NULL;

ALTER TABLE "WageRates" ADD "RefusedAt" TEXT NULL;

ALTER TABLE "WageRates" ADD "RefusedBy" TEXT NULL;

ALTER TABLE "WageRates" ADD "RetiredAt" TEXT NULL;

ALTER TABLE "WageRates" ADD "RetiredBy" TEXT NULL;

ALTER TABLE "WageRates" ADD "RetirementProposedAt" TEXT NULL;

ALTER TABLE "WageRates" ADD "RetirementProposedBy" TEXT NULL;

ALTER TABLE "WageRates" ADD "RetirementReason" TEXT NULL;

ALTER TABLE "PayrollChecks" ADD "DistributionForgottenAt" TEXT NULL;

ALTER TABLE "Accreditations" ADD "AgainstCheck" TEXT NOT NULL DEFAULT '[]';

CREATE INDEX "IX_PayrollChecks_DistributionForgottenAt_CheckedAt" ON "PayrollChecks" ("DistributionForgottenAt", "CheckedAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201111807_RatesAndMetAgainstChecks', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "EvidenceItems" ADD "EraseDueAt" TEXT NULL;

ALTER TABLE "Employers" ADD "PublicationRefusedAt" TEXT NULL;

ALTER TABLE "Applications" ADD "SignatureAskedAt" TEXT NULL;

CREATE INDEX "IX_EvidenceItems_EraseDueAt" ON "EvidenceItems" ("EraseDueAt");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201142304_SignaturesAndRestores', '10.0.15');

COMMIT;

