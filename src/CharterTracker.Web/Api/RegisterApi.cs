using System.ComponentModel;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Register;
using CharterTracker.Web.Links;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace CharterTracker.Web.Api;

/// <summary>The register as open data, for anybody and from any site; its addresses are a contract.</summary>
internal static class RegisterApi
{
    private const string OpenData = "open-data";

    public static IServiceCollection AddRegisterApi(this IServiceCollection services)
    {
        services.AddCors(cors => cors.AddPolicy(OpenData, policy => policy.AllowAnyOrigin().WithMethods("GET").WithExposedHeaders("ETag", "Last-Modified")));
        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "The register of accredited employers",
                    Version = "1",
                    Description = "Who is accredited under which good-work charter, on any day. Free to use, without a key. "
                        + "Errors are problem+json. Answers carry an ETag that changes with the register.",
                    License = new OpenApiLicense
                    {
                        Name = "Open Government Licence v3.0",
                        Url = new Uri("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                    },
                };
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
        });
    }

    public static void MapRegisterApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(RouteTemplates.OpenApi).AllowAnonymous().RequireCors(OpenData);
        var api = app.MapGroup(RouteTemplates.ApiVersion1).AllowAnonymous().RequireCors(OpenData).WithTags("Register");
        api.MapGet(RouteTemplates.Register, SearchAsync)
            .WithName("SearchRegister")
            .WithSummary("Who was accredited on a day, as known on another")
            .ProducesValidationProblem();
        api.MapGet(RouteTemplates.RegisterAsCsv, ExportAsync)
            .WithName("DownloadRegister")
            .WithSummary("The same as CSV: all lines, no pages")
            .WithDescription("UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula begins with an apostrophe; take it off to have the text. JSON has it without.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesValidationProblem();
        api.MapGet(RouteTemplates.RegisteredEmployer, GetEmployerAsync)
            .WithName("GetEmployer")
            .WithSummary("What the register says, and ever said, of one employer")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ApiRegister>, ValidationProblem, StatusCodeHttpResult>> SearchAsync(
        [AsParameters] RegisterParameters parameters, IMediator mediator, HttpContext context)
    {
        var errors = new Dictionary<string, string[]>();
        var (filter, sort, page) = parameters.Read(errors);
        if (errors.Count > 0)
        {
            return TypedResults.ValidationProblem(errors);
        }
        if (await mediator.IsHeldByAsync(context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var result = await mediator.Send(new SearchRegisterQuery(filter, sort, page), context.RequestAborted);
        if (result.Failure is not null)
        {
            return TypedResults.ValidationProblem(ErrorsOf(result.Failure));
        }
        var view = result.Value;
        return TypedResults.Ok(new ApiRegister(
            view.AsOf, view.Lines.Total, view.Lines.Page, view.Lines.PageSize, view.IsNearMiss, [.. view.Lines.Items.Select(l => ApiAccreditation.From(l, view.AsOf))]));
    }

    private static async Task<Results<PushStreamHttpResult, ValidationProblem, StatusCodeHttpResult>> ExportAsync(
        [AsParameters] RegisterParameters parameters, IMediator mediator, TimeProvider clock, HttpContext context)
    {
        var errors = new Dictionary<string, string[]>();
        var (filter, sort, _) = parameters.Read(errors);
        if (errors.Count > 0)
        {
            return TypedResults.ValidationProblem(errors);
        }
        if (await mediator.IsHeldByAsync(context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var result = await mediator.Send(new ExportRegisterQuery(filter, sort), context.RequestAborted);
        if (result.Failure is not null)
        {
            return TypedResults.ValidationProblem(ErrorsOf(result.Failure));
        }
        var day = filter.AsOf ?? clock.Today();
        return TypedResults.Stream(
            body => RegisterCsv.WriteAsync(body, result.Value, day, context.RequestAborted), "text/csv; charset=utf-8", $"register-{day:yyyy-MM-dd}.csv");
    }

    private static async Task<Results<Ok<ApiEmployerRecord>, ProblemHttpResult, StatusCodeHttpResult>> GetEmployerAsync(
        [Description("The employer's permanent number, as in its page's address.")] string employerNumber, IMediator mediator, HttpContext context)
    {
        var result = await mediator.Send(new GetRegisteredEmployerQuery(employerNumber), context.RequestAborted);
        if (result.Failure is not null)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "No employer on the register has this number");
        }
        if (await mediator.IsHeldByAsync(context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var employer = result.Value;
        return TypedResults.Ok(new ApiEmployerRecord(
            ApiAccreditation.From(employer.Accreditations[0].Line, employer.Today).Employer,
            [.. employer.Accreditations.Select(a => new ApiHeldAccreditation(ApiAccreditation.From(a.Line, employer.Today), a.CriteriaMet))],
            [
                .. employer.History.Select(h => new ApiEntry(
                    h.EntryNumber, h.RecordedAt, h.Change.ToString().ToLowerInvariant(), h.SchemeName, h.LevelName, h.Status.ToString().ToLowerInvariant())),
            ]));
    }

    private static Dictionary<string, string[]> ErrorsOf(Failure failure) =>
        failure is Failure.Invalid invalid
            ? invalid.Errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray())
            : throw new InvalidOperationException($"A public query failed: {failure}");
}
