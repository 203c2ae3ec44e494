namespace CharterTracker.Adapters.Directories;

/// <summary>The extract of a real list that comes with the product, for the demonstration and the tests.</summary>
public static class DemonstrationCompanies
{
    public static Stream Open() =>
        typeof(DemonstrationCompanies).Assembly.GetManifestResourceStream("CharterTracker.Adapters.Directories.Data.gender-pay-gap-2024-extract.csv")!;
}
