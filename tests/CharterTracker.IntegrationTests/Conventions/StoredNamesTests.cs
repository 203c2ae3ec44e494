using System.Reflection;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Unions;
using CharterTracker.Features;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that stored names stay. Changing a name in one of these lists needs a step that changes the rows too; a name in sealed rows (audit
/// events, register, submissions) never changes: its new name is added, and the old one is only read.
/// </summary>
public class StoredNamesTests
{
    private static readonly Type[] Features = typeof(FeatureRegistration).Assembly.GetTypes();

    /// <summary>Names in sealed audit events that no request has any more, with what the history of a case shows for each.</summary>
    private static readonly Dictionary<string, string> OnlyRead = [];

    /// <summary>Commands about one application that its history does not show: they are not moves of the case.</summary>
    private static readonly string[] NotInTheHistory =
    [
        "AddRecognitionCommand", "AskForClarificationCommand", "AskForConfirmationCommand", "AskForSignatureCommand", "CheckPayrollCommand", "ChooseAnswerCommand",
        "CorrectRecognitionCommand", "DeclareConflictCommand", "EndDisputeCommand", "EndRecognitionCommand", "MarkDisputeCommand",
        "MoveToNewCharterCommand", "PassClarificationDeadlineCommand", "RateCriterionCommand", "SendClarificationReminderCommand",
        "SendUnionReminderCommand", "RemoveRecognitionCommand", "SaveAnswerCommand", "UploadEvidenceCommand",
    ];

    [Fact]
    public void Members_OfEveryStoredEnum_AreThoseOfTheList()
    {
        var columns = StoredModel.Properties.SelectMany(p => EnumsIn(p.ClrType));
        var documents = StoredModel.DocumentKeys().SelectMany(k => EnumsIn(k.Type));
        // Written as text by the items of a submission.
        Type[] items = [typeof(RecognitionKind), typeof(PayOutcome), typeof(ZeroHoursOutcome)];

        Pinned.AssertIsList(
            "stored-enum-members.txt",
            columns.Concat(documents).Concat(items).Distinct().SelectMany(e => Enum.GetNames(e).Select(n => $"{e.Name}.{n}")));
    }

    [Fact]
    public void Keys_OfStoredDocuments_AreThoseOfTheList() =>
        Pinned.AssertIsList("stored-document-keys.txt", StoredModel.DocumentKeys().Select(k => k.Key));

    /// <summary>A refusal of any request is recorded under its name, so queries are among them.</summary>
    [Fact]
    public void Requests_ThatAuditEventsName_AreThoseOfTheList() =>
        Pinned.AssertIsList("stored-request-names.txt", Requests().Select(r => r.Name).Concat(OtherActions()));

    [Fact]
    public void Outcomes_ThatAuditEventsName_AreThese() =>
        Assert.Equal(
            ["Conflict", "Forbidden", "Invalid", "NotDeclared", "NotFound"],
            typeof(Failure).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Failure))).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Jobs_ThatLeasesName_AreThese() =>
        Assert.Equal(
            [
                "audit-seal", "clarification-deadline", "clarification-reminder", "embargo", "erase-evidence", "expired-attestation", "outbox",
                "pay-distribution", "payroll-rows", "scan", "union-reminder",
            ],
            Features.Where(t => t.IsClass && t.IsAssignableTo(typeof(IJob)))
                .Select(t => (string)t.GetProperty(nameof(IJob.Name), BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!)
                .Order(StringComparer.Ordinal));

    /// <summary>Purposes are bound to the sealed text, which does not open under another.</summary>
    [Fact]
    public void Purposes_OfSealedSecrets_AreThese() =>
        Assert.Equal(
            ["cookie-key-ring", "evidence-key", "totp-seed"],
            CompiledCode.Types().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(f => f.IsLiteral && f.Name.EndsWith("Purpose", StringComparison.Ordinal))
                .Select(f => (string)f.GetRawConstantValue()!)
                .Order(StringComparer.Ordinal));

    /// <summary>Browsers keep cookies by name.</summary>
    [Fact]
    public void Cookies_AreThese() =>
        Assert.Equal(["confirmation", "contrast", "forms", "session"], SiteCookies.All.Select(c => c.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("AuditEvents")]
    [InlineData("RegisterEntries")]
    [InlineData("WageRates")]
    [InlineData("Unions")]
    public void Tables_ThatOthersRead_KeepTheirNames(string table) => Assert.Contains(table, StoredModel.Tables);

    [Fact]
    public void History_HasWordsForEveryCommandAboutAnApplication_ExceptForThoseItDoesNotShow()
    {
        var aboutAnApplication = Requests()
            .Where(r => r.Name.EndsWith("Command", StringComparison.Ordinal) && r.GetProperty("ApplicationId") is not null)
            .Select(r => r.Name);

        Assert.Equal(
            NotInTheHistory.Order(StringComparer.Ordinal),
            aboutAnApplication.Except(CaseHistory.Words.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void History_KeepsItsWordsForNamesThatAreOnlyRead()
    {
        var now = Requests().Select(r => r.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            OnlyRead.Keys.Order(StringComparer.Ordinal),
            CaseHistory.Words.Keys.Where(name => !now.Contains(name)).Order(StringComparer.Ordinal));
        Assert.All(OnlyRead, read => Assert.Equal(read.Value, CaseHistory.Words[read.Key]));
        Assert.Subset(CaseHistory.Words.Keys.ToHashSet(), CaseHistory.WithoutName.ToHashSet());
    }

    private static IEnumerable<Type> Requests() => Features.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBaseRequest)));

    /// <summary>Actions that are recorded under a text of their own: the last text before the call that records.</summary>
    private static IEnumerable<string> OtherActions()
    {
        foreach (var method in CompiledCode.Methods().Where(m => m.DeclaringType!.Namespace != typeof(RefusalBehavior<,>).Namespace))
        {
            var text = "";
            foreach (var item in CompiledCode.TextsAndCalls(method))
            {
                if (item is string said)
                {
                    text = said;
                }
                else if (item is MethodBase { Name: nameof(RefusalLog.RecordAsync) } refusal && refusal.DeclaringType == typeof(RefusalLog))
                {
                    yield return text;
                }
                else if (item is MethodBase { Name: nameof(AuditTrail.Add) } add && add.DeclaringType == typeof(AuditTrail))
                {
                    yield return text;
                }
            }
        }
    }

    private static IEnumerable<Type> EnumsIn(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? [plain] : plain.GetGenericArguments().SelectMany(EnumsIn);
    }
}
