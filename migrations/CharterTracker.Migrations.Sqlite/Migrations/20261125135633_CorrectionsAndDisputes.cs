using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CorrectionsAndDisputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsInDispute",
                table: "Recognitions");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Attestations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "RecognitionCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BargainingUnit = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    WorkersCovered = table.Column<int>(type: "INTEGER", nullable: false),
                    RecognisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CorrectedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecognitionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionCorrections_Recognitions_RecognitionId",
                        column: x => x.RecognitionId,
                        principalTable: "Recognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnionDisputes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnionDisputes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnionDisputes_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnionDisputes_Unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "Unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionCorrections_RecognitionId",
                table: "RecognitionCorrections",
                column: "RecognitionId");

            migrationBuilder.CreateIndex(
                name: "IX_UnionDisputes_EmployerId_UnionId",
                table: "UnionDisputes",
                columns: new[] { "EmployerId", "UnionId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnionDisputes_UnionId",
                table: "UnionDisputes",
                column: "UnionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecognitionCorrections");

            migrationBuilder.DropTable(
                name: "UnionDisputes");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Attestations");

            migrationBuilder.AddColumn<bool>(
                name: "IsInDispute",
                table: "Recognitions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
