using CharterTracker.Testing.Web;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that every endpoint is in exactly one of these lists, and is guarded as its list says. A new page fails this test until somebody
/// has decided who may open it.
/// </summary>
public class EndpointTests
{
    private static readonly string[] Public =
    [
        "/", "/index", "/accessibility", "/privacy", "/cookies", "/contrast", "/problem/{code:int}", "/.well-known/security.txt", "/robots.txt",
        "/brand/{colour:length(6)}.css", "/health/live", "/health/ready", "/register", "/register/{number}", "/check/{certificateNumber?}",
        "/certificates/{certificateNumber}.pdf", "/concerns/new", "/attest/{token}", "/attest/thanks", "/openapi/{documentName}.json", "/api/v1/register",
        "/api/v1/register.csv", "/api/v1/register/{employerNumber}", "/account/register", "/account/check-mail", "/account/confirm", "/account/sign-in",
        "/account/forgotten-password", "/account/reset-password", "/account/invitation",
    ];

    /// <summary>Endpoints that are open also to a session without its second factor.</summary>
    private static readonly string[] SecondStep =
        ["/account/two-factor", "/account/two-factor/set-up", "/account/two-factor/recovery", "/account/sign-out"];

    private static readonly string[] SignedInOnly =
    [
        "/account", "/account/password", "/account/recovery-codes", "/account/signed-in",
        // Development's answer for a missing file.
        "/{**path:file}",
    ];

    private static readonly string[] Employer =
    [
        "/employer", "/employer/join", "/employer/join/enter", "/employer/join/claim", "/employer/join/claim/{id:guid}", "/employer/details/{id:guid}", "/employer/eligibility/{id:guid}", "/employer/apply",
        "/employer/team/{id:guid}", "/employer/team/{id:guid}/accept", "/employer/publication/{id:guid}", "/employer/workforce/{id:guid}",
        "/employer/applications/{id:guid}/print", "/employer/applications/{id:guid}/move", "/employer/evidence/{id:guid}",
        "/employer/applications/{id:guid}", "/employer/applications/{id:guid}/check", "/employer/applications/{id:guid}/criteria/{code}",
        "/employer/applications/{id:guid}/decision", "/employer/applications/{id:guid}/letter", "/employer/applications/{id:guid}/recognitions", "/employer/applications/{id:guid}/recognitions/{recognitionId:guid}/correct",
        "/employer/applications/{id:guid}/reply", "/employer/applications/{id:guid}/sent", "/employer/applications/{id:guid}/submit",
        "/employer/applications/{id:guid}/withdraw", "/employer/applications/{applicationId:guid}/payroll/{code}",
    ];

    private static readonly string[] Staff =
    [
        "/assess", "/assess/{id:guid}", "/assess/{id:guid}/conflict", "/assess/{id:guid}/intake", "/assess/{id:guid}/allocate", "/assess/{id:guid}/review/{code?}",
        "/assess/{id:guid}/answers/{code?}", "/assess/concerns", "/assess/concerns/{id:guid}",
        "/verify", "/verify/{id:guid}", "/verify/{id:guid}/letter",
        "/assess/{id:guid}/clarify", "/assess/{id:guid}/moderate", "/assess/{id:guid}/disagreements",
        "/assess/{id:guid}/disputes", "/assess/{id:guid}/declarations", "/assess/evidence/{id:guid}",
        "/panel", "/panel/{id:guid}", "/panel/{id:guid}/propose", "/panel/{id:guid}/sign", "/panel/{id:guid}/defer",
        "/publish", "/publish/prepare", "/publish/{batchId:guid}",
        "/admin", "/admin/users", "/admin/users/{id:guid}", "/admin/users/{id:guid}/role", "/admin/users/{id:guid}/access",
        "/admin/users/{id:guid}/reset", "/admin/users/{id:guid}/union", "/admin/conflicts", "/admin/conflicts/{id:guid}",
        "/admin/invite", "/admin/grants", "/admin/grants/{id:guid}", "/admin/charters", "/admin/charters/{id:guid}", "/admin/charters/packs/{name}", "/admin/charters/packs/{name}/file", "/admin/unions", "/admin/unions/{id:guid}",
        "/admin/claims", "/admin/claims/{id:guid}", "/admin/rates", "/admin/rates/new", "/admin/rates/{id:guid}", "/admin/mail",
    ];

    private enum Guard
    {
        Anybody,
        SecondStep,
        SignedIn,
        Staff,
    }

    [Fact]
    public void Lists_DoNotOverlap()
    {
        var all = Public.Concat(SecondStep).Concat(SignedInOnly).Concat(Employer).Concat(Staff).ToList();

        Assert.Equal(all.Count, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task EveryEndpoint_IsInOneList_AndGuardedAsItSays()
    {
        await using var host = await CharterWebHost.StartAsync();
        using var client = host.CreateClient();
        var wrong = new List<string>();
        var seen = 0;

        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            var guard = await GuardOfAsync(endpoint, host.Services);
            var path = "/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
            seen++;
            // Files of wwwroot are style sheets, scripts, fonts and pictures that every page shows.
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                if (guard != Guard.Anybody)
                {
                    wrong.Add($"{path}: a static file that is {guard}");
                }
                continue;
            }
            if (Expected(path) is not { } expected)
            {
                wrong.Add($"{path}: in no list (it is {guard})");
            }
            else if (expected != guard)
            {
                wrong.Add($"{path}: listed as {expected} and guarded as {guard}");
            }
        }

        Assert.True(seen > 20);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task EveryStaffPage_AskedForByAnybody_LeadsToTheSignInPage()
    {
        await using var host = await CharterWebHost.StartAsync();
        var visitor = host.NewVisitor();
        foreach (var path in Staff.Select(p => p.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("{batchId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("/{code?}", "", StringComparison.Ordinal)))
        {
            // Also in other spellings of the address, which routing takes for the same.
            foreach (var spelling in new[] { path, path.ToUpperInvariant(), path + "/" })
            {
                using var response = await visitor.Client.GetAsync(spelling, TestContext.Current.CancellationToken);

                Assert.True(
                    response.Headers.Location?.OriginalString.StartsWith("/account/sign-in?returnUrl=", StringComparison.Ordinal) == true
                        || response.StatusCode == System.Net.HttpStatusCode.NotFound,
                    $"{spelling}: {(int)response.StatusCode}");
            }
        }
    }

    private static Guard? Expected(string path)
    {
        bool In(string[] list) => list.Contains(path, StringComparer.OrdinalIgnoreCase);
        return In(Public) ? Guard.Anybody : In(SecondStep) ? Guard.SecondStep : In(SignedInOnly) || In(Employer) ? Guard.SignedIn : In(Staff) ? Guard.Staff : null;
    }

    /// <summary>What the framework requires for an endpoint, after policies are combined as it combines them.</summary>
    private static async Task<Guard> GuardOfAsync(Endpoint endpoint, IServiceProvider services)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Guard.Anybody;
        }
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(
            policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        policy ??= await policies.GetFallbackPolicyAsync();
        if (policy is null)
        {
            return Guard.Anybody;
        }
        if (policy.AuthenticationSchemes.Contains(SessionSchemes.PasswordOnly))
        {
            return Guard.SecondStep;
        }
        var claims = policy.Requirements.OfType<ClaimsAuthorizationRequirement>().ToList();
        return claims.Exists(c => c.ClaimType == SessionClaims.Staff)
            && claims.Exists(c => c.ClaimType == SessionClaims.Methods && c.AllowedValues!.SequenceEqual([SessionClaims.TwoFactor]))
            ? Guard.Staff
            : Guard.SignedIn;
    }
}
