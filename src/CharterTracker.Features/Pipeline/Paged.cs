namespace CharterTracker.Features.Pipeline;

/// <summary>One page of a list that the database sorted, filtered and counted.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
