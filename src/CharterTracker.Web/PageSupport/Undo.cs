namespace CharterTracker.Web.PageSupport;

/// <summary>The form by which the page that follows takes back what was just done: one button, in the confirmation.</summary>
/// <param name="Address">Where the form is posted.</param>
/// <param name="Fields">The fields that it sends.</param>
public sealed record Undo(string Address, params IReadOnlyList<(string Name, string? Value)> Fields)
{
    /// <summary>The form as TempData keeps it: the address, then each name with its value.</summary>
    internal string[] ToCells() => [Address, .. Fields.SelectMany(f => new[] { f.Name, f.Value ?? "" })];

    internal static Undo FromCells(string[] cells) => new(cells[0], [.. cells.Skip(1).Chunk(2).Select(pair => (pair[0], (string?)pair[1]))]);
}
