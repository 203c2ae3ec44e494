namespace CharterTracker.Web.Brands;

/// <summary>The brand of a scheme: its name and its one colour, at the head of the page.</summary>
public sealed record SchemeBrand(string Name, string AuthorityName, string Accent);
