using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Finds out, while rows go by, which columns have to be asked about: those that nobody knows and that have numbers. Of what is in them
/// only that is looked at. Rows with pay or hours that the employer left unread are marked.
/// </summary>
internal sealed class ColumnDoubts(PayrollLayout layout)
{
    private readonly SortedSet<int> _asked = [];
    private readonly int[] _leftOut = layout.LeftOut;
    private int[] _watched = layout.Watched;

    /// <summary>The places of the columns to ask about, in their order.</summary>
    public IReadOnlyCollection<int> Asked => _asked;

    public void AskAbout(int at) => _asked.Add(at);

    public void Look<TCells>(in TCells cells, ref PayLine line)
        where TCells : ICells, allows ref struct
    {
        foreach (var at in _watched)
        {
            var cell = cells[at].Trim();
            if (!CellValues.IsBlank(cell) && (layout.SoundsLikePay(at) || CellValues.LooksLikeNumber(cell)))
            {
                _asked.Add(at);
                _watched = [.. _watched.Where(w => w != at)];
            }
        }
        foreach (var at in _leftOut)
        {
            if (!CellValues.IsBlank(cells[at].Trim()))
            {
                line.DoubtIfMet = PayReason.ColumnUnread;
            }
        }
    }
}
