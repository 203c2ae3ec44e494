using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SignaturesAndRestores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EraseDueAt",
                table: "EvidenceItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublicationRefusedAt",
                table: "Employers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SignatureAskedAt",
                table: "Applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_EraseDueAt",
                table: "EvidenceItems",
                column: "EraseDueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_EvidenceItems_EraseDueAt",
                table: "EvidenceItems");

            migrationBuilder.DropColumn(
                name: "EraseDueAt",
                table: "EvidenceItems");

            migrationBuilder.DropColumn(
                name: "PublicationRefusedAt",
                table: "Employers");

            migrationBuilder.DropColumn(
                name: "SignatureAskedAt",
                table: "Applications");
        }
    }
}
