namespace CharterTracker.Web.Brands;

/// <summary>The scheme is the brand: its name and its one colour stand at the head of the page.</summary>
public sealed record SchemeBrand(string Name, string AuthorityName, string Accent);
