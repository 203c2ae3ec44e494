using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class StandingConflicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Moderations_ApplicationId_Round",
                table: "Moderations");

            migrationBuilder.AddColumn<Guid>(
                name: "EmployerId",
                table: "Unions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WorksForUnionId",
                table: "StaffInvitations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "Moderations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftReason",
                table: "ConflictDeclarations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LiftedAt",
                table: "ConflictDeclarations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LiftedBy",
                table: "ConflictDeclarations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "UnionId",
                table: "ConflictDeclarations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "ConflictDeclarations",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_Unions_EmployerId",
                table: "Unions",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffInvitations_WorksForUnionId",
                table: "StaffInvitations",
                column: "WorksForUnionId");

            migrationBuilder.CreateIndex(
                name: "IX_Moderations_ApplicationId_Round",
                table: "Moderations",
                columns: new[] { "ApplicationId", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictDeclarations_UnionId",
                table: "ConflictDeclarations",
                column: "UnionId");

            migrationBuilder.AddForeignKey(
                name: "FK_ConflictDeclarations_Unions_UnionId",
                table: "ConflictDeclarations",
                column: "UnionId",
                principalTable: "Unions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_StaffInvitations_Unions_WorksForUnionId",
                table: "StaffInvitations",
                column: "WorksForUnionId",
                principalTable: "Unions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Unions_Employers_EmployerId",
                table: "Unions",
                column: "EmployerId",
                principalTable: "Employers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ConflictDeclarations_Unions_UnionId",
                table: "ConflictDeclarations");

            migrationBuilder.DropForeignKey(
                name: "FK_StaffInvitations_Unions_WorksForUnionId",
                table: "StaffInvitations");

            migrationBuilder.DropForeignKey(
                name: "FK_Unions_Employers_EmployerId",
                table: "Unions");

            migrationBuilder.DropIndex(
                name: "IX_Unions_EmployerId",
                table: "Unions");

            migrationBuilder.DropIndex(
                name: "IX_StaffInvitations_WorksForUnionId",
                table: "StaffInvitations");

            migrationBuilder.DropIndex(
                name: "IX_Moderations_ApplicationId_Round",
                table: "Moderations");

            migrationBuilder.DropIndex(
                name: "IX_ConflictDeclarations_UnionId",
                table: "ConflictDeclarations");

            migrationBuilder.DropColumn(
                name: "EmployerId",
                table: "Unions");

            migrationBuilder.DropColumn(
                name: "WorksForUnionId",
                table: "StaffInvitations");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "Moderations");

            migrationBuilder.DropColumn(
                name: "LiftReason",
                table: "ConflictDeclarations");

            migrationBuilder.DropColumn(
                name: "LiftedAt",
                table: "ConflictDeclarations");

            migrationBuilder.DropColumn(
                name: "LiftedBy",
                table: "ConflictDeclarations");

            migrationBuilder.DropColumn(
                name: "UnionId",
                table: "ConflictDeclarations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ConflictDeclarations");

            migrationBuilder.CreateIndex(
                name: "IX_Moderations_ApplicationId_Round",
                table: "Moderations",
                columns: new[] { "ApplicationId", "Round" },
                unique: true);
        }
    }
}
