IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AuditEvents] (
        [Id] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [Action] nvarchar(80) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [ActorId] uniqueidentifier NULL,
        [SubjectId] uniqueidentifier NULL,
        [Content] nvarchar(max) NULL,
        [Salt] nvarchar(32) NULL,
        [Commitment] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditEvents] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [DataProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [FriendlyName] nvarchar(200) NULL,
        [Xml] nvarchar(max) NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [DirectoryCompanies] (
        [Id] uniqueidentifier NOT NULL,
        [Source] nvarchar(20) NOT NULL,
        [SourceId] nvarchar(20) NOT NULL,
        [Register] nvarchar(12) NULL,
        [Number] nvarchar(20) NULL,
        [Name] nvarchar(200) NOT NULL,
        [SearchName] nvarchar(200) NOT NULL,
        [PhoneticKey] nvarchar(200) NOT NULL,
        [Postcode] nvarchar(8) NULL,
        [Place] nvarchar(60) NULL,
        [Status] nvarchar(60) NULL,
        [SicCodes] nvarchar(200) NOT NULL,
        [Sector] nvarchar(1) NULL,
        [Size] nvarchar(40) NULL,
        [ListedOn] date NULL,
        [ImportedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_DirectoryCompanies] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [DirectorySpellings] (
        [Key] nvarchar(25) NOT NULL,
        [Word] nvarchar(24) NOT NULL,
        CONSTRAINT [PK_DirectorySpellings] PRIMARY KEY ([Key], [Word])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [DirectoryTerms] (
        [Term] nvarchar(24) NOT NULL,
        [CompanyId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_DirectoryTerms] PRIMARY KEY ([Term], [CompanyId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Employers] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Number] nvarchar(12) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [SearchName] nvarchar(200) NOT NULL,
        [SicCodes] nvarchar(200) NOT NULL,
        [Sector] nvarchar(1) NULL,
        [Workers] int NOT NULL,
        [Size] nvarchar(40) NOT NULL,
        [Type] nvarchar(40) NULL,
        [IsSoleTrader] bit NOT NULL,
        [PublicationConsentAt] datetime2 NULL,
        [TradingName] nvarchar(200) NULL,
        [JoinedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Employers] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Leases] (
        [Name] nvarchar(40) NOT NULL,
        [Owner] uniqueidentifier NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Outbox] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [To] nvarchar(254) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [HandedOverAt] datetime2 NULL,
        [IsRepeat] bit NOT NULL,
        [LastProblem] nvarchar(300) NULL,
        [SentAt] datetime2 NULL,
        [ParkedAt] datetime2 NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [RegisterEntries] (
        [Number] bigint NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [AccreditationId] uniqueidentifier NOT NULL,
        [BatchId] uniqueidentifier NOT NULL,
        [Change] nvarchar(40) NOT NULL,
        [Content] nvarchar(max) NULL,
        [Salt] nvarchar(32) NULL,
        [Commitment] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_RegisterEntries] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [RegisterHeads] (
        [Id] int NOT NULL,
        [Size] bigint NOT NULL,
        CONSTRAINT [PK_RegisterHeads] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [RegisterRows] (
        [EntryNumber] bigint NOT NULL,
        [AccreditationId] uniqueidentifier NOT NULL,
        [KnownFrom] datetime2 NOT NULL,
        [KnownUntil] datetime2 NULL,
        [ValidFrom] date NOT NULL,
        [ValidUntil] date NOT NULL,
        [SchemeSlug] nvarchar(60) NOT NULL,
        [SchemeName] nvarchar(160) NOT NULL,
        [AuthorityName] nvarchar(160) NOT NULL,
        [EmployerNumber] nvarchar(12) NOT NULL,
        [EmployerName] nvarchar(200) NOT NULL,
        [SearchName] nvarchar(200) NOT NULL,
        [CompanyNumber] nvarchar(30) NULL,
        [Sector] nvarchar(1) NULL,
        [Size] nvarchar(40) NOT NULL,
        [Workers] int NOT NULL,
        [Places] nvarchar(2000) NOT NULL,
        [SearchPlaces] nvarchar(2000) NOT NULL,
        [LevelCode] nvarchar(40) NOT NULL,
        [LevelName] nvarchar(80) NOT NULL,
        [IsEvidenced] bit NOT NULL,
        [CertificateNumber] nvarchar(11) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [StatusSince] date NULL,
        [RecognisesUnion] bit NOT NULL,
        [HasNoZeroHours] bit NOT NULL,
        [PaysLivingWage] bit NOT NULL,
        [CriteriaMet] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_RegisterRows] PRIMARY KEY ([EntryNumber])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Schemes] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Slug] nvarchar(60) NOT NULL,
        [Name] nvarchar(160) NOT NULL,
        [AuthorityName] nvarchar(160) NOT NULL,
        [Initials] nvarchar(8) NOT NULL,
        [Area] nvarchar(400) NOT NULL,
        [Accent] nvarchar(7) NOT NULL,
        [ContactEmail] nvarchar(254) NOT NULL,
        [GraceDays] int NOT NULL,
        [IsSmall] bit NOT NULL,
        [SucceededBy] uniqueidentifier NULL,
        [Quorum_Authority] int NOT NULL,
        [Quorum_Employer] int NOT NULL,
        [Quorum_Total] int NOT NULL,
        [Quorum_Union] int NOT NULL,
        CONSTRAINT [PK_Schemes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Unions] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [SearchName] nvarchar(120) NOT NULL,
        [IndependenceCheckedAt] datetime2 NULL,
        CONSTRAINT [PK_Unions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Users] (
        [Id] uniqueidentifier NOT NULL,
        [FullName] nvarchar(120) NOT NULL,
        [NormalizedFullName] nvarchar(120) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [WorksForUnionId] uniqueidentifier NULL,
        [DisabledAt] datetime2 NULL,
        [IsDemonstration] bit NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(400) NULL,
        [SecurityStamp] nvarchar(64) NULL,
        [ConcurrencyStamp] nvarchar(64) NULL,
        [PhoneNumber] nvarchar(30) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetime2 NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Users] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [WageRates] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Band] nvarchar(60) NOT NULL,
        [AgeFrom] int NULL,
        [AgeTo] int NULL,
        [IsForApprentices] bit NOT NULL,
        [Pence] int NOT NULL,
        [AnnouncedOn] date NULL,
        [AnnouncedStatus] nvarchar(40) NOT NULL,
        [EffectiveFrom] date NOT NULL,
        [MustBeMetBy] date NULL,
        [MustBeMetByStatus] nvarchar(40) NOT NULL,
        [Source] nvarchar(300) NOT NULL,
        [Note] nvarchar(400) NULL,
        [ProposedBy] uniqueidentifier NULL,
        [ProposedAt] datetime2 NOT NULL,
        [ConfirmedBy] uniqueidentifier NULL,
        [ConfirmedAt] datetime2 NULL,
        CONSTRAINT [PK_WageRates] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AuditSeals] (
        [Number] bigint NOT NULL,
        [EventId] uniqueidentifier NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([Number]),
        CONSTRAINT [FK_AuditSeals_AuditEvents_EventId] FOREIGN KEY ([EventId]) REFERENCES [AuditEvents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [EmployerIdentifiers] (
        [Register] nvarchar(12) NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [Value] nvarchar(30) NOT NULL,
        CONSTRAINT [PK_EmployerIdentifiers] PRIMARY KEY ([EmployerId], [Register]),
        CONSTRAINT [FK_EmployerIdentifiers_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [PayrollSetups] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [Layouts] nvarchar(max) NOT NULL,
        [Workplaces] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_PayrollSetups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PayrollSetups_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Workplaces] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [LocalAuthorityCode] nvarchar(9) NOT NULL,
        [Postcode] nvarchar(8) NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_Workplaces] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Workplaces_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Charters] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [ImportedBy] uniqueidentifier NULL,
        [ImportedAt] datetime2 NOT NULL,
        [PublishedBy] uniqueidentifier NULL,
        [PublishedAt] datetime2 NULL,
        [RetiredAt] datetime2 NULL,
        CONSTRAINT [PK_Charters] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Charters_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [PublicationBatches] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [PreparedBy] uniqueidentifier NOT NULL,
        [PreparedAt] datetime2 NOT NULL,
        [EmbargoUntil] datetime2 NULL,
        [ReleasedBy] uniqueidentifier NULL,
        [ReleasedAt] datetime2 NULL,
        [LiveAt] datetime2 NULL,
        [CancellationReason] nvarchar(1000) NULL,
        CONSTRAINT [PK_PublicationBatches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublicationBatches_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Recognitions] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [UnionId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [BargainingUnit] nvarchar(300) NOT NULL,
        [WorkersCovered] int NOT NULL,
        [RecognisedOn] date NOT NULL,
        [EndedOn] date NULL,
        CONSTRAINT [PK_Recognitions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Recognitions_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Recognitions_Unions_UnionId] FOREIGN KEY ([UnionId]) REFERENCES [Unions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [UnionDisputes] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [UnionId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [MarkedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [EndReason] nvarchar(2000) NULL,
        CONSTRAINT [PK_UnionDisputes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnionDisputes_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnionDisputes_Unions_UnionId] FOREIGN KEY ([UnionId]) REFERENCES [Unions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [UnionOfficers] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [Post] nvarchar(120) NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [RegisteredAt] datetime2 NOT NULL,
        [SchemeId] uniqueidentifier NULL,
        [LeftAt] datetime2 NULL,
        [UnionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_UnionOfficers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnionOfficers_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_UnionOfficers_Unions_UnionId] FOREIGN KEY ([UnionId]) REFERENCES [Unions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AccountLinks] (
        [Id] uniqueidentifier NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        CONSTRAINT [PK_AccountLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountLinks_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AuthenticatorResets] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [RequestedBy] uniqueidentifier NOT NULL,
        [RequestedAt] datetime2 NOT NULL,
        [ApprovedBy] uniqueidentifier NULL,
        [ApprovedAt] datetime2 NULL,
        CONSTRAINT [PK_AuthenticatorResets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuthenticatorResets_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Authenticators] (
        [UserId] uniqueidentifier NOT NULL,
        [SealedSeed] nvarchar(400) NOT NULL,
        [ConfirmedAt] datetime2 NULL,
        [LastStep] bigint NOT NULL,
        [Failures] int NOT NULL,
        [WaitUntil] datetime2 NULL,
        [WarnedAt] datetime2 NULL,
        [DisabledAt] datetime2 NULL,
        [RecoverySalt] nvarchar(64) NULL,
        CONSTRAINT [PK_Authenticators] PRIMARY KEY ([UserId]),
        CONSTRAINT [FK_Authenticators_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Grants] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [SchemeId] uniqueidentifier NULL,
        [Seat] nvarchar(40) NULL,
        [From] datetime2 NOT NULL,
        [To] datetime2 NULL,
        [GrantedBy] uniqueidentifier NULL,
        [ConfirmedBy] uniqueidentifier NULL,
        [ConfirmedAt] datetime2 NULL,
        CONSTRAINT [PK_Grants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Grants_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Grants_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [JoinRequests] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [RequestedBy] uniqueidentifier NOT NULL,
        [Message] nvarchar(500) NOT NULL,
        [RequestedAt] datetime2 NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [AskedStaffAt] datetime2 NULL,
        [DecidedBy] uniqueidentifier NULL,
        [DecidedAt] datetime2 NULL,
        [Reasons] nvarchar(1000) NULL,
        CONSTRAINT [PK_JoinRequests] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_JoinRequests_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_JoinRequests_Users_DecidedBy] FOREIGN KEY ([DecidedBy]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_JoinRequests_Users_RequestedBy] FOREIGN KEY ([RequestedBy]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Memberships] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [Since] datetime2 NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_Memberships] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Memberships_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Memberships_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [RecoveryCodes] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_RecoveryCodes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RecoveryCodes_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Sessions] (
        [Id] uniqueidentifier NOT NULL,
        [KeyHash] nvarchar(64) NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [TwoFactorAt] datetime2 NULL,
        [EndedAt] datetime2 NULL,
        [SealedPendingSeed] nvarchar(400) NULL,
        [PendingAt] datetime2 NULL,
        [IsRecovering] bit NOT NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [Device] nvarchar(200) NOT NULL,
        CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Sessions_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [StaffInvitations] (
        [Id] uniqueidentifier NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [NormalizedEmail] nvarchar(254) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [SchemeId] uniqueidentifier NULL,
        [Seat] nvarchar(40) NULL,
        [InvitedBy] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [AcceptedAt] datetime2 NULL,
        CONSTRAINT [PK_StaffInvitations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StaffInvitations_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StaffInvitations_Users_InvitedBy] FOREIGN KEY ([InvitedBy]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [TeamInvitations] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [InvitedBy] uniqueidentifier NOT NULL,
        [InvitedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [ClosedAt] datetime2 NULL,
        CONSTRAINT [PK_TeamInvitations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TeamInvitations_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TeamInvitations_Users_InvitedBy] FOREIGN KEY ([InvitedBy]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Applications] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [Reference] nvarchar(20) NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [CharterId] uniqueidentifier NOT NULL,
        [LevelCode] nvarchar(40) NOT NULL,
        [Track] nvarchar(40) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [StartedBy] uniqueidentifier NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [SubmittedAt] datetime2 NULL,
        [Round] int NOT NULL,
        [Reopened] nvarchar(4000) NOT NULL,
        [ReturnReasons] nvarchar(4000) NULL,
        [ClarificationDueAt] datetime2 NULL,
        [ClarificationReminderDueAt] datetime2 NULL,
        [WithdrawalReason] nvarchar(4000) NULL,
        [RenewsAccreditationId] uniqueidentifier NULL,
        [ClosedAt] datetime2 NULL,
        CONSTRAINT [PK_Applications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Applications_Charters_CharterId] FOREIGN KEY ([CharterId]) REFERENCES [Charters] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Applications_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Applications_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [Schemes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [RecognitionCorrections] (
        [Id] uniqueidentifier NOT NULL,
        [Revision] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [BargainingUnit] nvarchar(300) NOT NULL,
        [WorkersCovered] int NOT NULL,
        [RecognisedOn] date NOT NULL,
        [CorrectedAt] datetime2 NOT NULL,
        [RecognitionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_RecognitionCorrections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RecognitionCorrections_Recognitions_RecognitionId] FOREIGN KEY ([RecognitionId]) REFERENCES [Recognitions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Answers] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [Values] nvarchar(max) NOT NULL,
        [IsFinished] bit NOT NULL,
        [SavedBy] uniqueidentifier NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Answers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Answers_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Assessments] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [AssessorId] uniqueidentifier NOT NULL,
        [AllocatedBy] uniqueidentifier NOT NULL,
        [AllocatedAt] datetime2 NOT NULL,
        [CompletedRound] int NOT NULL,
        [CompletedAt] datetime2 NULL,
        [RemovedAt] datetime2 NULL,
        [RemovalReason] nvarchar(4000) NULL,
        CONSTRAINT [PK_Assessments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Assessments_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Attestations] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [RecognitionId] uniqueidentifier NOT NULL,
        [Revision] int NOT NULL,
        [OfficerId] uniqueidentifier NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [Occasion] nvarchar(40) NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [ReplacedAt] datetime2 NULL,
        [Answer] nvarchar(40) NULL,
        [Note] nvarchar(2000) NULL,
        [AnsweredAt] datetime2 NULL,
        [ExpiryNotifiedAt] datetime2 NULL,
        [DisagreementClosedAt] datetime2 NULL,
        [DisagreementClosedReason] nvarchar(2000) NULL,
        CONSTRAINT [PK_Attestations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Attestations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Attestations_Recognitions_RecognitionId] FOREIGN KEY ([RecognitionId]) REFERENCES [Recognitions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [CaseParticipations] (
        [ApplicationId] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Part] nvarchar(40) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_CaseParticipations] PRIMARY KEY ([ApplicationId], [UserId], [Part]),
        CONSTRAINT [FK_CaseParticipations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [ClarificationAsks] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [Round] int NOT NULL,
        [Question] nvarchar(1000) NOT NULL,
        [AskedBy] uniqueidentifier NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ClarificationAsks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClarificationAsks_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [ConflictDeclarations] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [HasConflict] bit NOT NULL,
        [Nature] nvarchar(500) NULL,
        [DeclaredAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ConflictDeclarations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConflictDeclarations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [EvidenceItems] (
        [Id] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [KindCode] nvarchar(40) NOT NULL,
        [FileName] nvarchar(150) NOT NULL,
        [ContentType] nvarchar(120) NOT NULL,
        [Length] bigint NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [StoreKey] nvarchar(200) NOT NULL,
        [WrappedKey] nvarchar(400) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Scans] int NOT NULL,
        [ScanDueAt] datetime2 NOT NULL,
        [UploadedBy] uniqueidentifier NOT NULL,
        [UploadedAt] datetime2 NOT NULL,
        [ExpiresOn] date NULL,
        [RemovedAt] datetime2 NULL,
        CONSTRAINT [PK_EvidenceItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EvidenceItems_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [LiveApplicationSlots] (
        [EmployerId] uniqueidentifier NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LiveApplicationSlots] PRIMARY KEY ([EmployerId], [SchemeId]),
        CONSTRAINT [FK_LiveApplicationSlots_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Moderations] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [Round] int NOT NULL,
        [ModeratorId] uniqueidentifier NOT NULL,
        [SettledAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Moderations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Moderations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [PayrollChecks] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [CheckedAt] datetime2 NOT NULL,
        [CheckedBy] uniqueidentifier NOT NULL,
        [PeriodOn] date NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [ParserVersion] nvarchar(10) NOT NULL,
        [Layout] nvarchar(60) NOT NULL,
        [Columns] nvarchar(max) NOT NULL,
        [Statements] nvarchar(max) NOT NULL,
        [Counts] nvarchar(max) NOT NULL,
        [Distribution] nvarchar(max) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [ZeroHours] nvarchar(40) NOT NULL,
        [ZeroHoursLines] int NOT NULL,
        [Rates] nvarchar(max) NOT NULL,
        [Rows] nvarchar(max) NOT NULL,
        [RowsForgottenAt] datetime2 NULL,
        CONSTRAINT [PK_PayrollChecks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PayrollChecks_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Submissions] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [CharterId] uniqueidentifier NOT NULL,
        [LevelCode] nvarchar(40) NOT NULL,
        [Declaration] nvarchar(2000) NOT NULL,
        [SignedBy] uniqueidentifier NOT NULL,
        [SignedAt] datetime2 NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_Submissions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Submissions_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [CompetingAnswers] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [AnswerId] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [WrittenBy] uniqueidentifier NOT NULL,
        [WrittenAt] datetime2 NOT NULL,
        [Values] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_CompetingAnswers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CompetingAnswers_Answers_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [Answers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AssessmentRatings] (
        [Id] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [Round] int NOT NULL,
        [Rating] nvarchar(40) NOT NULL,
        [Reason] nvarchar(4000) NULL,
        [RatedAt] datetime2 NOT NULL,
        [AssessmentId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AssessmentRatings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AssessmentRatings_Assessments_AssessmentId] FOREIGN KEY ([AssessmentId]) REFERENCES [Assessments] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [ModerationPositions] (
        [Id] uniqueidentifier NOT NULL,
        [CriterionCode] nvarchar(20) NOT NULL,
        [Round] int NOT NULL,
        [Rating] nvarchar(40) NOT NULL,
        [Reason] nvarchar(4000) NULL,
        [RatedAt] datetime2 NOT NULL,
        [ModerationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ModerationPositions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ModerationPositions_Moderations_ModerationId] FOREIGN KEY ([ModerationId]) REFERENCES [Moderations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [SubmissionItems] (
        [Id] uniqueidentifier NOT NULL,
        [Path] nvarchar(120) NOT NULL,
        [Value] nvarchar(max) NULL,
        [Salt] nvarchar(32) NULL,
        [Commitment] nvarchar(64) NOT NULL,
        [SubmissionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_SubmissionItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SubmissionItems_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Accreditations] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [SchemeId] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [DecisionId] uniqueidentifier NOT NULL,
        [CharterId] uniqueidentifier NOT NULL,
        [ReplacesAccreditationId] uniqueidentifier NULL,
        [LevelCode] nvarchar(40) NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidUntil] date NOT NULL,
        [Conditions] nvarchar(2000) NULL,
        [Status] nvarchar(40) NOT NULL,
        [CertificateNumber] nvarchar(11) NULL,
        [ActiveSince] datetime2 NULL,
        [StatusReasons] nvarchar(max) NULL,
        [CriteriaMet] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_Accreditations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Accreditations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Accreditations_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Concerns] (
        [Id] uniqueidentifier NOT NULL,
        [Receipt] nvarchar(20) NOT NULL,
        [EmployerNumber] nvarchar(12) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Contact] nvarchar(254) NULL,
        [AccreditationId] uniqueidentifier NULL,
        [ReceivedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Concerns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Concerns_Accreditations_AccreditationId] FOREIGN KEY ([AccreditationId]) REFERENCES [Accreditations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [PublicationItems] (
        [Id] uniqueidentifier NOT NULL,
        [AccreditationId] uniqueidentifier NOT NULL,
        [Change] nvarchar(40) NOT NULL,
        [Facts] nvarchar(max) NOT NULL,
        [HoldBackReason] nvarchar(1000) NULL,
        [PublicationBatchId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_PublicationItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublicationItems_Accreditations_AccreditationId] FOREIGN KEY ([AccreditationId]) REFERENCES [Accreditations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PublicationItems_PublicationBatches_PublicationBatchId] FOREIGN KEY ([PublicationBatchId]) REFERENCES [PublicationBatches] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Appeals] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [DecisionId] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [Grounds] nvarchar(max) NOT NULL,
        [LodgedBy] uniqueidentifier NOT NULL,
        [LodgedAt] datetime2 NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Reasons] nvarchar(max) NULL,
        [ProposedOutcome] nvarchar(40) NULL,
        [LevelCode] nvarchar(40) NULL,
        [Conditions] nvarchar(2000) NULL,
        [ValidFrom] date NULL,
        [ValidUntil] date NULL,
        [FoundMet] nvarchar(2000) NOT NULL,
        [ClosedAt] datetime2 NULL,
        CONSTRAINT [PK_Appeals] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [AppealSignatures] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Seat] nvarchar(40) NOT NULL,
        [TermsSha256] nvarchar(64) NOT NULL,
        [SignedAt] datetime2 NOT NULL,
        [AppealId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AppealSignatures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AppealSignatures_Appeals_AppealId] FOREIGN KEY ([AppealId]) REFERENCES [Appeals] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [Decisions] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [CharterId] uniqueidentifier NOT NULL,
        [AppealId] uniqueidentifier NULL,
        [RateTableVersion] nvarchar(64) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [LevelCode] nvarchar(40) NULL,
        [Reasons] nvarchar(max) NOT NULL,
        [Conditions] nvarchar(2000) NULL,
        [ValidFrom] date NULL,
        [ValidUntil] date NULL,
        [ProposedBy] uniqueidentifier NOT NULL,
        [ProposedAt] datetime2 NOT NULL,
        [MadeAt] datetime2 NULL,
        [NotifiedAt] datetime2 NULL,
        CONSTRAINT [PK_Decisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Decisions_Appeals_AppealId] FOREIGN KEY ([AppealId]) REFERENCES [Appeals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Decisions_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE TABLE [DecisionSignatures] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] uniqueidentifier NOT NULL,
        [Seat] nvarchar(40) NOT NULL,
        [TermsSha256] nvarchar(64) NOT NULL,
        [SignedAt] datetime2 NOT NULL,
        [DecisionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_DecisionSignatures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DecisionSignatures_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Size') AND [object_id] = OBJECT_ID(N'[RegisterHeads]'))
        SET IDENTITY_INSERT [RegisterHeads] ON;
    EXEC(N'INSERT INTO [RegisterHeads] ([Id], [Size])
    VALUES (1, CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Size') AND [object_id] = OBJECT_ID(N'[RegisterHeads]'))
        SET IDENTITY_INSERT [RegisterHeads] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccountLinks_TokenHash] ON [AccountLinks] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountLinks_UserId] ON [AccountLinks] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Accreditations_ApplicationId] ON [Accreditations] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Accreditations_CertificateNumber] ON [Accreditations] ([CertificateNumber]) WHERE [CertificateNumber] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accreditations_DecisionId] ON [Accreditations] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Accreditations_EmployerId] ON [Accreditations] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Accreditations_SchemeId_Status] ON [Accreditations] ([SchemeId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Answers_ApplicationId_CriterionCode] ON [Answers] ([ApplicationId], [CriterionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Appeals_DecisionId] ON [Appeals] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AppealSignatures_AppealId] ON [AppealSignatures] ([AppealId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Applications_CharterId] ON [Applications] ([CharterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Applications_EmployerId_Status] ON [Applications] ([EmployerId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Applications_Reference] ON [Applications] ([Reference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Applications_SchemeId_Status] ON [Applications] ([SchemeId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AssessmentRatings_AssessmentId] ON [AssessmentRatings] ([AssessmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_ApplicationId] ON [Assessments] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_AssessorId] ON [Assessments] ([AssessorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Attestations_AnsweredAt_ReplacedAt_AskedAt] ON [Attestations] ([AnsweredAt], [ReplacedAt], [AskedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Attestations_ApplicationId] ON [Attestations] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Attestations_RecognitionId] ON [Attestations] ([RecognitionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Attestations_TokenHash] ON [Attestations] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEvents_At] ON [AuditEvents] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEvents_SubjectId] ON [AuditEvents] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditSeals_EventId] ON [AuditSeals] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_AuthenticatorResets_UserId] ON [AuthenticatorResets] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Charters_SchemeId_Number] ON [Charters] ([SchemeId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_ClarificationAsks_ApplicationId_Round] ON [ClarificationAsks] ([ApplicationId], [Round]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CompetingAnswers_AnswerId_WrittenBy] ON [CompetingAnswers] ([AnswerId], [WrittenBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_CompetingAnswers_ApplicationId] ON [CompetingAnswers] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Concerns_AccreditationId] ON [Concerns] ([AccreditationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Concerns_Receipt] ON [Concerns] ([Receipt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_ConflictDeclarations_ApplicationId_UserId] ON [ConflictDeclarations] ([ApplicationId], [UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Decisions_AppealId] ON [Decisions] ([AppealId]) WHERE [AppealId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Decisions_ApplicationId] ON [Decisions] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_DecisionSignatures_DecisionId] ON [DecisionSignatures] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_DirectoryCompanies_Number] ON [DirectoryCompanies] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_DirectoryCompanies_PhoneticKey] ON [DirectoryCompanies] ([PhoneticKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_DirectoryCompanies_Postcode] ON [DirectoryCompanies] ([Postcode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_DirectoryCompanies_SearchName] ON [DirectoryCompanies] ([SearchName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DirectoryCompanies_Source_SourceId] ON [DirectoryCompanies] ([Source], [SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_EmployerIdentifiers_Register_Value] ON [EmployerIdentifiers] ([Register], [Value]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Employers_Number] ON [Employers] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Employers_SearchName] ON [Employers] ([SearchName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_EvidenceItems_ApplicationId_CriterionCode] ON [EvidenceItems] ([ApplicationId], [CriterionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_EvidenceItems_State_ScanDueAt] ON [EvidenceItems] ([State], [ScanDueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_SchemeId] ON [Grants] ([SchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Grants_UserId] ON [Grants] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_JoinRequests_DecidedBy] ON [JoinRequests] ([DecidedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_JoinRequests_EmployerId_RequestedBy] ON [JoinRequests] ([EmployerId], [RequestedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_JoinRequests_RequestedBy] ON [JoinRequests] ([RequestedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_JoinRequests_State_RequestedAt] ON [JoinRequests] ([State], [RequestedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveApplicationSlots_ApplicationId] ON [LiveApplicationSlots] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Memberships_EmployerId] ON [Memberships] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Memberships_UserId] ON [Memberships] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_ModerationPositions_ModerationId] ON [ModerationPositions] ([ModerationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Moderations_ApplicationId_Round] ON [Moderations] ([ApplicationId], [Round]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Outbox_SentAt_DueAt] ON [Outbox] ([SentAt], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_PayrollChecks_ApplicationId_CriterionCode_CheckedAt] ON [PayrollChecks] ([ApplicationId], [CriterionCode], [CheckedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_PayrollChecks_RowsForgottenAt_ApplicationId_CriterionCode_CheckedAt] ON [PayrollChecks] ([RowsForgottenAt], [ApplicationId], [CriterionCode], [CheckedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PayrollSetups_EmployerId] ON [PayrollSetups] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_PublicationBatches_SchemeId_Status] ON [PublicationBatches] ([SchemeId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_PublicationItems_AccreditationId] ON [PublicationItems] ([AccreditationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_PublicationItems_PublicationBatchId] ON [PublicationItems] ([PublicationBatchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RecognitionCorrections_RecognitionId] ON [RecognitionCorrections] ([RecognitionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Recognitions_EmployerId] ON [Recognitions] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Recognitions_UnionId] ON [Recognitions] ([UnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RecoveryCodes_UserId] ON [RecoveryCodes] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterEntries_AccreditationId] ON [RegisterEntries] ([AccreditationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterRows_AccreditationId] ON [RegisterRows] ([AccreditationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterRows_CertificateNumber] ON [RegisterRows] ([CertificateNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterRows_EmployerNumber] ON [RegisterRows] ([EmployerNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterRows_KnownUntil_ValidUntil] ON [RegisterRows] ([KnownUntil], [ValidUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterRows_SearchName] ON [RegisterRows] ([SearchName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Schemes_Slug] ON [Schemes] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Sessions_KeyHash] ON [Sessions] ([KeyHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Sessions_UserId] ON [Sessions] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_StaffInvitations_InvitedBy] ON [StaffInvitations] ([InvitedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_StaffInvitations_SchemeId] ON [StaffInvitations] ([SchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StaffInvitations_TokenHash] ON [StaffInvitations] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_SubmissionItems_SubmissionId] ON [SubmissionItems] ([SubmissionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Submissions_ApplicationId_Number] ON [Submissions] ([ApplicationId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_TeamInvitations_EmployerId] ON [TeamInvitations] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_TeamInvitations_InvitedBy] ON [TeamInvitations] ([InvitedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_TeamInvitations_TokenHash] ON [TeamInvitations] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_UnionDisputes_EmployerId_UnionId] ON [UnionDisputes] ([EmployerId], [UnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_UnionDisputes_UnionId] ON [UnionDisputes] ([UnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_UnionOfficers_SchemeId] ON [UnionOfficers] ([SchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_UnionOfficers_UnionId] ON [UnionOfficers] ([UnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Unions_SearchName] ON [Unions] ([SearchName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Users] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Users] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_WageRates_Kind_EffectiveFrom] ON [WageRates] ([Kind], [EffectiveFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    CREATE INDEX [IX_Workplaces_EmployerId] ON [Workplaces] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    ALTER TABLE [Accreditations] ADD CONSTRAINT [FK_Accreditations_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    ALTER TABLE [Appeals] ADD CONSTRAINT [FK_Appeals_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201044425_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201044425_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    DROP INDEX [IX_Moderations_ApplicationId_Round] ON [Moderations];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [Unions] ADD [EmployerId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [StaffInvitations] ADD [WorksForUnionId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [Moderations] ADD [SetAsideAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD [LiftReason] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD [LiftedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD [LiftedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD [UnionId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD [Version] uniqueidentifier NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    CREATE INDEX [IX_Unions_EmployerId] ON [Unions] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    CREATE INDEX [IX_StaffInvitations_WorksForUnionId] ON [StaffInvitations] ([WorksForUnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    CREATE INDEX [IX_Moderations_ApplicationId_Round] ON [Moderations] ([ApplicationId], [Round]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    CREATE INDEX [IX_ConflictDeclarations_UnionId] ON [ConflictDeclarations] ([UnionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [ConflictDeclarations] ADD CONSTRAINT [FK_ConflictDeclarations_Unions_UnionId] FOREIGN KEY ([UnionId]) REFERENCES [Unions] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [StaffInvitations] ADD CONSTRAINT [FK_StaffInvitations_Unions_WorksForUnionId] FOREIGN KEY ([WorksForUnionId]) REFERENCES [Unions] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    ALTER TABLE [Unions] ADD CONSTRAINT [FK_Unions_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201093929_StandingConflicts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201093929_StandingConflicts', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    ALTER TABLE [Employers] ADD [VerifiedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    ALTER TABLE [DirectoryCompanies] ADD [Street] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE TABLE [EmployerLetters] (
        [Id] uniqueidentifier NOT NULL,
        [Version] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [Code] nvarchar(8) NULL,
        [Address] nvarchar(500) NOT NULL,
        [PrintedBy] uniqueidentifier NOT NULL,
        [PrintedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Tries] int NOT NULL,
        [EnteredAt] datetime2 NULL,
        CONSTRAINT [PK_EmployerLetters] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EmployerLetters_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EmployerLetters_Users_PrintedBy] FOREIGN KEY ([PrintedBy]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE TABLE [EmployerVerifications] (
        [Id] uniqueidentifier NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        [Way] nvarchar(40) NOT NULL,
        [ById] uniqueidentifier NULL,
        [At] datetime2 NOT NULL,
        [Evidence] nvarchar(300) NULL,
        [WithWhom] nvarchar(200) NULL,
        [Note] nvarchar(1000) NULL,
        CONSTRAINT [PK_EmployerVerifications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EmployerVerifications_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EmployerVerifications_Users_ById] FOREIGN KEY ([ById]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE TABLE [FormerNames] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [SearchName] nvarchar(200) NOT NULL,
        [Until] datetime2 NOT NULL,
        [EmployerId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_FormerNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FormerNames_Employers_EmployerId] FOREIGN KEY ([EmployerId]) REFERENCES [Employers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_EmployerLetters_EmployerId_PrintedAt] ON [EmployerLetters] ([EmployerId], [PrintedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_EmployerLetters_PrintedBy] ON [EmployerLetters] ([PrintedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_EmployerVerifications_ById] ON [EmployerVerifications] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_EmployerVerifications_EmployerId_At] ON [EmployerVerifications] ([EmployerId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_FormerNames_EmployerId] ON [FormerNames] ([EmployerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    CREATE INDEX [IX_FormerNames_SearchName] ON [FormerNames] ([SearchName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    INSERT INTO "EmployerVerifications" ("Id", "EmployerId", "Way", "At")
    SELECT e."Id", e."Id", 'PublicBefore', MIN(r."KnownFrom")
    FROM "Employers" e
    JOIN "RegisterRows" r ON r."EmployerNumber" = e."Number"
    GROUP BY e."Id";
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201103231_EmployerVerification'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201103231_EmployerVerification', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RegisterRows]') AND [c].[name] = N'SearchPlaces');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [RegisterRows] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [RegisterRows] ALTER COLUMN [SearchPlaces] nvarchar(max) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RegisterRows]') AND [c].[name] = N'RecognisesUnion');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [RegisterRows] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [RegisterRows] ALTER COLUMN [RecognisesUnion] bit NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RegisterRows]') AND [c].[name] = N'Places');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [RegisterRows] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [RegisterRows] ALTER COLUMN [Places] nvarchar(max) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RegisterRows]') AND [c].[name] = N'PaysLivingWage');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [RegisterRows] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [RegisterRows] ALTER COLUMN [PaysLivingWage] bit NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RegisterRows]') AND [c].[name] = N'HasNoZeroHours');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [RegisterRows] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [RegisterRows] ALTER COLUMN [HasNoZeroHours] bit NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [RegisterRows] ADD [Identifiers] nvarchar(max) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [RegisterRows] ADD [OrganisationSha256] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [RegisterHeads] ADD [Erasures] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    DECLARE @var5 nvarchar(max);
    SELECT @var5 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[PublicationItems]') AND [c].[name] = N'Facts');
    IF @var5 IS NOT NULL EXEC(N'ALTER TABLE [PublicationItems] DROP CONSTRAINT ' + @var5 + ';');
    ALTER TABLE [PublicationItems] ALTER COLUMN [Facts] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [PublicationItems] ADD [Reason] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [PublicationItems] ADD [RefreshedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [Employers] ADD [FactsSha256] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    ALTER TABLE [Decisions] ADD [Organisation] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    EXEC(N'UPDATE [RegisterHeads] SET [Erasures] = CAST(0 AS bigint)
    WHERE [Id] = 1;
    SELECT @@ROWCOUNT');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111100_RegisterFormatTwo'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201111100_RegisterFormatTwo', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "RegisterRows" SET "RecognisesUnion" = NULL WHERE CAST("RecognisesUnion" AS integer) = 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "RegisterRows" SET "HasNoZeroHours" = NULL WHERE CAST("HasNoZeroHours" AS integer) = 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "RegisterRows" SET "PaysLivingWage" = NULL WHERE CAST("PaysLivingWage" AS integer) = 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "RegisterRows" SET "Identifiers" = CONCAT('|GB-COH-', "CompanyNumber", '|') WHERE "CompanyNumber" IS NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "PublicationItems" SET "Facts" = NULL WHERE "AccreditationId" IN (SELECT r."AccreditationId" FROM "RegisterRows" AS r INNER JOIN "Employers" AS e ON e."Number" = r."EmployerNumber"
    WHERE CAST(e."IsSoleTrader" AS integer) = 1 AND e."PublicationConsentAt" IS NULL AND r."CompanyNumber" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "EmployerIdentifiers" AS i WHERE i."EmployerId" = e."Id"));
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    UPDATE "RegisterEntries" SET "Content" = NULL, "Salt" = NULL WHERE "Number" IN (SELECT r."EntryNumber" FROM "RegisterRows" AS r INNER JOIN "Employers" AS e ON e."Number" = r."EmployerNumber"
    WHERE CAST(e."IsSoleTrader" AS integer) = 1 AND e."PublicationConsentAt" IS NULL AND r."CompanyNumber" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "EmployerIdentifiers" AS i WHERE i."EmployerId" = e."Id"));
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    DELETE FROM "RegisterRows" WHERE "EntryNumber" IN (SELECT "Number" FROM "RegisterEntries" WHERE "Content" IS NULL);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111101_RegisterFormatTwoRows'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201111101_RegisterFormatTwoRows', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RefusalReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RefusedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RefusedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RetiredAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RetiredBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RetirementProposedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RetirementProposedBy] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [WageRates] ADD [RetirementReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [PayrollChecks] ADD [DistributionForgottenAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    ALTER TABLE [Accreditations] ADD [AgainstCheck] nvarchar(max) NOT NULL DEFAULT N'[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    CREATE INDEX [IX_PayrollChecks_DistributionForgottenAt_CheckedAt] ON [PayrollChecks] ([DistributionForgottenAt], [CheckedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201111820_RatesAndMetAgainstChecks'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201111820_RatesAndMetAgainstChecks', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201142446_SignaturesAndRestores'
)
BEGIN
    ALTER TABLE [EvidenceItems] ADD [EraseDueAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201142446_SignaturesAndRestores'
)
BEGIN
    ALTER TABLE [Employers] ADD [PublicationRefusedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201142446_SignaturesAndRestores'
)
BEGIN
    ALTER TABLE [Applications] ADD [SignatureAskedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201142446_SignaturesAndRestores'
)
BEGIN
    CREATE INDEX [IX_EvidenceItems_EraseDueAt] ON [EvidenceItems] ([EraseDueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201142446_SignaturesAndRestores'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201142446_SignaturesAndRestores', N'10.0.15');
END;

COMMIT;
GO

