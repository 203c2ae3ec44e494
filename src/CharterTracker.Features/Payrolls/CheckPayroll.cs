using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>Checks a payroll file while it arrives. What the employer answered about its columns and workplaces is remembered.</summary>
/// <param name="Signature">Of the headings that <paramref name="Columns"/> is about.</param>
/// <param name="Workplaces">Value in the file to a workplace; null: none of ours.</param>
[Requires(Permission.ActForEmployer)]
public sealed record CheckPayrollCommand(
    Guid ApplicationId,
    string CriterionCode,
    DateOnly? PeriodOn,
    PayrollStatements Statements,
    Stream File,
    string? Signature = null,
    IReadOnlyDictionary<int, PayColumn>? Columns = null,
    IReadOnlyDictionary<string, Guid?>? Workplaces = null) : ICommand<Result<PayrollReading>>, IHasSubject
{
    Guid IHasSubject.SubjectId => ApplicationId;
}

internal sealed class CheckPayrollValidator : AbstractValidator<CheckPayrollCommand>
{
    public CheckPayrollValidator(TimeProvider clock)
    {
        RuleFor(c => c.PeriodOn)
            .NotNull().WithMessage("Enter the pay date of the file")
            .LessThanOrEqualTo(_ => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).WithMessage("The pay date cannot be in the future")
            .GreaterThan(_ => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddYears(-2)).WithMessage("Choose a file from the last two years");
        RuleFor(c => c.Columns)
            .Must(columns => PayColumns.WhatIsMissing([.. columns!.Values]) is null).When(c => c.Columns is not null)
            .WithMessage("Say which column has the pay: an hourly rate, or pay with hours");
    }
}

internal sealed class CheckPayrollHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, IPayrollReader reader, RateTables rates, TimeProvider clock)
    : IRequestHandler<CheckPayrollCommand, Result<PayrollReading>>
{
    public async Task<Result<PayrollReading>> Handle(CheckPayrollCommand request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        var criterion = application is null ? null : await PayrollCriteria.FindAsync(db, application, request.CriterionCode, cancellationToken);
        if (application is null || criterion is null)
        {
            return Result<PayrollReading>.Failed(new Failure.NotFound());
        }
        var actor = await actors.ActingOnAsync(application, cancellationToken);
        // Refused before a byte of the file is read.
        application.GuardWriting(criterion.Code, actor);

        var payDate = request.PeriodOn!.Value;
        if (PayrollRates.For(await rates.CurrentAsync(cancellationToken), payDate) is not { } ratesThen)
        {
            return Result<PayrollReading>.Failed(new Failure.Conflict("No real Living Wage rate is on record for that pay date"));
        }
        var employer = await db.Employers.SingleAsync(e => e.Id == application.EmployerId, cancellationToken);
        var setup = await RememberAsync(employer, request, cancellationToken);
        var scope = new PayScope(criterion.Population.AgeFrom, criterion.Population.Apprentices);
        var plan = new PayrollPlan(
            new PayRule(scope, ratesThen),
            payDate,
            setup?.Layouts.ToDictionary(l => l.Key, l => new ColumnMapping(l.Value)) ?? [],
            PayrollWorkplaces.Regions(employer, setup),
            PayrollWorkplaces.OnlyRegion(employer),
            request.Statements.EverybodyIsOldEnough,
            request.Statements.NobodyIsApprentice,
            LeavesWorkplacesUnknown: false);

        var reading = await reader.ReadAsync(request.File, plan, cancellationToken);
        if (reading is PayrollReading.Checked read)
        {
            // Reading a large file takes a while: a submission in between has the last word.
            await db.Entry(application).ReloadAsync(cancellationToken);
            db.Lock(application);
            var file = new PayrollFile(payDate, read.Sha256, read.ParserVersion, read.Layout, new PayrollColumnsRead(read.Used, read.Skipped));
            db.PayrollChecks.Add(PayrollCheck.Record(application, criterion.Code, file, request.Statements, ratesThen, read.Findings, actor, clock.GetUtcNow()));
        }
        return reading;
    }

    private async Task<PayrollSetup?> RememberAsync(Employer employer, CheckPayrollCommand request, CancellationToken cancellationToken)
    {
        var setup = await db.PayrollSetups.SingleOrDefaultAsync(s => s.EmployerId == employer.Id, cancellationToken);
        if (request.Columns is null && request.Workplaces is null)
        {
            return setup;
        }
        if (setup is null)
        {
            setup = PayrollSetup.Of(employer.Id);
            db.PayrollSetups.Add(setup);
        }
        if (request.Columns is not null)
        {
            setup.MapColumns(request.Signature ?? "", request.Columns);
        }
        if (request.Workplaces is not null)
        {
            setup.MapWorkplaces(employer, request.Workplaces);
        }
        return setup;
    }
}
