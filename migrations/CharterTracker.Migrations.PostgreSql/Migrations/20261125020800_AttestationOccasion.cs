using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AttestationOccasion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Occasion",
                table: "Attestations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Asked");

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_AnsweredAt_ReplacedAt_AskedAt",
                table: "Attestations",
                columns: new[] { "AnsweredAt", "ReplacedAt", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Attestations_AnsweredAt_ReplacedAt_AskedAt",
                table: "Attestations");

            migrationBuilder.DropColumn(
                name: "Occasion",
                table: "Attestations");
        }
    }
}
