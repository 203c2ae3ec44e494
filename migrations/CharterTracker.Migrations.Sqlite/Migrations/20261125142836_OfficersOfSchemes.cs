using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OfficersOfSchemes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SchemeId",
                table: "UnionOfficers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnionOfficers_SchemeId",
                table: "UnionOfficers",
                column: "SchemeId");

            migrationBuilder.AddForeignKey(
                name: "FK_UnionOfficers_Schemes_SchemeId",
                table: "UnionOfficers",
                column: "SchemeId",
                principalTable: "Schemes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_UnionOfficers_Schemes_SchemeId",
                table: "UnionOfficers");

            migrationBuilder.DropIndex(
                name: "IX_UnionOfficers_SchemeId",
                table: "UnionOfficers");

            migrationBuilder.DropColumn(
                name: "SchemeId",
                table: "UnionOfficers");
        }
    }
}
