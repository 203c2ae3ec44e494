using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FindPayrollRowsToForget : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PayrollChecks_RowsForgottenAt_ApplicationId_CriterionCode_CheckedAt",
                table: "PayrollChecks",
                columns: new[] { "RowsForgottenAt", "ApplicationId", "CriterionCode", "CheckedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PayrollChecks_RowsForgottenAt_ApplicationId_CriterionCode_CheckedAt",
                table: "PayrollChecks");
        }
    }
}
