using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public const int LevelCodeMaxLength = 40;

    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Reference).HasMaxLength(Application.ReferenceMaxLength);
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.Property(a => a.LevelCode).HasMaxLength(LevelCodeMaxLength);
        builder.Property(a => a.ReturnReasons).HasMaxLength(Application.ReasonsMaxLength);
        builder.Property(a => a.WithdrawalReason).HasMaxLength(Application.ReasonsMaxLength);
        builder.Property(a => a.Reopened).AsJson().HasField("_reopened").HasMaxLength(4000);
        builder.HasIndex(a => new { a.SchemeId, a.Status });
        builder.HasIndex(a => new { a.EmployerId, a.Status });
        builder.HasOne<Employer>().WithMany().HasForeignKey(a => a.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Scheme>().WithMany().HasForeignKey(a => a.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Charter>().WithMany().HasForeignKey(a => a.CharterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LiveApplicationClaimConfiguration : IEntityTypeConfiguration<LiveApplicationClaim>
{
    public void Configure(EntityTypeBuilder<LiveApplicationClaim> builder)
    {
        builder.HasKey(c => new { c.EmployerId, c.SchemeId });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseParticipationConfiguration : IEntityTypeConfiguration<CaseParticipation>
{
    public void Configure(EntityTypeBuilder<CaseParticipation> builder)
    {
        builder.HasKey(p => new { p.ApplicationId, p.UserId, p.Part });
        builder.HasOne<Application>().WithMany().HasForeignKey(p => p.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.HasIndex(a => new { a.ApplicationId, a.CriterionCode }).IsUnique();
        builder.Property(a => a.Values).AsJson().HasField("_values");
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnswerRivalConfiguration : IEntityTypeConfiguration<AnswerRival>
{
    public void Configure(EntityTypeBuilder<AnswerRival> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.HasIndex(r => new { r.AnswerId, r.WrittenBy }).IsUnique();
        builder.HasIndex(r => r.ApplicationId);
        builder.Property(r => r.Values).AsJson().HasField("_values");
        builder.HasOne<Answer>().WithMany().HasForeignKey(r => r.AnswerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ApplicationId, s.Number }).IsUnique();
        builder.Property(s => s.LevelCode).HasMaxLength(ApplicationConfiguration.LevelCodeMaxLength);
        builder.Property(s => s.Declaration).HasMaxLength(Submission.DeclarationMaxLength);
        builder.Property(s => s.Sha256).HasMaxLength(SaltedCommitment.HashLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(s => s.Items, i =>
        {
            i.ToTable("SubmissionItems");
            i.WithOwner().HasForeignKey("SubmissionId");
            i.HasKey(x => x.Id);
            i.Property(x => x.Id).ValueGeneratedNever();
            i.Property(x => x.Path).HasMaxLength(SubmissionItem.PathMaxLength);
            i.Property(x => x.Salt).HasMaxLength(SaltedCommitment.SaltLength);
            i.Property(x => x.Commitment).HasMaxLength(SaltedCommitment.HashLength);
        });
    }
}

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.Property(e => e.KindCode).HasMaxLength(40);
        builder.Property(e => e.FileName).HasMaxLength(EvidenceItem.FileNameMaxLength);
        builder.Property(e => e.ContentType).HasMaxLength(120);
        builder.Property(e => e.Sha256).HasMaxLength(64);
        builder.Property(e => e.StoreKey).HasMaxLength(200);
        builder.Property(e => e.WrappedKey).HasMaxLength(400);
        builder.HasIndex(e => new { e.ApplicationId, e.CriterionCode });
        builder.HasIndex(e => new { e.State, e.ScanDueAt });
        builder.HasOne<Application>().WithMany().HasForeignKey(e => e.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttestationConfiguration : IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.TokenHash).HasMaxLength(64);
        builder.HasIndex(a => a.TokenHash).IsUnique();
        builder.HasIndex(a => new { a.AnsweredAt, a.ReplacedAt, a.AskedAt });
        builder.Property(a => a.Note).HasMaxLength(Attestation.NoteMaxLength);
        builder.Property(a => a.DisagreementClosedBecause).HasMaxLength(Attestation.NoteMaxLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Recognition>().WithMany().HasForeignKey(a => a.RecognitionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RemovedBecause).HasMaxLength(Assessment.ReasonMaxLength);
        builder.HasIndex(a => a.AssessorId);
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Ratings, r => r.MapRating("AssessmentRatings", "AssessmentId"));
    }
}

internal sealed class ClarificationAskConfiguration : IEntityTypeConfiguration<ClarificationAsk>
{
    public void Configure(EntityTypeBuilder<ClarificationAsk> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        builder.Property(a => a.Question).HasMaxLength(ClarificationAsk.QuestionMaxLength);
        builder.HasIndex(a => new { a.ApplicationId, a.Round });
        builder.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModerationConfiguration : IEntityTypeConfiguration<Moderation>
{
    public void Configure(EntityTypeBuilder<Moderation> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.ApplicationId, m.Round }).IsUnique();
        builder.HasOne<Application>().WithMany().HasForeignKey(m => m.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(m => m.Positions, r => r.MapRating("ModerationPositions", "ModerationId"));
    }
}

internal sealed class ConflictDeclarationConfiguration : IEntityTypeConfiguration<ConflictDeclaration>
{
    public void Configure(EntityTypeBuilder<ConflictDeclaration> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nature).HasMaxLength(ConflictDeclaration.NatureMaxLength);
        builder.HasIndex(c => new { c.ApplicationId, c.UserId });
        builder.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class RatingMapping
{
    public static void MapRating<TOwner>(this OwnedNavigationBuilder<TOwner, CriterionRating> rating, string table, string owner)
        where TOwner : class
    {
        rating.ToTable(table);
        rating.WithOwner().HasForeignKey(owner);
        rating.HasKey(r => r.Id);
        rating.Property(r => r.Id).ValueGeneratedNever();
        rating.Property(r => r.CriterionCode).HasMaxLength(Answer.CriterionCodeMaxLength);
        rating.Property(r => r.Reason).HasMaxLength(Assessment.ReasonMaxLength);
    }
}
