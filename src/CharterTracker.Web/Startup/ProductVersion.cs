namespace CharterTracker.Web.Startup;

/// <summary>The version of this build, as Directory.Build.props has it.</summary>
internal static class ProductVersion
{
    public static string Number { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
