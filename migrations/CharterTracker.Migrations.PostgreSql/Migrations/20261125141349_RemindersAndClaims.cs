using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RemindersAndClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AskedStaffAt",
                table: "EmployerClaims",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SilenceToldAt",
                table: "Attestations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClarificationReminderDueAt",
                table: "Applications",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AskedStaffAt",
                table: "EmployerClaims");

            migrationBuilder.DropColumn(
                name: "SilenceToldAt",
                table: "Attestations");

            migrationBuilder.DropColumn(
                name: "ClarificationReminderDueAt",
                table: "Applications");
        }
    }
}
