using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.SqlServer.Migrations
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
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "{}");

            // What was open becomes: opened for this round or, where the employer is still asked, for the next. EXEC, so that the script
            // still compiles when it is run again and the old column is gone.
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE [Applications]
                SET [Reopened] = REPLACE(REPLACE(REPLACE([OpenCriteria], ''['', ''{''), '','', CONCAT('':'', [Round] + CASE [Status] WHEN ''Clarification'' THEN 1 ELSE 0 END, '','')), '']'', CONCAT('':'', [Round] + CASE [Status] WHEN ''Clarification'' THEN 1 ELSE 0 END, ''}''))
                WHERE [OpenCriteria] <> ''[]''');
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
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "[]");
        }
    }
}
