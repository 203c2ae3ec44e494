using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class KeepPendingSeedWithSession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PendingAt",
                table: "Authenticators");

            migrationBuilder.DropColumn(
                name: "SealedPendingSeed",
                table: "Authenticators");

            migrationBuilder.AddColumn<bool>(
                name: "IsRecovering",
                table: "Sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PendingAt",
                table: "Sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedPendingSeed",
                table: "Sessions",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsRecovering",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "PendingAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "SealedPendingSeed",
                table: "Sessions");

            migrationBuilder.AddColumn<DateTime>(
                name: "PendingAt",
                table: "Authenticators",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedPendingSeed",
                table: "Authenticators",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);
        }
    }
}
