using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FindOrganisationsAndTeams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Sort",
                table: "Employers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "DirectoryCompanies",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "DirectoryCompanies",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DirectorySpellings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(25)", maxLength: 25, nullable: false),
                    Word = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectorySpellings", x => new { x.Key, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "DirectoryTerms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    CompanyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryTerms", x => new { x.Term, x.CompanyId });
                });

            migrationBuilder.CreateTable(
                name: "EmployerClaims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerClaims_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerClaims_Users_ClaimedBy",
                        column: x => x.ClaimedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerClaims_Users_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamInvitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamInvitations_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamInvitations_Users_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerClaims_ClaimedBy",
                table: "EmployerClaims",
                column: "ClaimedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerClaims_DecidedBy",
                table: "EmployerClaims",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerClaims_EmployerId_ClaimedBy",
                table: "EmployerClaims",
                columns: new[] { "EmployerId", "ClaimedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmployerClaims_State_ClaimedAt",
                table: "EmployerClaims",
                columns: new[] { "State", "ClaimedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TeamInvitations_EmployerId",
                table: "TeamInvitations",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_TeamInvitations_InvitedBy",
                table: "TeamInvitations",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_TeamInvitations_TokenHash",
                table: "TeamInvitations",
                column: "TokenHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DirectorySpellings");

            migrationBuilder.DropTable(
                name: "DirectoryTerms");

            migrationBuilder.DropTable(
                name: "EmployerClaims");

            migrationBuilder.DropTable(
                name: "TeamInvitations");

            migrationBuilder.DropColumn(
                name: "Sort",
                table: "Employers");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "DirectoryCompanies");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "DirectoryCompanies");
        }
    }
}
