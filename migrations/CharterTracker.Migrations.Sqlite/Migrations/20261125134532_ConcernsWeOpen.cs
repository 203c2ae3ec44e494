using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ConcernsWeOpen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AccreditationId",
                table: "Concerns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_AccreditationId",
                table: "Concerns",
                column: "AccreditationId");

            migrationBuilder.AddForeignKey(
                name: "FK_Concerns_Accreditations_AccreditationId",
                table: "Concerns",
                column: "AccreditationId",
                principalTable: "Accreditations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Concerns_Accreditations_AccreditationId",
                table: "Concerns");

            migrationBuilder.DropIndex(
                name: "IX_Concerns_AccreditationId",
                table: "Concerns");

            migrationBuilder.DropColumn(
                name: "AccreditationId",
                table: "Concerns");
        }
    }
}
