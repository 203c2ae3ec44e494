using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EmployerVerification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "VerifiedAt",
                table: "Employers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Street",
                table: "DirectoryCompanies",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EmployerLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PrintedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerLetters_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerLetters_Users_PrintedBy",
                        column: x => x.PrintedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerVerifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    WithWhom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerVerifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerVerifications_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerVerifications_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerNames_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerLetters_EmployerId_PrintedAt",
                table: "EmployerLetters",
                columns: new[] { "EmployerId", "PrintedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerLetters_PrintedBy",
                table: "EmployerLetters",
                column: "PrintedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerVerifications_ById",
                table: "EmployerVerifications",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerVerifications_EmployerId_At",
                table: "EmployerVerifications",
                columns: new[] { "EmployerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_EmployerId",
                table: "FormerNames",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_SearchName",
                table: "FormerNames",
                column: "SearchName");

            // Who was public before stays so. The mark is no proof: it says why nothing was shown.
            migrationBuilder.Sql("""
                INSERT INTO "EmployerVerifications" ("Id", "EmployerId", "Way", "At")
                SELECT e."Id", e."Id", 'PublicBefore', MIN(r."KnownFrom")
                FROM "Employers" e
                JOIN "RegisterRows" r ON r."EmployerNumber" = e."Number"
                GROUP BY e."Id";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EmployerLetters");

            migrationBuilder.DropTable(
                name: "EmployerVerifications");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropColumn(
                name: "VerifiedAt",
                table: "Employers");

            migrationBuilder.DropColumn(
                name: "Street",
                table: "DirectoryCompanies");
        }
    }
}
