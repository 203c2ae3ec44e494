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
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CharterTracker.Data;

/// <summary>The one model, mapped the same on SQLite, SQL Server and PostgreSQL.</summary>
public sealed class CharterDbContext(DbContextOptions<CharterDbContext> options)
    : IdentityUserContext<UserAccount, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Scheme> Schemes => Set<Scheme>();
    public DbSet<Charter> Charters => Set<Charter>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<DirectoryCompany> DirectoryCompanies => Set<DirectoryCompany>();
    public DbSet<DirectoryTerm> DirectoryTerms => Set<DirectoryTerm>();
    public DbSet<DirectorySpelling> DirectorySpellings => Set<DirectorySpelling>();
    public DbSet<Employer> Employers => Set<Employer>();
    public DbSet<EmployerLetter> EmployerLetters => Set<EmployerLetter>();
    public DbSet<FormerName> FormerNames => Set<FormerName>();
    public DbSet<EmployerVerification> EmployerVerifications => Set<EmployerVerification>();
    public DbSet<TeamInvitation> TeamInvitations => Set<TeamInvitation>();
    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<LiveApplicationSlot> LiveApplicationSlots => Set<LiveApplicationSlot>();
    public DbSet<CaseParticipation> CaseParticipations => Set<CaseParticipation>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<CompetingAnswer> CompetingAnswers => Set<CompetingAnswer>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();
    public DbSet<WageRate> WageRates => Set<WageRate>();
    public DbSet<PayrollCheck> PayrollChecks => Set<PayrollCheck>();
    public DbSet<PayrollSetup> PayrollSetups => Set<PayrollSetup>();
    public DbSet<Union> Unions => Set<Union>();
    public DbSet<Recognition> Recognitions => Set<Recognition>();
    public DbSet<UnionDispute> UnionDisputes => Set<UnionDispute>();
    public DbSet<Attestation> Attestations => Set<Attestation>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<ClarificationAsk> ClarificationAsks => Set<ClarificationAsk>();
    public DbSet<Moderation> Moderations => Set<Moderation>();
    public DbSet<ConflictDeclaration> ConflictDeclarations => Set<ConflictDeclaration>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<Accreditation> Accreditations => Set<Accreditation>();
    public DbSet<PublicationBatch> PublicationBatches => Set<PublicationBatch>();
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<RegisterHead> RegisterHeads => Set<RegisterHead>();
    public DbSet<RegisterRow> RegisterRows => Set<RegisterRow>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SessionRecord> Sessions => Set<SessionRecord>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();
    public DbSet<AuthenticatorReset> AuthenticatorResets => Set<AuthenticatorReset>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Sets the version that the page was drawn from: saving over any other is refused as a conflict.</summary>
    public void ExpectVersion(IVersioned aggregate, Guid version) =>
        Entry(aggregate).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>
    /// Gives the aggregate a new version at the next save though nothing in it changed, so that anybody who is changing it at this moment
    /// is refused.
    /// </summary>
    public void Lock(IVersioned aggregate) => Entry(aggregate).Property(nameof(IVersioned.Version)).IsModified = true;

    /// <summary>
    /// Reads the aggregate again and locks it, after something that took a while: what others saved in between counts, and of two who lock
    /// the same version one is refused at the save.
    /// </summary>
    public async Task ReloadAndLockAsync(IVersioned aggregate, CancellationToken cancellationToken)
    {
        await Entry(aggregate).ReloadAsync(cancellationToken);
        Lock(aggregate);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified || HasChangedParts(e.Entity)))
        {
            entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.NewGuid();
        }
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(
            // Identity maps the types that OnModelCreating leaves out, and there is no other way to leave them out.
            CoreEventId.MappedEntityTypeIgnoredWarning,
            // One query reads an aggregate as it was at one moment. Its collections are short.
            RelationalEventId.MultipleCollectionIncludeWarning));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Accounts have a password, an authenticator of our own and grants: no claims, outside log-ins, tokens or passkeys.
        builder.Ignore<IdentityUserClaim<Guid>>();
        builder.Ignore<IdentityUserLogin<Guid>>();
        builder.Ignore<IdentityUserToken<Guid>>();
        builder.Ignore<IdentityUserPasskey<Guid>>();
        builder.ApplyConfigurationsFromAssembly(typeof(CharterDbContext).Assembly);

        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType)))
        {
            type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Whether a part that the root owns has changed, which gives the root a new version.</summary>
    private bool HasChangedParts(IVersioned root) =>
        Entry(root).Collections.Any(c => c.CurrentValue is not null
            && c.CurrentValue.Cast<object>().Any(part => Entry(part).State is EntityState.Added or EntityState.Modified))
        || ChangeTracker.Entries().Any(e => e.State == EntityState.Deleted && e.Metadata.FindOwnership() is { } ownership
            && ownership.PrincipalEntityType.ClrType == root.GetType()
            && Equals(e.Property(ownership.Properties[0].Name).OriginalValue, Entry(root).Property("Id").CurrentValue));
}
