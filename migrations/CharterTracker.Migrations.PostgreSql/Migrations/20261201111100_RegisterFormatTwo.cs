using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RegisterFormatTwo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "SearchPlaces",
                table: "RegisterRows",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000);

            migrationBuilder.AlterColumn<bool>(
                name: "RecognisesUnion",
                table: "RegisterRows",
                type: "boolean",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<string>(
                name: "Places",
                table: "RegisterRows",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000);

            migrationBuilder.AlterColumn<bool>(
                name: "PaysLivingWage",
                table: "RegisterRows",
                type: "boolean",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AlterColumn<bool>(
                name: "HasNoZeroHours",
                table: "RegisterRows",
                type: "boolean",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "boolean");

            migrationBuilder.AddColumn<string>(
                name: "Identifiers",
                table: "RegisterRows",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OrganisationSha256",
                table: "RegisterRows",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Erasures",
                table: "RegisterHeads",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<string>(
                name: "Facts",
                table: "PublicationItems",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "PublicationItems",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RefreshedBy",
                table: "PublicationItems",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FactsSha256",
                table: "Employers",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Decisions",
                type: "text",
                nullable: true);

            migrationBuilder.UpdateData(
                table: "RegisterHeads",
                keyColumn: "Id",
                keyValue: 1,
                column: "Erasures",
                value: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Identifiers",
                table: "RegisterRows");

            migrationBuilder.DropColumn(
                name: "OrganisationSha256",
                table: "RegisterRows");

            migrationBuilder.DropColumn(
                name: "Erasures",
                table: "RegisterHeads");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "PublicationItems");

            migrationBuilder.DropColumn(
                name: "RefreshedBy",
                table: "PublicationItems");

            migrationBuilder.DropColumn(
                name: "FactsSha256",
                table: "Employers");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Decisions");

            migrationBuilder.AlterColumn<string>(
                name: "SearchPlaces",
                table: "RegisterRows",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<bool>(
                name: "RecognisesUnion",
                table: "RegisterRows",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Places",
                table: "RegisterRows",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<bool>(
                name: "PaysLivingWage",
                table: "RegisterRows",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "HasNoZeroHours",
                table: "RegisterRows",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Facts",
                table: "PublicationItems",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
