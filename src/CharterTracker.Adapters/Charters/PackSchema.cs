using System.Text.Json;
using CharterTracker.Features.Charters;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CharterTracker.Adapters.Charters;

/// <summary>Checks packs with NJsonSchema and turns its kinds of errors into sentences for the author of a pack.</summary>
internal sealed class PackSchema : IPackSchema
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public async Task<IReadOnlyList<string>> FindProblemsAsync(string pack, CancellationToken cancellationToken)
    {
        try
        {
            // NJsonSchema's own reader would accept comments, single quotes and properties written twice.
            using var document = JsonDocument.Parse(pack, Strict);
        }
        catch (JsonException broken)
        {
            return [$"Line {broken.LineNumber + 1}: this is not JSON that we can read"];
        }
        var schema = await JsonSchema.FromJsonAsync(await CharterPacks.SchemaAsync(cancellationToken), cancellationToken);
        return [.. schema.Validate(pack).SelectMany(Describe).Distinct()];
    }

    private static IEnumerable<string> Describe(ValidationError error)
    {
        if (error is ChildSchemaValidationError nested)
        {
            return error.Kind == ValidationErrorKind.NotOneOf ? DescribeAlternatives(nested) : nested.Errors.Values.SelectMany(e => e).SelectMany(Describe);
        }
        var place = PlaceOf(error);
        return [place.Length == 0 ? $"The file: {Explain(error)}" : $"{place}: {Explain(error)}"];
    }

    /// <summary>Describes the errors of the one form of a rule or gate that its <c>kind</c> names.</summary>
    private static IEnumerable<string> DescribeAlternatives(ChildSchemaValidationError error)
    {
        var meant = error.Errors.Values
            .Select(errors => errors.ToList())
            .FirstOrDefault(errors => !errors.Exists(e => e.Property == "kind"));
        if (meant is not null)
        {
            return meant.SelectMany(Describe);
        }
        var kinds = error.Errors.Keys.SelectMany(s => s.ActualSchema.ActualProperties["kind"].Enumeration);
        return [$"{PlaceOf(error)}.kind: must be one of {string.Join(", ", kinds)}"];
    }

    private static string PlaceOf(ValidationError error) => error.Path?.TrimStart('#').TrimStart('/').Replace('/', '.') ?? "";

    private static string Explain(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "there is no such property",
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.StringExpected => "must be text",
        ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => "must be a whole number",
        ValidationErrorKind.BooleanExpected => "must be true or false",
        ValidationErrorKind.ArrayExpected => "must be a list",
        ValidationErrorKind.ObjectExpected => "must be an object",
        ValidationErrorKind.StringTooShort => "must not be empty",
        ValidationErrorKind.StringTooLong => $"must have {error.Schema.MaxLength} characters or fewer",
        ValidationErrorKind.PatternMismatch => "must begin with a letter and hold only letters, digits and hyphens, and not too many of them",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", error.Schema.Enumeration)}",
        ValidationErrorKind.NumberTooSmall => $"must be {error.Schema.Minimum} or more",
        ValidationErrorKind.NumberTooBig => $"must be {error.Schema.Maximum} or less",
        ValidationErrorKind.TooFewItems => $"must have {error.Schema.MinItems} or more entries",
        ValidationErrorKind.TooManyItems => $"must have {error.Schema.MaxItems} or fewer entries",
        ValidationErrorKind.ItemsNotUnique => "has an entry twice",
        _ => $"is not as the schema asks ({error.Kind})",
    };
}
