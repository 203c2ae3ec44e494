using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.SqlServer.Migrations
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PendingAt",
                table: "Sessions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedPendingSeed",
                table: "Sessions",
                type: "nvarchar(400)",
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedPendingSeed",
                table: "Authenticators",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);
        }
    }
}
