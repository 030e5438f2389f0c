using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Adds up a link; what is added once must not be added again by a row that repeats it.</summary>
public sealed class LinkTally
{
    private long _count;
    private long _sumFen;
    private Moment? _first;
    private Moment? _last;
    private double? _weight;

    /// <summary>Adds an event or an undated sighting.</summary>
    public void Add(long count, long? fen, Moment? first, Moment? last, double? weight)
    {
        _count += count;
        _sumFen += fen ?? 0;
        if (first is { } from && (_first is null || from.CompareTo(_first.Value) < 0))
            _first = from;
        if (last is { } to && (_last is null || to.CompareTo(_last.Value) > 0))
            _last = to;
        if (weight is { } given && (_weight is null || given > _weight))
            _weight = given;
    }

    /// <summary>The totals of what was added.</summary>
    public LinkTotals Totals => new(_count, _sumFen, _first, _last, _weight);
}
