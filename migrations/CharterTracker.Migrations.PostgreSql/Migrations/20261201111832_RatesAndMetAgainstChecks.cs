using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RatesAndMetAgainstChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RefusalReason",
                table: "WageRates",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RefusedAt",
                table: "WageRates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RefusedBy",
                table: "WageRates",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetiredAt",
                table: "WageRates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RetiredBy",
                table: "WageRates",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetirementProposedAt",
                table: "WageRates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RetirementProposedBy",
                table: "WageRates",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetirementReason",
                table: "WageRates",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DistributionForgottenAt",
                table: "PayrollChecks",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AgainstCheck",
                table: "Accreditations",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_PayrollChecks_DistributionForgottenAt_CheckedAt",
                table: "PayrollChecks",
                columns: new[] { "DistributionForgottenAt", "CheckedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PayrollChecks_DistributionForgottenAt_CheckedAt",
                table: "PayrollChecks");

            migrationBuilder.DropColumn(
                name: "RefusalReason",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RefusedAt",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RefusedBy",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RetiredAt",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RetiredBy",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RetirementProposedAt",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RetirementProposedBy",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "RetirementReason",
                table: "WageRates");

            migrationBuilder.DropColumn(
                name: "DistributionForgottenAt",
                table: "PayrollChecks");

            migrationBuilder.DropColumn(
                name: "AgainstCheck",
                table: "Accreditations");
        }
    }
}
