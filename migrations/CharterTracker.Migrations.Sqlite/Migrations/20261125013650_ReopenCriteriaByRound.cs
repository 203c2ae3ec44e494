using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReopenCriteriaByRound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reopened",
                table: "Applications",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{}");

            // What was open becomes: opened for this round or, where the employer is still asked, for the next.
            migrationBuilder.Sql(
                """
                UPDATE "Applications"
                SET "Reopened" = replace(replace(replace("OpenCriteria", '[', '{'), ',', ':' || CAST("Round" + CASE "Status" WHEN 'Clarification' THEN 1 ELSE 0 END AS TEXT) || ','), ']', ':' || CAST("Round" + CASE "Status" WHEN 'Clarification' THEN 1 ELSE 0 END AS TEXT) || '}')
                WHERE "OpenCriteria" <> '[]';
                """);

            migrationBuilder.DropColumn(
                name: "OpenCriteria",
                table: "Applications");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reopened",
                table: "Applications");

            migrationBuilder.AddColumn<string>(
                name: "OpenCriteria",
                table: "Applications",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "[]");
        }
    }
}
