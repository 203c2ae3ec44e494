using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CharterTracker.Data.Configurations.Applications;

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
